package dev.fieldstone.query;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.position.GroupMove;
import dev.fieldstone.engine.position.ItemPlace;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.view.GroupLocator;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.RelativeDate;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.testing.Crm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do on boards besides moving cards of a select, and records made where they are wanted. */
final class BoardEditsTest {
  private static final String PIPELINE = "deals/pipeline";

  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();
  private final ViewRunner views = crm.views();

  @BeforeEach
  void makeViews() {
    ada.fields("deals").create(FieldDraft.named("owner", FieldType.user()));
    ada.views().create("deals", ViewDraft.board("Owners", "owner"));
    ada.views().create("deals", ViewDraft.board("Companies", "company"));
    ada.actors().put("u1", "Zoe", true);
    ada.actors().put("u2", "Abe", true);
  }

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void card_movedToAnotherPerson_getsThatPerson() {
    Record mine = crm.deal("mine", Map.of("owner", "u1"));
    Record first = crm.deal("first", Map.of("owner", "u2"));
    crm.deal("second", Map.of("owner", "u2"));

    MoveResult result = views.move("deals/owners", Move.of(mine).fromGroup("u1").toGroup("u2").after(first));

    assertThat(result.group()).isEqualTo("u2");
    assertThat(result.records().get(0).text("owner")).isEqualTo("u2");
    assertThat(lane("deals/owners", "Abe")).containsExactly("first", "mine", "second");
    assertThat(views.groups("deals/owners").groups()).extracting(Group::key).containsExactly("u2");
    views.move("deals/owners", Move.of(mine).toGroup("u1").first());
    assertThat(lane("deals/owners", "zoe")).containsExactly("mine");
    views.move("deals/owners", Move.of(mine).toEmpty());
    assertThat(lane("deals/owners", "")).containsExactly("mine");
    refused(ErrorCode.GROUP_NOT_FOUND, () -> views.move("deals/owners", Move.of(mine).toGroup("nobody")));
    refused(ErrorCode.VIEW_NOT_IN_GROUP, () -> views.move("deals/owners", Move.of(mine).fromGroup("u2").first()));
    refused(
        ErrorCode.VIEW_NEIGHBOUR_NOT_IN_VIEW,
        () -> views.move("deals/owners", Move.of(mine).toGroup("u1").after(first)));
  }

  @Test
  void card_isMovedToPeopleByLabel_whoHaveCardsOrNot() {
    Record mine = crm.deal("mine", Map.of("owner", "u1"));
    crm.deal("hers", Map.of("owner", "u2"));

    views.move("deals/owners", Move.of(mine).toGroup("Abe").first());

    assertThat(lane("deals/owners", "Abe")).containsExactly("mine", "hers");
  }

  @Test
  void card_movedToAnotherRecord_refersToIt() {
    Record alpha = crm.company("Alpha");
    Record beta = crm.company("Beta");
    Record deal = crm.deal("deal", Map.of("company", alpha));

    views.move("deals/companies", Move.of(deal).toGroup(beta.id().toString()));
    assertThat(lane("deals/companies", "Beta")).containsExactly("deal");
    crm.deal("other", Map.of("company", alpha));
    views.move("deals/companies", Move.of(deal).toGroup("alpha").last());

    assertThat(lane("deals/companies", "Alpha")).containsExactly("other", "deal");
    refused(ErrorCode.GROUP_NOT_FOUND, () -> views.move("deals/companies", Move.of(deal).toGroup("Gamma")));
  }

  @Test
  void cards_thatShareTheGroupOther_areMovedWithinIt() {
    for (int owner = 100; owner < 220; owner++) {
      crm.deal("deal " + owner, Map.of("owner", "u" + owner));
    }
    List<Record> others = views.board("deals/owners", 50).group("other").items();
    Record last = others.get(others.size() - 1);

    views.move("deals/owners", Move.of(last).before(others.get(1)));

    assertThat(lane("deals/owners", "other").subList(0, 3))
        .containsExactly(others.get(0).display(), last.display(), others.get(1).display());
    refused(ErrorCode.GROUP_NOT_DROPPABLE, () -> views.move("deals/owners", Move.of(card("u100")).toGroup("other")));
    views.move("deals/owners", Move.of(last).fromGroup("other").toGroup("u100").first());
    assertThat(lane("deals/owners", "u100")).containsExactly(last.display(), "deal 100");
  }

