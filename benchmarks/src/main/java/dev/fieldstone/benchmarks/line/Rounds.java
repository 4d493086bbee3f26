package dev.fieldstone.benchmarks.line;

/**
 * How often a line is asked.
 *
 * @param warmUps rounds before those that count, on both sides
 * @param measured rounds that count
 * @param handMeasured how many of them are asked of the hand-written side, the first ones
 * @param operations how many operations a round consists of; times are given for one of them
 */
public record Rounds(int warmUps, int measured, int handMeasured, int operations) {

  /** {@return rounds of one operation whose cost grows with the number of records: fewer where there are many} */
  public static Rounds ofWholeTable(int records) {
    int measured = between(3, 300_000 / records, 15);
    return new Rounds(between(1, 50_000 / records, 20), measured, measured, 1);
  }

  /** {@return rounds of one read that looks at every record} */
  public static Rounds ofReads(int records) {
    return new Rounds(between(10, 1_000_000 / records, 500), 21, 21, 1);
  }

  /** {@return rounds of many small operations} */
  public static Rounds ofSmallOperations(int operations) {
    return new Rounds(20, 21, 21, operations);
  }

  /** {@return rounds of one operation that the hand-written side does by copying its SQL table} */
  public static Rounds ofSchemaChanges() {
    return new Rounds(2, 8, 4, 1);
  }

  private static int between(int least, int wanted, int most) {
    return Math.min(most, Math.max(least, wanted));
  }
}
