package dev.fieldstone.benchmarks.result;

import dev.fieldstone.benchmarks.line.Side;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A side, and what it took in the rounds that count. */
final class TimedSide {
  private static final double NANOS_PER_MILLI = 1e6;

  private final Preparation before;
  private final Side side;
  private final List<Long> nanos = new ArrayList<>();

  TimedSide(Preparation before, Side side) {
    this.before = before;
    this.side = side;
  }

  /** What comes before the work and is not timed. */
  @FunctionalInterface
  interface Preparation {

    /** Does it. */
    void run() throws IOException, SQLException;
  }

  /** Does the work of a round; {@return the answer} */
  @Nullable Object answer(boolean isMeasured) throws IOException, SQLException {
    before.run();
    long start = System.nanoTime();
    Object answer = side.answer();
    long taken = System.nanoTime() - start;
    if (isMeasured) {
      nanos.add(taken);
    }
    return answer;
  }

  /** {@return the median for one of so many operations of a round; null if no round counted} */
  @Nullable Double medianMillis(int operations) {
    if (nanos.isEmpty()) {
      return null;
    }
    List<Long> sorted = nanos.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    return median / NANOS_PER_MILLI / operations;
  }
}
