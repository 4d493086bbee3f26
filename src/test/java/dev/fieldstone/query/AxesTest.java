package dev.fieldstone.query;

import static dev.fieldstone.testing.Refusals.problems;
import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.view.GroupBy;
import dev.fieldstone.engine.view.Lanes;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.RelativeDate.Unit;
import dev.fieldstone.engine.view.Source;
import dev.fieldstone.engine.view.Steps;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.testing.Crm;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The groups of every axis, and of groups in groups. */
final class AxesTest {
  private static final Clock WEDNESDAY = Clock.fixed(Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC);

  private final Crm crm = Crm.open(WorkspaceOptions.inMemory().withClock(WEDNESDAY));
  private final Session ada = crm.ada();
  private final ViewRunner views = crm.views();

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void groups_ofPeople_areThoseThereAre_byLabel() {
    ada.fields("deals").create(FieldDraft.named("owner", FieldType.user()));
    ada.actors().put("u1", "Zoe", true);
    ada.actors().put("u2", "Abe", true);
    ada.actors().put("u3", "Nobody's", true);
    crm.deal("a", Map.of("owner", "u1"));
    crm.deal("b", Map.of("owner", "u2"));
    crm.deal("c", Map.of("owner", "u2"));
    crm.deal("d", Map.of("owner", "other"));
    crm.deal("e");

    Groups groups = board("owner", Steps.USUAL, Lanes.AS_THEY_COME);

    assertThat(groups.groups())
        .extracting(Group::key, Group::label, Group::count)
        .containsExactly(
            tuple("u2", "Abe", 2L), tuple("=other", "other", 1L), tuple("u1", "Zoe", 1L), tuple("", "", 1L));
    assertThat(groups.groups()).allMatch(Group::droppable);
    assertThat(groups.movableItems()).isTrue();
    assertThat(groups.reorderableColumns()).isTrue();
  }

  @Test
  void groups_ofReferences_areTheRecordsReferredTo_byWhatTheyDisplay() {
    Record beta = crm.company("Beta");
    Record alpha = crm.company("Alpha");
    crm.company("Nobody's");
    crm.deal("a", Map.of("company", beta));
    crm.deal("b", Map.of("company", alpha));
    crm.deal("c", Map.of("company", beta));

    assertThat(board("company", Steps.USUAL, Lanes.AS_THEY_COME).groups())
        .extracting(Group::key, Group::label, Group::count, Group::droppable)
        .containsExactly(
            tuple(alpha.id().toString(), "Alpha", 1L, true), tuple(beta.id().toString(), "Beta", 2L, true));
    assertThat(views.groups(ViewLocator.of("deals/board"), Query.where("name").contains("b")).groups())
        .extracting(Group::label)
        .containsExactly("Alpha");
  }

  @Test
  void groups_ofTexts_areTheirFolds_labelledByTheMostFrequentSpelling() {
    ada.fields("deals").create(FieldDraft.named("town", FieldType.text()));
    for (String town : List.of("Köln", "KÖLN", "Köln", "bonn", "Bonn", "Other")) {
      crm.deal(town, Map.of("town", town));
    }

    Groups groups = board("town", Steps.USUAL, Lanes.AS_THEY_COME);

    assertThat(groups.groups())
        .extracting(Group::key, Group::label, Group::count)
        .containsExactly(tuple("bonn", "Bonn", 2L), tuple("köln", "Köln", 3L), tuple("=other", "Other", 1L));
    assertThat(groups.movableItems()).isFalse();
    assertThat(groups.groups()).noneMatch(Group::droppable);
  }

