package dev.fieldstone.benchmarks.result;

import dev.fieldstone.benchmarks.line.Line;
import dev.fieldstone.benchmarks.line.Rounds;
import dev.fieldstone.benchmarks.line.Side;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a line of the comparison came to.
 *
 * @param name the line's name
 * @param oursMillis the library's median for one operation, in milliseconds
 * @param handMillis the hand-written side's; null without one
 * @param arrayMillis that of plain arrays; null without them
 * @param records how many records there were, where that differs within a run; null elsewhere
 */
public record LineResult(
    String name,
    double oursMillis,
    @Nullable Double handMillis,
    @Nullable Double arrayMillis,
    @Nullable Integer records)
    implements Result {

  /**
   * Asks a line in its rounds. In a round of several sides they take turns, from round to round in going first.
   *
   * @throws IllegalStateException if their answers differ
   */
  public static LineResult of(Line line) throws IOException, SQLException {
    return of(line, line.rounds());
  }

  /**
   * Asks a line in other rounds than its own.
   *
   * @throws IllegalStateException if the answers of the sides differ
   */
  public static LineResult of(Line line, Rounds rounds) throws IOException, SQLException {
    TimedSide ours = new TimedSide(line::beforeOurs, line::ours);
    TimedSide hand = new TimedSide(() -> {}, line::hand);
    Side overArrays = line.arrays();
    TimedSide arrays = overArrays == null ? null : new TimedSide(() -> {}, overArrays);
    List<TimedSide> all = arrays == null ? List.of(ours, hand) : List.of(ours, hand, arrays);
    List<TimedSide> inMemory = arrays == null ? List.of(ours) : List.of(ours, arrays);
    for (int round = 0; round < rounds.count(); round++) {
      line.prepare(round);
      ask(line, rounds.isOfBoth(round) ? all : inMemory, round, rounds.isMeasured(round));
    }
    int operations = rounds.operations();
    return new LineResult(
        line.name(),
        Objects.requireNonNull(ours.medianMillis(operations), "No round was measured"),
        hand.medianMillis(operations),
        arrays == null ? null : arrays.medianMillis(operations),
        null);
  }

  /** {@return a copy that says how many records there were} */
  public LineResult at(int records) {
    return new LineResult(name, oursMillis, handMillis, arrayMillis, records);
  }

  @Override
  public Map<String, @Nullable Object> properties() {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("name", name);
    properties.put("ours_ms", Decimals.rounded(oursMillis));
    properties.put("hand_ms", handMillis == null ? null : Decimals.rounded(handMillis));
    properties.put("ratio", handMillis == null ? null : Decimals.rounded(oursMillis / handMillis));
    if (arrayMillis != null) {
      properties.put("array_ms", Decimals.rounded(arrayMillis));
      properties.put("array_ratio", Decimals.rounded(oursMillis / arrayMillis));
    }
    if (records != null) {
      properties.put("records", records);
    }
    return properties;
  }

  private static void ask(Line line, List<TimedSide> sides, int round, boolean isMeasured)
      throws IOException, SQLException {
    int first = round % sides.size();
    Object answer = sides.get(first).answer(isMeasured);
    for (int turn = 1; turn < sides.size(); turn++) {
      Object other = sides.get((first + turn) % sides.size()).answer(isMeasured);
      if (!Objects.equals(answer, other)) {
        throw new IllegalStateException("The sides differ on " + line.name() + ": " + answer + " and " + other);
      }
    }
  }
}
