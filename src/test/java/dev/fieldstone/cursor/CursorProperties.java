package dev.fieldstone.cursor;

import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.generator.Effort;
import dev.fieldstone.generator.LawProperty;
import dev.fieldstone.operation.SortSeed;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Whatever others write between the pages, nothing that they left alone is skipped or shown twice. */
final class CursorProperties {
  private static final int ENOUGH_TRIES = 100;

  @LawProperty(fewerBy = 2)
  void recordsThatStayPutAreSeenOnceInOrder(@ForAll("walks") WalkSeed walk) {
    Walk.End end = Walk.take(walk);

    Statistics.label("walks").collect(end);
    if (Effort.TRIES >= ENOUGH_TRIES) {
      Statistics.label("walks")
          .coverage(
              coverage -> {
                coverage.check(Walk.End.WHOLE).count(count -> count > 0);
                coverage.check(Walk.End.WHOLE_AND_RESPACED).count(count -> count > 0);
                coverage.check(Walk.End.REFUSED).count(count -> count > 0);
              });
    }
  }

  @Provide
  Arbitrary<WalkSeed> walks() {
    return Combinators.combine(
            choice().list().ofMinSize(6).ofMaxSize(16),
            sorts(),
            Arbitraries.frequency(Tuple.of(3, true), Tuple.of(2, false)),
            Arbitraries.frequency(Tuple.of(1, true), Tuple.of(3, false)),
            page().list().ofMinSize(1).ofMaxSize(6))
        .as(WalkSeed::new);
  }

  private static Arbitrary<List<SortSeed>> sorts() {
    Arbitrary<SortSeed> sort =
        Combinators.combine(
                choice(), Arbitraries.of(Sort.Direction.values()), Arbitraries.of(Sort.Empties.values()))
            .as(SortSeed::new);
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(List.of())), Tuple.of(2, sort.list().ofMinSize(1).ofMaxSize(3)));
  }

  private static Arbitrary<WalkSeed.PageSeed> page() {
    Arbitrary<WalkSeed.Meddling> meddling =
        Combinators.combine(Arbitraries.of(WalkSeed.Deed.values()), choice(), choice()).as(WalkSeed.Meddling::new);
    return Combinators.combine(
            Arbitraries.integers().between(1, 5),
            Arbitraries.of(true, false),
            meddling.list().ofMaxSize(4))
        .as(WalkSeed.PageSeed::new);
  }

  private static Arbitrary<Integer> choice() {
    return Arbitraries.integers().between(0, 60);
  }
}
