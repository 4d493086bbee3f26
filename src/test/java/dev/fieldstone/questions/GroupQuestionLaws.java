package dev.fieldstone.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.GroupBy;
import dev.fieldstone.engine.view.Lanes;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.RelativeDate;
import dev.fieldstone.engine.view.Source;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.Steps;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.generator.LawProperty;
import dev.fieldstone.query.AggregateOf;
import dev.fieldstone.query.AggregateResult;
import dev.fieldstone.query.Board;
import dev.fieldstone.query.Group;
import dev.fieldstone.query.NestedGroups;
import dev.fieldstone.query.ViewRunner;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;

/** Law 5 on every axis: each item is in one group, that which a plain loop finds, and no count is lost. */
final class GroupQuestionLaws {
  private static final int THINGS = 60;
  private static final int QUESTIONS = 25;
  private static final int MANY = 1_000;

  @LawProperty(fewerBy = 25)
  void groups_areThoseOfAPlainLoop(@ForAll long seed) {
    groupsHold(new Dice(seed));
  }

  static void groupsHold(Dice dice) {
    int maxGroups = dice.oneIn(2) ? 100 : dice.between(4, 12);
    Limits limits = Limits.defaults().toBuilder().maxBoardColumns(maxGroups).build();
    try (Things things = new Things(THINGS, dice, limits)) {
      PlainGroups.nameActors(things);
      RandomFilters filters = new RandomFilters(things, dice);
      for (int question = 0; question < QUESTIONS; question++) {
        Asker asker = Asker.any(things.moments(), dice);
        things.clock().set(asker.now());
        Filter filter = dice.oneIn(3) ? Filter.EVERYTHING : filters.filter();
        Case asked = new Case(things, asker, filter, maxGroups);
        List<GroupBy> by = dice.times(1, 3, () -> axis(things, maxGroups, dice));
        nestedGroupsHold(asked, by, PlainAggregates.any(things.fields(), dice));
        boardHolds(asked, by.getFirst(), dice);
      }
    }
  }

  /** What is asked of which things. */
  private record Case(Things things, Asker asker, Filter filter, int maxGroups) {
    List<Thing> selected() {
      PlainFilter plain = new PlainFilter(things.fields(), asker);
      return things.all().stream().filter(thing -> plain.matches(thing, filter)).toList();
    }

    PlainGroups plain(GroupBy by) {
      return new PlainGroups(things, asker, selected(), (Field) by.field(), by.steps(), maxGroups);
    }

    Query query() {
      return Query.matching(filter).withStatus(Status.ANY);
    }

    Session session() {
      return asker.session(things.workspace());
    }
  }

  static GroupBy axis(Things things, int maxGroups, Dice dice) {
    Field field = dice.one(things.fields().stream().filter(GroupBy::canSplitBy).toList());
    return new GroupBy(field, steps(field, maxGroups, dice));
  }

  private static Steps steps(Field field, int maxGroups, Dice dice) {
    return switch (field.type().storageClass()) {
      case NUMBER -> dice.oneIn(4) ? Steps.USUAL : new Steps.Ranges(bounds(maxGroups - 2, dice));
      case DATE, TIMESTAMP ->
          dice.oneIn(4)
              ? new Steps.Relative()
              : dice.oneIn(5) ? Steps.USUAL : Steps.by(dice.one(List.of(RelativeDate.Unit.values())));
      case TEXT, BOOLEAN, OPTION, ACTOR, REFERENCE, OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> Steps.USUAL;
    };
  }

  private static List<BigDecimal> bounds(int max, Dice dice) {
    List<BigDecimal> bounds = dice.times(1, Math.min(max, 6), () -> Values.amount(dice));
    return List.copyOf(new TreeSet<>(bounds));
  }

  private static void nestedGroupsHold(Case asked, List<GroupBy> by, List<AggregateOf> aggregates) {
    ViewRunner views = ViewRunner.on(asked.session());
    NestedGroups answer = views.groups(Source.of(Things.TABLE), asked.query(), by, aggregates);

    assertThat(views.groups(Source.of(Things.TABLE), asked.query(), by, aggregates)).isEqualTo(answer);
    List<Level> levels = new ArrayList<>();
    List<NestedGroups.NestedGroup> groups = answer.groups();
    for (int depth = 0; depth < by.size(); depth++) {
      PlainGroups plain = asked.plain(by.get(depth));
      List<String> keys = groups.stream().map(group -> group.group().key()).distinct().toList();
      levels.add(new Level(plain.among(keys), order(plain, keys)));
      groups = groups.stream().flatMap(group -> group.groups().stream()).toList();
    }
    keysHold(asked.plain(by.getFirst()), answer.groups().stream().map(NestedGroups.NestedGroup::group).toList());
    new Nesting(levels, asked.asker(), aggregates).holds(answer.groups(), asked.selected(), 0);
  }