  @Test
  void groups_ofNumbers_areRangesThatBeginWithTheirLowerBound() {
    for (String amount : List.of("-5", "0", "99.99", "100", "100.00", "7000")) {
      crm.deal(amount, Map.of("amount", new BigDecimal(amount)));
    }
    crm.deal("none");

    Groups groups =
        board("amount", Steps.ranges(BigDecimal.ZERO, new BigDecimal("100.0")), Lanes.AS_THEY_COME);

    assertThat(groups.groups())
        .extracting(Group::key, Group::label, Group::count)
        .containsExactly(
            tuple("..", "..0", 1L), tuple("0", "0..100", 2L), tuple("100", "100..", 3L), tuple("", "", 1L));
    assertThat(groups.groups().get(1).interval())
        .isEqualTo(new Interval.Numbers(BigDecimal.ZERO, new BigDecimal("100")));
    assertThat(groups.reorderableColumns()).isFalse();
    assertThat(groups.movableItems()).isFalse();
  }

  @Test
  void groups_ofNumbersWithoutBounds_areOne() {
    crm.deal("a", Map.of("amount", 5));

    assertThat(board("amount", Steps.USUAL, Lanes.AS_THEY_COME).groups())
        .extracting(Group::key, Group::count)
        .containsExactly(tuple("..", 1L));
  }

