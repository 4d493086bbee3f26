package dev.fieldstone.benchmarks.jmh;

import dev.fieldstone.benchmarks.line.GroupsLine;
import dev.fieldstone.benchmarks.line.Line;
import dev.fieldstone.benchmarks.store.Sides;
import java.sql.SQLException;

/** The counts of a board's lanes. */
public class Groups extends LineBenchmark {

  @Override
  Line line(Sides sides) throws SQLException {
    return new GroupsLine(sides);
  }
}
