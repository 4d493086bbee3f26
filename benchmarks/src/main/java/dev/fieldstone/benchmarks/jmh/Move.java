package dev.fieldstone.benchmarks.jmh;

import dev.fieldstone.benchmarks.line.MoveLine;
import dev.fieldstone.benchmarks.line.Line;
import dev.fieldstone.benchmarks.store.Sides;
import java.sql.SQLException;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** One card dragged behind another. */
@OperationsPerInvocation(MoveLine.OPERATIONS)
public class Move extends LineBenchmark {

  @Override
  Line line(Sides sides) throws SQLException {
    return new MoveLine(sides);
  }
}
