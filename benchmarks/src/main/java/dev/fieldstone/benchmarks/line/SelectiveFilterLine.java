package dev.fieldstone.benchmarks.line;

import static dev.fieldstone.engine.view.Query.where;

import dev.fieldstone.benchmarks.store.HandStore;
import dev.fieldstone.benchmarks.store.LibraryStore;
import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.ViewDraft;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * How long does it take to get the active records that a condition leaves, about a hundred of all, in order of
 * creation, where there is an index?
 *
 * <p>By the company, which is a reference, and so has an index on both sides without being asked; or by a range of
 * amounts, which are given one on both sides.
 */
public final class SelectiveFilterLine implements Line {
  private static final int TAKE = 1_000;
  private static final int SEED = 20250301;
  private static final long MAX_CENTS = 100_000_000;
  private static final int WANTED = 100;

  private final Sides sides;
  private final By by;
  private final PreparedStatement select;
  private final Random random = new Random(SEED);
  private int company;
  private BigDecimal lowest = BigDecimal.ZERO;
  private BigDecimal highest = BigDecimal.ZERO;

  /** What is asked for. */
  private enum By {
    COMPANY,
    AMOUNT
  }

  private SelectiveFilterLine(Sides sides, By by, String condition) throws SQLException {
    this.sides = sides;
    this.by = by;
    this.select =
        sides
            .hand()
            .prepare(
                "SELECT " + HandStore.COLUMNS + " FROM deal WHERE archived = FALSE AND " + condition + " ORDER BY id");
  }

  /** Makes the line that asks by the company, on filled stores. */
  public static SelectiveFilterLine byCompany(Sides sides) throws SQLException {
    return new SelectiveFilterLine(sides, By.COMPANY, "company = ?");
  }

  /** Makes the line that asks by the amount, on filled stores, which are given their indexes. */
  public static SelectiveFilterLine byAmount(Sides sides) throws SQLException {
    sides.hand().execute("CREATE INDEX deal_by_amount ON deal (amount)");
    Query large = where("amount").atLeast(1);
    sides.library().session().views().create(LibraryStore.DEALS, ViewDraft.table("Large").showing(large));
    sides.library().session().tables().index(TableLocator.of(LibraryStore.DEALS));
    return new SelectiveFilterLine(sides, By.AMOUNT, "amount BETWEEN ? AND ?");
  }

  @Override
  public String name() {
    return switch (by) {
      case COMPANY -> "selective filter by reference, cold";
      case AMOUNT -> "selective filter by indexed number, cold";
    };
  }

  @Override
  public Rounds rounds() {
    return new Rounds(1_000, 51, 1_000, 51, 1);
  }

  @Override
  public void prepare(int round) {
    company = random.nextInt(sides.dataset().companies().size());
    long cents = MAX_CENTS / sides.dataset().size() * WANTED;
    lowest = BigDecimal.valueOf(random.nextLong(MAX_CENTS - cents), 2);
    highest = lowest.add(BigDecimal.valueOf(cents, 2));
  }

  @Override
  public @Nullable Object ours() {
    Query query =
        switch (by) {
          case COMPANY -> where("company").is(sides.library().company(company));
          case AMOUNT -> where("amount").between(lowest, highest);
        };
    return sides.library().views().items(LibraryStore.DEALS, query.take(TAKE)).items().stream()
        .map(Record::display)
        .toList();
  }

  @Override
  public @Nullable Object hand() throws SQLException {
    switch (by) {
      case COMPANY -> select.setLong(1, company);
      case AMOUNT -> {
        select.setBigDecimal(1, lowest);
        select.setBigDecimal(2, highest);
      }
    }
    return HandStore.names(select);
  }

  @Override
  public void close() throws SQLException {
    select.close();
    if (by == By.AMOUNT) {
      sides.hand().execute("DROP INDEX deal_by_amount");
    }
  }
}
