package dev.fieldstone.engine.internal.position;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.spi.WriteContext.Anchor;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Long histories of moves to one place, against a plain list. */
class PlacingTest {
  private static final int MOVES_PER_COMPARISON = 500;

  /** A move in a history, by its index. */
  @FunctionalInterface
  private interface Step {
    void take(ManualOrder order, int index);
  }

  @Test
  void place_afterOneRecord_keepsTheOrder() {
    run(10_000, 9_999, (order, index) -> order.place(new Anchor.After(1), 2L + index));
  }

  /** Each lands where hundreds were put before it, between two that have stored positions. */
  @Test
  void place_afterOneRecord_amongMovedRecords_keepsTheOrder() {
    run(501, 10_000, (order, index) -> order.place(new Anchor.After(1), 2L + index % 500));
  }

  @Test
  void place_beforeOneRecord_keepsTheOrder() {
    run(501, 2_000, (order, index) -> order.place(new Anchor.Before(501), 1L + index % 500));
  }

  /** Each record lands between the two that were moved before it, on either side in turn. */
  @Test
  void place_onAlternatingSides_keepsTheOrder() {
    run(
        501,
        10_000,
        (order, index) -> {
          long last = 1L + (index + 500) % 501;
          order.place(index % 2 == 0 ? new Anchor.After(last) : new Anchor.Before(last), 1L + index % 501);
        });
  }

  @Test
  void place_firstAndLast_keepsTheOrder() {
    run(
        301,
        3_000,
        (order, index) -> order.place(index % 3 == 0 ? new Anchor.First() : new Anchor.Last(), 1L + index * 7L % 301));
  }

  @Test
  void place_ofBlocks_keepsTheOrder() {
    Random random = new Random(20_240_229);
    run(
        400,
        500,
        (order, index) -> {
          long begin = 2L + random.nextInt(340);
          long[] block = LongStream.range(begin, begin + 1 + random.nextInt(59)).toArray();
          order.place(index % 2 == 0 ? new Anchor.After(1) : new Anchor.Before(400), block);
        });
  }

  @Test
  void place_amongRecordsThatAreStillMade_keepsTheOrder() {
    run(
        2,
        1_000,
        (order, index) -> {
          order.create(1);
          long newest = order.at(order.size() - 1);
          order.place(index % 3 == 0 ? new Anchor.Last() : new Anchor.Before(newest), order.at(index % order.size()));
        });
  }

  /** What is respaced is bounded too: O(log n) keys for each record moved, amortised; seen is less than log n. */
  private static void run(int records, int moves, Step step) {
    try (ManualOrder order = ManualOrder.of(records)) {
      for (int index = 0; index < moves; index++) {
        step.take(order, index);
        if ((index + 1) % MOVES_PER_COMPARISON == 0) {
          order.compareAll();
        }
      }
      order.compareAll();

      System.out.printf("%d moves: %.2f rows written for each%n", moves, order.changedKeysPerRecord());
      assertThat(order.changedKeysPerRecord()).isLessThan(Math.log(moves) / Math.log(2));
    }
  }
}
