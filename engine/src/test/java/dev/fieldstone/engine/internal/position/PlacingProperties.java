package dev.fieldstone.engine.internal.position;

import dev.fieldstone.engine.spi.WriteContext.Anchor;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** A move puts records where it was asked, and moves no other record relative to any other. */
class PlacingProperties {
  private static final int RECORDS = 12;

  /** Where a block goes. */
  enum Where {
    FIRST,
    LAST,
    AFTER,
    BEFORE
  }

  /**
   * A move.
   *
   * @param where where to
   * @param anchor the neighbour's place in the order
   * @param begin the first record's place in the order
   * @param count how many records
   */
  record Step(Where where, int anchor, int begin, int count) {}

  @Property(tries = 40)
  void place_inAnyHistory_equalsAPlainList(@ForAll("histories") List<Step> history) {
    check(history);
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<Integer> places = Arbitraries.integers().between(0, RECORDS - 1);
    Arbitrary<Integer> counts = Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.just(1)),
        Tuple.of(1, Arbitraries.integers().between(2, 5)));
    return Combinators.combine(Arbitraries.of(Where.class), places, places, counts)
        .as(Step::new)
        .list()
        .ofMaxSize(60);
  }

  private static void check(List<Step> history) {
    try (ManualOrder order = ManualOrder.of(RECORDS)) {
      for (Step step : history) {
        long anchor = order.at(step.anchor());
        long[] block =
            LongStream.range(step.begin(), step.begin() + step.count())
                .map(index -> order.at((int) index % RECORDS))
                .filter(number -> number != anchor)
                .toArray();
        if (block.length > 0) {
          order.place(anchor(step.where(), anchor), block);
        }
      }
      order.compareAll();
    }
  }

  private static Anchor anchor(Where where, long neighbour) {
    return switch (where) {
      case FIRST -> new Anchor.First();
      case LAST -> new Anchor.Last();
      case AFTER -> new Anchor.After(neighbour);
      case BEFORE -> new Anchor.Before(neighbour);
    };
  }
}
