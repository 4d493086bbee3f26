package dev.fieldstone.benchmarks.jmh;

import dev.fieldstone.benchmarks.line.GetByIdLine;
import dev.fieldstone.benchmarks.line.Line;
import dev.fieldstone.benchmarks.store.Sides;
import java.sql.SQLException;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** One record by id. */
@OperationsPerInvocation(GetByIdLine.OPERATIONS)
public class GetById extends LineBenchmark {

  @Override
  Line line(Sides sides) throws SQLException {
    return new GetByIdLine(sides);
  }
}