  @Test
  void groups_ofDays_areMonthsWithoutGaps() {
    crm.deal("a", Map.of("closes", LocalDate.of(2026, 11, 30)));
    crm.deal("b", Map.of("closes", LocalDate.of(2027, 1, 1)));

    Groups groups = board("closes", Steps.USUAL, Lanes.AS_THEY_COME);

    assertThat(groups.steps()).isEqualTo(Steps.by(Unit.MONTH));
    assertThat(groups.groups())
        .extracting(Group::key, Group::label, Group::count)
        .containsExactly(
            tuple("2026-11-01", "2026-11", 1L),
            tuple("2026-12-01", "2026-12", 0L),
            tuple("2027-01-01", "2027-01", 1L));
    assertThat(groups.groups().get(0).interval())
        .isEqualTo(new Interval.Days(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1)));
  }

  @Test
  void groups_ofPointsInTime_areDaysOfTheSessionsZone() {
    crm.deal("late on the 24th", Map.of("met", Instant.parse("2026-11-24T22:59:59Z")));
    crm.deal("first of the 25th", Map.of("met", Instant.parse("2026-11-24T23:00:00Z")));

    assertThat(board("met", Steps.by(Unit.DAY), Lanes.AS_THEY_COME).groups())
        .extracting(Group::key, Group::count)
        .containsExactly(tuple("2026-11-24", 1L), tuple("2026-11-25", 1L));
    assertThat(board("met", Steps.by(Unit.WEEK), Lanes.AS_THEY_COME).groups())
        .extracting(Group::key, Group::count)
        .containsExactly(tuple("2026-11-23", 2L));
    assertThat(board("met", Steps.by(Unit.QUARTER), Lanes.AS_THEY_COME).groups())
        .extracting(Group::label, Group::count)
        .containsExactly(tuple("2026-Q4", 2L));
  }

  @Test
  void groups_ofDays_areCoarser_whereTheyWouldBeTooMany() {
    crm.deal("a", Map.of("closes", LocalDate.of(2026, 1, 1)));
    crm.deal("b", Map.of("closes", LocalDate.of(2026, 12, 31)));

    Groups groups = board("closes", Steps.by(Unit.DAY), Lanes.AS_THEY_COME);

    assertThat(groups.steps()).isEqualTo(Steps.by(Unit.WEEK));
    assertThat(groups.groups()).hasSize(53);
  }

  @Test
  void groups_ofDays_areTheYearsOfMostRecords_whereEvenYearsAreTooMany() {
    for (int year = 1000; year < 1150; year++) {
      crm.deal("deal", Map.of("closes", LocalDate.of(year, 5, 5)));
    }
    crm.deal("again", Map.of("closes", LocalDate.of(1149, 6, 6)));

    Groups groups = board("closes", Steps.by(Unit.DAY), Lanes.AS_THEY_COME);

    assertThat(groups.steps()).isEqualTo(Steps.by(Unit.YEAR));
    assertThat(groups.groups()).hasSize(99);
    assertThat(groups.groups().stream().mapToLong(Group::count).sum()).isEqualTo(151);
    assertThat(groups.groups().get(97)).extracting(Group::label, Group::count).containsExactly("1149", 2L);
    assertThat(groups.groups().get(98)).extracting(Group::key, Group::count).containsExactly("other", 52L);
  }

  @Test
  void groups_relativeToToday_areSplitOnceEach() {
    for (String day : List.of("11-24", "11-25", "11-26", "11-27", "11-29", "11-30", "12-06", "12-07")) {
      crm.deal(day, Map.of("closes", LocalDate.parse("2026-" + day)));
    }

    Groups groups = board("closes", new Steps.Relative(), Lanes.AS_THEY_COME);

    assertThat(groups.groups())
        .extracting(Group::key, Group::count)
        .containsExactly(
            tuple("overdue", 1L),
            tuple("today", 1L),
            tuple("tomorrow", 1L),
            tuple("this_week", 2L),
            tuple("next_week", 2L),
            tuple("later", 1L));
    assertThat(groups.groups().get(3).interval())
        .isEqualTo(new Interval.Days(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 30)));
  }

  @Test
  void values_thatAreTooMany_haveAGroupIfPeopleNamedThem_thenByCount_andTheOthersShareOne() {
    ada.fields("deals").create(FieldDraft.named("owner", FieldType.user()));
    for (int owner = 0; owner < 120; owner++) {
      crm.deal("deal", Map.of("owner", "u" + (1000 + owner)));
    }
    crm.deal("again", Map.of("owner", "u1119"));

    Groups groups = board("owner", Steps.USUAL, Lanes.AS_THEY_COME.inOrder(List.of("u1118", "gone")));

    assertThat(groups.groups()).hasSize(99);
    assertThat(groups.groups().stream().mapToLong(Group::count).sum()).isEqualTo(121);
    assertThat(groups.groups().get(0).key()).isEqualTo("u1118");
    assertThat(groups.groups()).extracting(Group::key).contains("u1000", "u1119").doesNotContain("u1117");
    Group other = groups.groups().get(98);
    assertThat(other).extracting(Group::key, Group::count, Group::droppable).containsExactly("other", 22L, false);
    Board board = views.board("deals/board", 3);
    assertThat(board.group("other").group().count()).isEqualTo(22);
    assertThat(board.group("u1119").items()).hasSize(2);
  }

  @Test
  void lanes_areInTheOrderChosen_newOnesLast_andSayWhatPeopleHid() {
    crm.deal("a");
    List<String> keys = views.groups("deals/pipeline").groups().stream().map(Group::key).toList();
    Lanes lanes =
        new Lanes(List.of("", keys.get(2), keys.get(0)), List.of(keys.get(2)), List.of("", keys.get(1)));

    Groups groups = board("stage", Steps.USUAL, lanes);

    assertThat(groups.groups())
        .extracting(Group::label, Group::hidden, Group::collapsed)
        .containsExactly(
            tuple("", false, true), tuple("Lost", true, false), tuple("Lead", false, false), tuple("Won", false, true));
    ada.records().set(views.board("deals/board", 1).groups().get(0).items().get(0), "stage", "Won");
    assertThat(views.groups("deals/board").groups()).extracting(Group::label).containsExactly("Lost", "Lead", "Won");
  }

  @Test
  void steps_thatDoNotFitTheAxisAnyLonger_sleep() {
    crm.deal("a", Map.of("amount", 5));
    board("amount", Steps.ranges(BigDecimal.TEN), Lanes.AS_THEY_COME);
    ada.fields("deals")
        .update(
            "amount",
            FieldPatch.empty()
                .withType(FieldType.date(), Conversion.NONE));

    Groups groups = views.groups("deals/board");

    assertThat(groups.steps()).isEqualTo(Steps.by(Unit.MONTH));
    assertThat(groups.leftOut()).extracting(clause -> clause.path()).containsExactly("layout.steps");
  }

  @Test
  void groupsInGroups_addUpToTheGroupsAroundThem() {
    crm.deal("a", Map.of("stage", "Won", "urgent", true, "amount", 5));
    crm.deal("b", Map.of("stage", "Won", "urgent", false, "amount", 7));
    crm.deal("c", Map.of("stage", "Won", "urgent", true, "amount", 15));
    crm.deal("d", Map.of("urgent", true));
    GroupBy amounts = GroupBy.field("amount").withSteps(Steps.ranges(BigDecimal.TEN));

    NestedGroups nested =
        views.groups(
            Source.of("deals"),
            Query.everything(),
            List.of(GroupBy.field("stage"), GroupBy.field("urgent"), amounts),
            List.of(Aggregate.SUM.of("amount")));

    assertThat(nested.levels()).extracting(level -> level.axis().key()).containsExactly("stage", "urgent", "amount");
    assertThat(nested.groups())
        .extracting(outer -> outer.group().label(), outer -> outer.group().count())
        .containsExactly(tuple("Lead", 0L), tuple("Won", 3L), tuple("Lost", 0L), tuple("", 1L));
    NestedGroups.NestedGroup won = nested.groups().get(1);
    assertThat(won.group().aggregates().get(0).value()).isEqualTo(new BigDecimal("27"));
    assertThat(won.groups())
        .extracting(inner -> inner.group().key(), inner -> inner.group().count())
        .containsExactly(tuple("false", 1L), tuple("true", 2L));
    assertThat(won.groups().get(1).groups())
        .extracting(
            inner -> inner.group().key(),
            inner -> inner.group().count(),
            inner -> inner.group().aggregates().get(0).value())
        .containsExactly(tuple("..", 1L, new BigDecimal("5")), tuple("10", 1L, new BigDecimal("15")));
    assertThat(nested.groups().get(0).groups()).isEmpty();
  }

  @Test
  void groupsOfOneField_areThoseOfABoard_onAnyTableOrView() {
    crm.deals(3, "Won");

    assertThat(views.groups("deals", Query.everything(), GroupBy.field("stage")).groups())
        .extracting(NestedGroups.NestedGroup::group)
        .isEqualTo(views.groups("deals/pipeline").groups());
    assertThat(views.groups("deals/all_deals", Query.where("amount").atMost(1), GroupBy.field("created_by")).groups())
        .extracting(outer -> outer.group().key(), outer -> outer.group().count())
        .containsExactly(tuple("ada", 1L));
  }

  @Test
  void fieldsThatCannotSplit_areRefused_eachWithItsPath() {
    GroupBy notes = GroupBy.field("notes");
    GroupBy days = GroupBy.field("amount").withSteps(Steps.by(Unit.DAY));
    GroupBy falling = GroupBy.field("amount").withSteps(Steps.ranges(BigDecimal.TEN, BigDecimal.ONE));
    Query all = Query.everything();

    assertThat(problems(() -> views.groups("deals", all, notes, days, falling)))
        .containsExactly("VIEW/INVALID by[0]", "VIEW/INVALID by[1]", "VIEW/INVALID by[2]");
    GroupBy stage = GroupBy.field("stage");
    refused(ErrorCode.QUERY_TOO_MANY, () -> views.groups("deals", all, stage, stage, stage, stage));
    refused(ErrorCode.VIEW_INVALID, () -> views.groups("deals", all));
    refused(ErrorCode.FIELD_NOT_FOUND, () -> views.groups("deals", all, GroupBy.field("nowhere")));
    refused(ErrorCode.VIEW_INVALID, () -> views.groups("deals", all, GroupBy.field("id")));
    refused(ErrorCode.VIEW_INVALID, () -> views.groups("deals", all, GroupBy.field("archived")));
  }

  /** Makes deals/board what is asked for; {@return its groups} */
  private Groups board(String axis, Steps steps, Lanes lanes) {
    Layout layout = new Layout.Board(FieldLocator.of(axis), steps, lanes);
    if (ada.views().find("deals/board").isEmpty()) {
      ada.views().create("deals", ViewDraft.board("Board", "stage"));
    }
    ada.views().update(ViewLocator.of("deals/board"), ViewPatch.empty().withLayout(layout));
    return views.groups("deals/board");
  }
}
