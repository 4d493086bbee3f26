package dev.fieldstone.benchmarks.jmh;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.line.Line;
import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.Durability;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Asks one line of the comparison with JMH, which sets the stores up before anything else. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init")
public abstract class LineBenchmark {
  /** How many records the table has. */
  @Param({"1000", "100000"})
  public int records;

  private Sides sides;
  private Line line;
  private int round;

  /** {@return the question} */
  abstract Line line(Sides sides) throws IOException, SQLException;

  /** Fills both sides. */
  @Setup(Level.Trial)
  public void fill() throws IOException, SQLException {
    Path directory = Path.of("target", "jmh", getClass().getSimpleName());
    sides = opened(Sides.filled(directory, Dataset.of(records), Durability.PROCESS));
    line = line(sides);
  }

  /** {@return filled sides, opened anew where that is needed} */
  Sides opened(Sides filled) {
    return filled;
  }

  /** Chooses other parameters for every call, since H2 remembers results. */
  @Setup(Level.Invocation)
  public void prepare() throws IOException, SQLException {
    line.prepare(round++);
  }

  /** The library. */
  @Benchmark
  public @Nullable Object library() throws IOException, SQLException {
    return line.ours();
  }

  /** Hand-written JDBC. */
  @Benchmark
  public @Nullable Object handWritten() throws IOException, SQLException {
    return line.hand();
  }

  /** Closes both sides, and deletes their files. */
  @TearDown(Level.Trial)
  public void close() throws IOException, SQLException {
    line.close();
    sides.close();
  }
}
