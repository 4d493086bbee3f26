package dev.fieldstone.benchmarks.line;

import dev.fieldstone.benchmarks.store.Sides;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.SplittableRandom;

/** A line that does the same to records chosen at random, one at a time; by hand with one statement. */
abstract sealed class SingleRecordsLine implements Line permits GetByIdLine, UpdateOneLine {
  private final Sides sides;
  private final int[] indexes;
  private final PreparedStatement statement;

  /** Makes the line on filled stores. */
  SingleRecordsLine(Sides sides, int operations, String sql) throws SQLException {
    this.sides = sides;
    this.indexes = new int[operations];
    this.statement = sides.hand().prepare(sql);
  }

  @Override
  public final Rounds rounds() {
    return Rounds.ofSingleStatements(indexes.length);
  }

  @Override
  public final void prepare(int round) {
    SplittableRandom random = new SplittableRandom(round);
    Arrays.setAll(indexes, operation -> random.nextInt(sides.dataset().size()));
    chooseValues(random);
  }

  @Override
  public final void close() throws SQLException {
    statement.close();
  }

  /** Chooses what the round needs besides the records. */
  void chooseValues(SplittableRandom random) {}

  final Sides sides() {
    return sides;
  }

  /** {@return the records of the round, one for each operation} */
  final int[] indexes() {
    return indexes;
  }

  final PreparedStatement statement() {
    return statement;
  }
}
