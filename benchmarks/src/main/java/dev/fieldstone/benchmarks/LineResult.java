package dev.fieldstone.benchmarks;

import dev.fieldstone.benchmarks.line.Line;
import dev.fieldstone.benchmarks.line.Rounds;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a line of the comparison came to.
 *
 * @param name the line's name
 * @param oursMillis the library's median for one operation, in milliseconds
 * @param handMillis the hand-written side's; null without one
 */
record LineResult(String name, double oursMillis, @Nullable Double handMillis) {
  private static final double NANOS_PER_MILLI = 1e6;

  /**
   * Asks a line in rounds. In a round of both sides they take turns, from round to round in going first.
   *
   * @throws IllegalStateException if their answers differ
   */
  static LineResult of(Line line) throws IOException, SQLException {
    Rounds rounds = line.rounds();
    List<Double> ours = new ArrayList<>();
    List<Double> hand = new ArrayList<>();
    for (int round = 0; round < rounds.count(); round++) {
      boolean isOfBoth = rounds.isOfBoth(round);
      line.prepare(round);
      Round result = Round.run(line, isOfBoth, round % 2 == 0);
      if (rounds.isMeasured(round)) {
        ours.add(result.oursNanos() / NANOS_PER_MILLI / rounds.operations());
        if (isOfBoth) {
          hand.add(result.handNanos() / NANOS_PER_MILLI / rounds.operations());
        }
      }
    }
    return new LineResult(line.name(), median(ours), hand.isEmpty() ? null : median(hand));
  }

  /** {@return the result as a JSON object on one line} */
  String json() {
    String handText = handMillis == null ? "null" : number(handMillis);
    String ratio = handMillis == null ? "null" : number(oursMillis / handMillis);
    return "{\"name\": \"%s\", \"ours_ms\": %s, \"hand_ms\": %s, \"ratio\": %s}"
        .formatted(name, number(oursMillis), handText, ratio);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.5f", value);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /**
   * What one round took.
   *
   * @param oursNanos the library
   * @param handNanos the hand-written side, 0 if it was not asked
   */
  private record Round(long oursNanos, long handNanos) {

    static Round run(Line line, boolean isOfBoth, boolean oursFirst) throws IOException, SQLException {
      if (!isOfBoth) {
        return new Round(Timed.of(line::ours).nanos(), 0);
      }
      Timed first = Timed.of(oursFirst ? line::ours : line::hand);
      Timed second = Timed.of(oursFirst ? line::hand : line::ours);
      if (!Objects.equals(first.answer(), second.answer())) {
        throw new IllegalStateException(
            "The sides differ on " + line.name() + ": " + first.answer() + " and " + second.answer());
      }
      return oursFirst ? new Round(first.nanos(), second.nanos()) : new Round(second.nanos(), first.nanos());
    }
  }

  /**
   * One side's answer, and how long it took.
   *
   * @param answer the answer
   * @param nanos the time
   */
  private record Timed(@Nullable Object answer, long nanos) {

    static Timed of(Work work) throws IOException, SQLException {
      long start = System.nanoTime();
      Object answer = work.run();
      return new Timed(answer, System.nanoTime() - start);
    }
  }

  /** What one side does in a round. */
  @FunctionalInterface
  private interface Work {
    @Nullable Object run() throws IOException, SQLException;
  }
}