  @Test
  void axesThatSayNothingAboutDrops_takeNone_butKeepAnOrderWithinTheirGroups() {
    ada.views().create("deals", ViewDraft.board("Names", "name"));
    ada.views().create("deals", ViewDraft.board("Makers", "created_by"));
    Record one = crm.deal("Same");
    Record two = crm.deal("same");
    Record other = crm.deal("different");

    views.move("deals/names", Move.of(two).toGroup("same").before(one));
    assertThat(lane("deals/names", "same")).containsExactly("same", "Same");
    refused(ErrorCode.VIEW_AXIS_NOT_DROPPABLE, () -> views.move("deals/names", Move.of(other).toGroup("same")));
    views.move("deals/makers", Move.of(other).toGroup("ada").first());
    assertThat(lane("deals/makers", "ada")).containsExactly("different", "Same", "same");
    refused(ErrorCode.VIEW_AXIS_READONLY, () -> views.move("deals/makers", Move.of(other).toEmpty()));
  }

  @Test
   void card_movedWithinAPeriod_standsFirstInTheOneThatTheBoardShows() {
    ada.views().create("deals", ViewDraft.board("Days", "closes"));
    crm.deal("old", Map.of("closes", LocalDate.of(2000, 1, 1)));
    Record june = crm.deal("June", Map.of("closes", LocalDate.of(2026, 6, 1)));
    Record may = crm.deal("May", Map.of("closes", LocalDate.of(2026, 5, 1)));

    MoveResult result = views.move("deals/days", Move.of(may).first());

    assertThat(result.next()).isEqualTo(june.id());
    assertThat(lane("deals/days", Objects.requireNonNull(result.group()))).containsExactly("May", "June");
  }

  @Test
  void group_isFoundByItsKey_thoughAnotherHasItForItsLabel() {
    ada.actors().put("u1", "U2", true);
    Record one = crm.deal("one", Map.of("owner", "u1"));

    MoveResult result = views.move("deals/owners", Move.of(one).toGroup("u2"));

    assertThat(result.group()).isEqualTo("u2");
  }

  @Test
  void groupOther_isNotThatOfAnActorOfThatName() {
    ada.actors().put("other", "Somebody else", true);
    Record mine = crm.deal("mine", Map.of("owner", "u1"));

    refused(ErrorCode.GROUP_NOT_FOUND, () -> views.move("deals/owners", Move.of(mine).toGroup("other")));

    assertThat(views.move("deals/owners", Move.of(mine).toGroup("=other")).group()).isEqualTo("=other");
  }

  @Test
  void group_moved_isSavedInTheView_andOptionsKeepTheirOrder() {
    View after = views.moveGroup(PIPELINE, GroupMove.of("Lost").before("Won"));

    assertThat(labels()).containsExactly("Lead", "Lost", "Won");
    assertThat(after).isEqualTo(ada.views().get(PIPELINE));
    views.moveGroup(PIPELINE, GroupMove.of("Lead").after("Won"));
    assertThat(labels()).containsExactly("Lost", "Won", "Lead");
    views.moveGroup(PIPELINE, GroupMove.of("Won"));
    assertThat(labels()).containsExactly("Won", "Lost", "Lead");
    views.moveGroup(PIPELINE, GroupMove.of("Lead").after("Won").before("Lost"));
    assertThat(labels()).containsExactly("Won", "Lead", "Lost");
    views.moveGroup(PIPELINE, GroupMove.of(new GroupLocator.Empty()).before("Lead"));
    crm.deal("none");
    assertThat(labels()).containsExactly("Won", "", "Lead", "Lost");

    Field stage = ada.fields("deals").get("stage");
    assertThat(stage.options()).extracting(option -> option.label()).containsExactly("Lead", "Won", "Lost");
    FieldType more = FieldType.singleSelect("Lead", "Won", "Lost", "New");
    ada.fields("deals").update("stage", FieldPatch.empty().withType(more, Conversion.NONE));
    assertThat(labels()).containsExactly("Won", "", "Lead", "Lost", "New");
  }