  /** How one level splits things, and in which order. */
  private record Level(Function<Thing, String> keys, List<String> order) {}

  private static List<String> order(PlainGroups plain, List<String> shown) {
    return Stream.concat(
            plain.keys().stream().filter(key -> !plain.areTooMany() || shown.contains(key)),
            Stream.of(PlainGroups.OTHER, ""))
        .toList();
  }

  /** All groups of an axis, or those of the most things where they are too many. */
  private static void keysHold(PlainGroups plain, List<Group> groups) {
    List<String> keys = groups.stream().map(Group::key).toList();
    Map<String, Long> counts = plain.counts();
    List<String> expected = new ArrayList<>(plain.keys());
    if (plain.areTooMany()) {
      expected.removeIf(key -> !keys.contains(key));
      long least = expected.stream().mapToLong(key -> counts.getOrDefault(key, 0L)).min().orElseThrow();
      assertThat(plain.keys().stream().filter(key -> !keys.contains(key)))
          .allMatch(key -> counts.getOrDefault(key, 0L) <= least);
      expected.add(PlainGroups.OTHER);
    }
    if (counts.containsKey("")) {
      expected.add("");
    }
    assertThat(keys).isEqualTo(expected);
  }

  /** Groups in groups, against the things that are in each. */
  private record Nesting(List<Level> levels, Asker asker, List<AggregateOf> aggregates) {
    void holds(List<NestedGroups.NestedGroup> groups, List<Thing> parent, int depth) {
      Level level = levels.get(depth);
      assertThat(groups.stream().mapToLong(group -> group.group().count()).sum()).isEqualTo(parent.size());
      if (depth > 0) {
        List<String> present = parent.stream().map(level.keys()).toList();
        assertThat(groups.stream().map(group -> group.group().key()))
            .isEqualTo(level.order().stream().filter(present::contains).toList());
      }
      for (NestedGroups.NestedGroup nested : groups) {
        Group group = nested.group();
        List<Thing> things = parent.stream().filter(thing -> level.keys().apply(thing).equals(group.key())).toList();
        PlainAggregates plain = new PlainAggregates(things, asker.zone());
        assertThat(group.count()).isEqualTo(things.size());
        assertThat(group.aggregates())
            .isEqualTo(aggregates.stream().map(of -> new AggregateResult(of, plain.of(of))).toList());
        if (depth + 1 < levels.size()) {
          holds(nested.groups(), things, depth + 1);
        }
      }
    }
  }

  private static void boardHolds(Case asked, GroupBy by, Dice dice) {
    Session session = asked.session();
    ViewRunner views = ViewRunner.on(session);
    View view = session.views().create(Things.TABLE, ViewDraft.board("Board"));
    Layout.Board layout = new Layout.Board(by.field()).withSteps(by.steps());
    session.views().update(view, ViewPatch.empty().withLayout(layout));
    List<Group> groups = views.groups(view, asked.query()).groups();
    List<String> keys = groups.stream().map(Group::key).toList();
    List<String> hidden = keys.isEmpty() ? keys : dice.some(keys, 2);
    session.views().update(view, ViewPatch.empty().withLayout(layout.withLanes(Lanes.AS_THEY_COME.hiding(hidden))));

    Board board = views.board(view, asked.query(), MANY);

    PlainGroups plain = asked.plain(by);
    keysHold(plain, groups);
    assertThat(board.groups()).extracting(lane -> lane.group().key()).isEqualTo(keys);
    if (plain.steps() instanceof Steps.Periods) {
      boolean isOfTime = ((Field) by.field()).type().storageClass().name().matches("DATE|TIMESTAMP");
      assertThat(board.steps()).isEqualTo(isOfTime ? plain.steps() : board.steps());
    }
    for (Board.GroupItems lane : board.groups()) {
      assertThat(lane.group().hidden()).isEqualTo(hidden.contains(lane.group().key()));
      assertThat(lane.group().count()).isEqualTo(lane.items().size());
      assertThat(lane.items().stream().map(Record::id))
          .as("group %s of %s", lane.group().key(), by)
          .isEqualTo(
              asked.selected().stream()
                  .filter(thing -> plain.among(keys).apply(thing).equals(lane.group().key()))
                  .map(Thing::id)
                  .toList());
    }
    session.views().delete(view);
  }
}
