package dev.fieldstone.benchmarks.jmh;

import dev.fieldstone.benchmarks.line.FirstPageLine;
import dev.fieldstone.benchmarks.line.Line;
import dev.fieldstone.benchmarks.store.Sides;
import java.sql.SQLException;

/** The first 50 records by a filter and a sort. */
public class FirstPage extends LineBenchmark {

  @Override
  Line line(Sides sides) throws SQLException {
    return new FirstPageLine(sides);
  }
}