  @Test
  void groupMoves_thatCannotBe_areRefused() {
    refused(ErrorCode.GROUP_NOT_FOUND, () -> views.moveGroup(PIPELINE, GroupMove.of("Sold")));
    refused(ErrorCode.GROUP_NOT_FOUND, () -> views.moveGroup(PIPELINE, GroupMove.of("Won").after("Sold")));
    refused(ErrorCode.VIEW_INVALID, () -> views.moveGroup(PIPELINE, GroupMove.of("Won").after("Won")));
    refused(
        ErrorCode.VIEW_NEIGHBOURS_REVERSED,
        () -> views.moveGroup(PIPELINE, GroupMove.of("Won").after("Lost").before("Lead")));
    refused(ErrorCode.VIEW_HAS_NO_GROUPS, () -> views.moveGroup("deals/all_deals", GroupMove.of("Won")));
    ada.views().create("deals", ViewDraft.board("Amounts", "amount"));
    refused(ErrorCode.VIEW_INVALID, () -> views.moveGroup("deals/amounts", GroupMove.of("..")));
  }

  @Test
  void record_madeInAView_hasWhatTheViewAsksFor_itsGroupAndItsPlace() {
    Record company = crm.company("Rocket");
    Query query =
        Query.where("company").is(company.id())
            .and("owner").isMe()
            .and("urgent").is(true)
            .and("closes").is(RelativeDate.today())
            .and("amount").atLeast(5);
    ada.views().update(ViewLocator.of(PIPELINE), ViewPatch.empty().withQuery(query));
    Record first =
        views.create(PIPELINE, Map.of("name", "first", "amount", 7), ItemPlace.inGroup("Won")).records().get(0);

    MoveResult made =
        views.create(
            PIPELINE, Map.of("name", "made", "amount", 9, "owner", "ada"), ItemPlace.inGroup("Won").before(first));

    Record record = made.records().get(0);
    assertThat(record.text("owner")).isEqualTo("ada");
    assertThat(record.number("amount")).isEqualTo(new BigDecimal("9"));
    assertThat(record.date("closes")).isEqualTo(LocalDate.now(Crm.BERLIN));
    assertThat(made.inView()).isTrue();
    assertThat(made.next()).isEqualTo(first.id());
    assertThat(lane(PIPELINE, "Won")).containsExactly("made", "first");
    MoveResult outside = views.create(PIPELINE, Map.of("name", "small"), ItemPlace.inEmpty().first());
    assertThat(outside.inView()).isFalse();
    assertThat(outside.group()).isEmpty();
  }

  @Test
  void recordsThatCannotStandThere_areNotMade() {
    refused(
        ErrorCode.GROUP_NOT_FOUND,
        () -> views.create(PIPELINE, Map.of("name", "a"), ItemPlace.inGroup("Sold")));
    refused(
        ErrorCode.VIEW_HAS_NO_GROUPS,
        () -> views.create("deals/all_deals", Map.of("name", "a"), ItemPlace.inGroup("Won")));
    refused(ErrorCode.VALUE_INVALID, () -> views.create(PIPELINE, Map.of("amount", "much"), ItemPlace.USUAL));
    ada.views().create("deals", ViewDraft.board("Amounts", "amount"));
    refused(
        ErrorCode.VIEW_AXIS_NOT_DROPPABLE,
        () -> views.create("deals/amounts", Map.of("name", "a"), ItemPlace.inGroup("..")));
    assertThat(views.count("deals", Query.everything())).isZero();

    views.create("deals/amounts", Map.of("name", "a", "amount", 3), ItemPlace.inGroup("..").first());
    assertThat(views.count("deals", Query.everything())).isEqualTo(1);
  }

