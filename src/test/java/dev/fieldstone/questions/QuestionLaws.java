package dev.fieldstone.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.generator.LawProperty;
import dev.fieldstone.query.AggregateOf;
import dev.fieldstone.query.AggregateResult;
import dev.fieldstone.query.ViewRunner;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.lifecycle.AfterContainer;

/** Law 6 for every operator, sort and aggregate: what is answered is what a plain loop over the values says. */
final class QuestionLaws {
  private static final int THINGS = 60;
  private static final int QUESTIONS = 60;
  private static final AtomicLong EVALUATIONS = new AtomicLong();
  private static final AtomicLong FILTERS = new AtomicLong();
  private static final AtomicLong DECIDING_FILTERS = new AtomicLong();
  private static final Set<String> COMPARISONS = new TreeSet<>();

  @LawProperty(fewerBy = 5)
  void filters_letThroughWhatAPlainLoopDoes(@ForAll long seed) {
    filtersHold(new Dice(seed));
  }

  @LawProperty(fewerBy = 10)
  void sorts_putThingsInTheOrderOfAPlainComparison(@ForAll long seed) {
    sortsHold(new Dice(seed));
  }

  @LawProperty(fewerBy = 10)
  void aggregates_areWhatAPlainLoopAddsUp(@ForAll long seed) {
    aggregatesHold(new Dice(seed));
  }

  @AfterContainer
  static void tellHowMuchWasTried() {
    System.out.println(
        "%d filters of %d kinds of comparison were evaluated %d times; %d let some records through, but not all"
            .formatted(FILTERS.get(), COMPARISONS.size(), EVALUATIONS.get(), DECIDING_FILTERS.get()));
  }

  static void filtersHold(Dice dice) {
    try (Things things = new Things(THINGS, dice)) {
      if (dice.oneIn(2)) {
        things.index();
      }
      RandomFilters filters = new RandomFilters(things, dice);
      for (int question = 0; question < QUESTIONS; question++) {
        Asker asker = Asker.any(things.moments(), dice);
        filterHolds(things, asker, filters.filter(), dice.oneIn(4));
      }
      COMPARISONS.addAll(filters.comparisons());
    }
  }

  private static void filterHolds(Things things, Asker asker, Filter filter, boolean isSaved) {
    things.clock().set(asker.now());
    Session session = asker.session(things.workspace());
    PlainFilter plain = new PlainFilter(things.fields(), asker);
    List<RecordId> expected =
        things.all().stream().filter(thing -> plain.matches(thing, filter)).map(Thing::id).toList();
    Query query = Query.matching(filter).withStatus(Status.ANY);
    ViewRunner views = ViewRunner.on(session);

    if (isSaved) {
      var view = session.views().create(Things.TABLE, ViewDraft.table("Saved").showing(query));
      assertThat(views.ids(Things.TABLE + "/" + view.key(), Query.everything())).as("%s", filter).isEqualTo(expected);
      session.views().delete(view);
    } else {
      assertThat(views.ids(Things.TABLE, query)).as("%s asked by %s", filter, asker).isEqualTo(expected);
      assertThat(views.count(Things.TABLE, query)).as("%s", filter).isEqualTo(expected.size());
    }
    EVALUATIONS.addAndGet(things.all().size());
    FILTERS.incrementAndGet();
    DECIDING_FILTERS.addAndGet(expected.isEmpty() || expected.size() == things.all().size() ? 0 : 1);
  }

  static void sortsHold(Dice dice) {
    try (Things things = new Things(THINGS, dice)) {
      PlainOrder order = new PlainOrder(things);
      ViewRunner views = ViewRunner.on(things.workspace().org("acme").as("ada"));
      for (int question = 0; question < QUESTIONS; question++) {
        List<Sort> sorts = PlainOrder.sorts(things, dice);
        Query query = Query.everything().withStatus(Status.ANY);
        for (Sort sort : sorts) {
          query = query.sortedBy(sort);
        }
        assertThat(views.ids(dice.oneIn(2) ? Things.TABLE : Things.TABLE + "/all", query))
            .as("%s", sorts)
            .isEqualTo(order.sorted(things.all(), sorts).stream().map(Thing::id).toList());
      }
    }
  }

  static void aggregatesHold(Dice dice) {
    try (Things things = new Things(THINGS, dice)) {
      if (dice.oneIn(2)) {
        things.index();
      }
      RandomFilters filters = new RandomFilters(things, dice);
      for (int question = 0; question < QUESTIONS; question++) {
        aggregateHolds(
            things,
            Asker.any(things.moments(), dice),
            dice.oneIn(3) ? Filter.EVERYTHING : filters.filter(),
            PlainAggregates.any(things.fields(), dice));
      }
    }
  }

  private static void aggregateHolds(Things things, Asker asker, Filter filter, List<AggregateOf> asked) {
    things.clock().set(asker.now());
    PlainFilter plain = new PlainFilter(things.fields(), asker);
    List<Thing> selected = things.all().stream().filter(thing -> plain.matches(thing, filter)).toList();
    PlainAggregates expected = new PlainAggregates(selected, asker.zone());
    Query query = Query.matching(filter).withStatus(Status.ANY);

    List<AggregateResult> results =
        ViewRunner.on(asker.session(things.workspace())).aggregates(Things.TABLE, query, asked);

    assertThat(results)
        .as("%s of %s", asked, filter)
        .isEqualTo(asked.stream().map(of -> new AggregateResult(of, expected.of(of))).toList());
  }
}
