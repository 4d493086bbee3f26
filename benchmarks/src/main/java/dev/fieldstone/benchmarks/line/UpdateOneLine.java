package dev.fieldstone.benchmarks.line;

import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.record.Patch;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** How long does it take to change one value of one record, committed but not forced to disk? */
public final class UpdateOneLine implements Line {
  private static final int OPERATIONS = 200;
  private static final long MAX_CENTS = 100_000_000;

  private final Sides sides;
  private final PreparedStatement update;
  private final int[] indexes = new int[OPERATIONS];
  private final BigDecimal[] amounts = new BigDecimal[OPERATIONS];

  /** Makes the line on filled stores. */
  public UpdateOneLine(Sides sides) throws SQLException {
    this.sides = sides;
    this.update = sides.hand().prepare("UPDATE deal SET amount = ? WHERE id = ?");
  }

  @Override
  public String name() {
    return "update one";
  }

  @Override
  public Rounds rounds() {
    return Rounds.ofSmallOperations(OPERATIONS);
  }

  @Override
  public void prepare(int round) {
    SplittableRandom random = new SplittableRandom(round);
    for (int operation = 0; operation < OPERATIONS; operation++) {
      indexes[operation] = random.nextInt(sides.dataset().size());
      amounts[operation] = BigDecimal.valueOf(random.nextLong(MAX_CENTS), 2);
    }
  }

  @Override
  public @Nullable Object ours() {
    for (int operation = 0; operation < OPERATIONS; operation++) {
      Patch patch = Patch.empty().set("amount", amounts[operation]);
      sides.library().session().records().update(sides.library().deal(indexes[operation]), patch);
    }
    return null;
  }

  @Override
  public @Nullable Object hand() throws SQLException {
    for (int operation = 0; operation < OPERATIONS; operation++) {
      update.setBigDecimal(1, amounts[operation]);
      update.setLong(2, indexes[operation]);
      update.executeUpdate();
    }
    return null;
  }

  @Override
  public void close() throws SQLException {
    update.close();
  }
}