  @Test
  void record_madeInAView_minds_whatIsGone_readOnlyAxesAndFieldsById() {
    Record gone = crm.company("Gone");
    Field stage = ada.fields("deals").get("stage");
    Query query = Query.where("company").is(gone.id()).and("stage").is("Won");
    ada.views().update(ViewLocator.of(PIPELINE), ViewPatch.empty().withQuery(query));
    ada.records().delete(gone);

    Record made =
        views.create(PIPELINE, Map.of("name", "a", stage.id().toString(), "Lead"), ItemPlace.USUAL).records().get(0);

    assertThat(made.option("stage")).extracting(option -> option.label()).isEqualTo("Lead");
    assertThat(made.reference("company")).isNull();
    ada.views().create("deals", ViewDraft.board("Makers", "created_by"));
    assertThat(views.create("deals/makers", Map.of("name", "b", "stage", "Won"), ItemPlace.inGroup("ada")).group()).isEqualTo("ada");
    refused(
        ErrorCode.VIEW_AXIS_READONLY,
        () -> views.create("deals/makers", Map.of("name", "c"), ItemPlace.inEmpty()));
    ada.views().update(ViewLocator.of(PIPELINE), ViewPatch.empty().withQuery(Query.everything()));
    ada.fields("deals").update("stage", FieldPatch.empty().withRequired(true));
    refused(
        ErrorCode.GROUP_NOT_DROPPABLE,
        () -> views.create(PIPELINE, Map.of("name", "d"), ItemPlace.inEmpty()));
  }

  @Test
  void groupsOfPeopleWithoutCards_canBeNeighbours_andOtherIsNobody() {
    crm.deal("mine", Map.of("owner", "u1"));
    ada.actors().put("other", "Otto", true);

    views.moveGroup("deals/owners", GroupMove.of("u1").after("u2"));
    crm.deal("hers", Map.of("owner", "u2"));

    assertThat(views.groups("deals/owners").groups()).extracting(Group::key).containsExactly("u2", "u1");
    Record mine = card("u1");
    refused(ErrorCode.GROUP_NOT_FOUND, () -> views.move("deals/owners", Move.of(mine).toGroup("other")));
    views.move("deals/owners", Move.of(mine).toGroup("=other"));
    assertThat(lane("deals/owners", "Otto")).containsExactly("mine");
  }

  @Test
  void duplicate_madeInAView_standsAfterItsOriginalThere() {
    List<Record> deals = List.of(crm.deal("a"), crm.deal("b"), crm.deal("c"));

    Record copy = views.duplicate("deals/all_deals", deals.get(0));

    List<Record> shown = views.items("deals/all_deals").items();
    assertThat(shown).extracting(Record::id)
        .containsExactly(deals.get(0).id(), copy.id(), deals.get(1).id(), deals.get(2).id());
    assertThat(views.items("deals").items()).last().extracting(Record::id).isEqualTo(copy.id());
    refused(ErrorCode.RECORD_NOT_FOUND, () -> views.duplicate("deals/all_deals", crm.company("Rocket")));
  }

  @Test
  void suggestedRanges_areRound() {
    ada.fields("deals").create(FieldDraft.named("size", FieldType.number(0)));
    for (String amount : List.of("-3.5", "0", "12", "87.25")) {
      crm.deal(amount, Map.of("amount", new BigDecimal(amount)));
    }

    assertThat(views.suggestRanges("deals", "amount", 5).bounds())
        .containsExactly(new BigDecimal("0"), new BigDecimal("50"));
    assertThat(views.suggestRanges("deals", "amount", 6).bounds())
        .containsExactly(
            new BigDecimal("0"),
            new BigDecimal("20"),
            new BigDecimal("40"),
            new BigDecimal("60"),
            new BigDecimal("80"));
    assertThat(views.suggestRanges("deals", "amount", 2).bounds()).hasSize(1);
    assertThat(views.suggestRanges("deals", "size", 2).bounds()).isEmpty();
    refused(ErrorCode.VIEW_INVALID, () -> views.suggestRanges("deals", "amount", 1));
    refused(ErrorCode.VIEW_INVALID, () -> views.suggestRanges("deals", "amount", 100));
    refused(ErrorCode.VIEW_INVALID, () -> views.suggestRanges("deals", "name", 5));
  }

  private List<String> labels() {
    return views.groups(PIPELINE).groups().stream().map(Group::label).toList();
  }

  private List<String> lane(String view, String group) {
    return Crm.names(views.board(view, 100).group(group).items());
  }

  private Record card(String owner) {
    return views.items("deals", Query.where("owner").is(owner)).items().get(0);
  }
}
