package dev.fieldstone.benchmarks.jmh;

import dev.fieldstone.benchmarks.line.Line;
import dev.fieldstone.benchmarks.line.Question;
import dev.fieldstone.benchmarks.line.Side;
import dev.fieldstone.benchmarks.store.Sides;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** Each read that the library answers from columns in memory, and plain arrays as well. */
@SuppressWarnings("NullAway.Init")
public class WarmRead extends LineBenchmark {
  /** What is asked. */
  @Param
  public Question question;

  private Side arrays;

  @Override
  Sides opened(Sides filled) {
    return filled.warm();
  }

  @Override
  Line line(Sides sides) throws SQLException {
    Line line = question.on(sides);
    arrays = Objects.requireNonNull(line.arrays(), "Warm sides have arrays");
    return line;
  }

  /** Plain Java arrays. */
  @Benchmark
  public @Nullable Object plainArrays() throws IOException, SQLException {
    return arrays.answer();
  }
}
