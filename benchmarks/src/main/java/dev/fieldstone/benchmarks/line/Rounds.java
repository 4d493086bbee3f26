package dev.fieldstone.benchmarks.line;

/**
 * How often a line is asked. The hand-written side may take part in fewer rounds: the last that warm up, and the first
 * that count.
 *
 * @param warmUps rounds before those that count
 * @param measured rounds that count
 * @param handWarmUps how many of the rounds before are asked of the hand-written side
 * @param handMeasured how many of the rounds that count are asked of the hand-written side
 * @param operations how many operations a round consists of; times are given for one of them
 */
public record Rounds(int warmUps, int measured, int handWarmUps, int handMeasured, int operations) {

  /** {@return rounds of one operation whose cost grows with the number of records: fewer where there are many} */
  public static Rounds ofWholeTable(int records) {
    return ofBoth(between(1, 50_000 / records, 20), between(3, 300_000 / records, 15), 1);
  }

  /** {@return rounds of one read that looks at every record} */
  public static Rounds ofReads(int records) {
    return ofBoth(between(10, 1_000_000 / records, 500), 21, 1);
  }

  /**
   * {@return rounds of one read that the library answers from memory, which takes more of them to be compiled than of
   * those that the database answers}
   */
  public static Rounds ofWarmReads(int records) {
    return new Rounds(300, 21, between(10, 1_000_000 / records, 300), 21, 1);
  }

  /** {@return as few rounds of one read as tell how its cost grows, once the compiler is done with it} */
  public static Rounds ofGrowth(int records) {
    int measured = between(7, 100_000 / records, 51);
    int warmUps = between(100, 2_000_000 / records, 2_000);
    return new Rounds(warmUps, measured, between(2, 200_000 / records, 200), measured, 1);
  }

  /** {@return rounds of one read of which the library does both sides, and which differ by little} */
  public static Rounds ofPairs() {
    return ofBoth(300, 101, 1);
  }

  /** {@return rounds that each begin with opening both sides anew} */
  public static Rounds ofOpening() {
    return ofBoth(4, 9, 1);
  }

  /** {@return rounds of many small operations} */
  public static Rounds ofSmallOperations(int operations) {
    return ofBoth(20, 21, operations);
  }

  /** {@return rounds of many single statements, after as many as the compiler needs to be done with both sides} */
  public static Rounds ofSingleStatements(int operations) {
    return ofBoth(100, 51, operations);
  }

  /** {@return rounds of one operation that the hand-written side does by copying its SQL table, and so less often} */
  public static Rounds ofSchemaChanges() {
    return new Rounds(20, 21, 2, 4, 1);
  }

  /** {@return rounds of one operation that the library alone does} */
  public static Rounds ofTheLibrary(int warmUps, int measured) {
    return new Rounds(warmUps, measured, 0, 0, 1);
  }

  /** {@return how many rounds there are} */
  public int count() {
    return warmUps + measured;
  }

  /** {@return whether a round, from 0, counts} */
  public boolean isMeasured(int round) {
    return round >= warmUps;
  }

  /** {@return whether a round, from 0, is asked of the hand-written side} */
  public boolean isOfBoth(int round) {
    return round >= warmUps - handWarmUps && round < warmUps + handMeasured;
  }

  private static Rounds ofBoth(int warmUps, int measured, int operations) {
    return new Rounds(warmUps, measured, warmUps, measured, operations);
  }

  private static int between(int least, int wanted, int most) {
    return Math.min(most, Math.max(least, wanted));
  }
}
