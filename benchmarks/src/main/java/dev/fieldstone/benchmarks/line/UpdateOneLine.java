package dev.fieldstone.benchmarks.line;

import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.record.Patch;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** How long does it take to change one value of one record, committed but not forced to disk? */
public final class UpdateOneLine extends SingleRecordsLine {
  private static final int OPERATIONS = 200;
  private static final long MAX_CENTS = 100_000_000;

  private final BigDecimal[] amounts = new BigDecimal[OPERATIONS];

  /** Makes the line on filled stores. */
  public UpdateOneLine(Sides sides) throws SQLException {
    super(sides, OPERATIONS, "UPDATE deal SET amount = ? WHERE id = ?");
  }

  @Override
  public String name() {
    return "update one";
  }

  @Override
  void chooseValues(SplittableRandom random) {
    Arrays.setAll(amounts, operation -> BigDecimal.valueOf(random.nextLong(MAX_CENTS), 2));
  }

  @Override
  public @Nullable Object ours() {
    for (int operation = 0; operation < OPERATIONS; operation++) {
      Patch patch = Patch.empty().set("amount", amounts[operation]);
      sides().library().session().records().update(sides().library().deal(indexes()[operation]), patch);
    }
    return null;
  }

  @Override
  public @Nullable Object hand() throws SQLException {
    for (int operation = 0; operation < OPERATIONS; operation++) {
      statement().setBigDecimal(1, amounts[operation]);
      statement().setLong(2, indexes()[operation]);
      statement().executeUpdate();
    }
    return null;
  }
}
