package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.problems;
import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.TableKey;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Operator;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.testing.Crm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ViewsTest {
  private static final TableKey DEALS = new TableKey("deals");

  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();
  private final Views views = ada.views();

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void view_made_standsAtTheEndAndKeepsIds() {
    Query query = Query.where("stage").is("Won").sortedBy("amount", Sort.Direction.DESC);

    View view = views.create("deals", ViewDraft.table("Won deals").describedAs("done").showing(query));

    FieldId stage = field("stage");
    assertThat(view.key()).isEqualTo("won_deals");
    assertThat(view.isDefault()).isFalse();
    assertThat(view.description()).isEqualTo("done");
    assertThat(views.list("deals")).extracting(View::key).containsExactly("all_deals", "pipeline", "won_deals");
    assertThat(view.query().filter())
        .isEqualTo(
            new Filter.Condition(
                stage, Operator.IS, List.of(ada.fields("deals").get("stage").options().get(1).id())));
    assertThat(view.query().sorts())
        .containsExactly(new Sort(field("amount"), Sort.Direction.DESC, Sort.Empties.LAST));
    assertThat(views.get("deals/won_deals")).isEqualTo(view);
    assertThat(views.get(view.id().toString())).isEqualTo(view);
  }

  @Test
  void view_madeAsTheDefault_isTheOnlyOne() {
    View view = views.create("deals", ViewDraft.table("Mine").asDefault());

    assertThat(view.isDefault()).isTrue();
    assertThat(views.list("deals").stream().filter(View::isDefault)).containsExactly(view);
  }

  @Test
  void view_madeArchived_isLeftOutOfLists_andCantBeTheDefault() {
    View view = views.create("deals", ViewDraft.table("Old").asArchived());

    assertThat(view.archived()).isTrue();
    assertThat(views.list("deals")).doesNotContain(view);
    refused(ErrorCode.VIEW_INVALID, () -> views.create("deals", ViewDraft.table("x").asArchived().asDefault()));
  }

  @Test
  void view_ofNoParticularFields_showsThemAll() {
    assertThat(views.get("deals/all_deals").fields())
        .isEqualTo(ada.fields("deals").list().stream().map(field -> field.id()).toList());

    View narrow = views.create("deals", ViewDraft.table("Narrow").withFields("stage", "name"));
    assertThat(narrow.fields()).containsExactly(field("stage"), field("name"));
  }

  @Test
  void board_withoutAnAxis_takesTheFirstFieldThatFits() {
    View board = views.create("deals", ViewDraft.board("Board"));
    View bare = views.create("companies", ViewDraft.board("Bare"));

    assertThat(board.layout()).isEqualTo(new Layout.Board(field("stage")));
    assertThat(bare.layout()).isEqualTo(new Layout.Board(null));
    refused(ErrorCode.VIEW_INVALID, () -> crm.views().groups("companies/bare"));
  }

  @Test
  void view_withFaults_isRefusedWithEachOfThem() {
    Query query =
        Query.matching(
                Filter.all(
                    new Filter.Condition(new FieldKey("amount"), Operator.CONTAINS, List.of("5")),
                    new Filter.Condition(new FieldKey("name"), Operator.IS, List.of())))
            .sortedBy("amount", Sort.Direction.ASC);

    assertThat(problems(() -> views.create("deals", ViewDraft.table("Bad").showing(query))))
        .hasSize(2)
        .allMatch(problem -> problem.startsWith("VIEW/INVALID"));
    refused(ErrorCode.VIEW_INVALID, () -> views.create("deals", ViewDraft.board("Bad", "notes")));
    refused(ErrorCode.VIEW_INVALID, () -> views.create("deals", ViewDraft.table("")));
    refused(ErrorCode.VIEW_INVALID, () -> views.create("deals", ViewDraft.table("Bad").withKey("pipeline")));
    refused(ErrorCode.FIELD_NOT_FOUND, () -> views.create("deals", ViewDraft.table("Bad").withFields("nothing")));
    refused(
        ErrorCode.FIELD_NOT_FOUND,
        () -> views.create("deals", ViewDraft.table("Bad").showing(Query.where("nothing").isEmpty())));
    refused(ErrorCode.TABLE_NOT_FOUND, () -> views.create("nothing", ViewDraft.table("Bad")));
    assertThat(views.list("deals")).hasSize(2);
  }

  @Test
  void view_badlyUpdated_staysAsItWas() {
    View before = views.get("deals/pipeline");
    Layout unfit = new Layout.Board(new FieldKey("notes"));

    refused(
        ErrorCode.VIEW_INVALID, () -> views.update(before, ViewPatch.empty().withName("New").withLayout(unfit)));

    assertThat(views.get("deals/pipeline")).isEqualTo(before);
  }

  @Test
  void view_updated_changesWhatIsNamed() {
    View before = views.get("deals/pipeline");
    Query query = Query.where("amount").atLeast(5);

    View after = views.update(before, ViewPatch.empty().withName("Board").withKey("b").withQuery(query));

    assertThat(after).extracting(View::id, View::key, View::name, View::layout)
        .containsExactly(before.id(), "b", "Board", before.layout());
    assertThat(views.find("deals/pipeline")).isEmpty();
  }

  @Test
  void defaultFlag_movesAndIsNeverLost() {
    View pipeline = views.get("deals/pipeline");
    assertThat(views.get("deals/all_deals").isDefault()).isTrue();

    assertThat(views.makeDefault(pipeline).isDefault()).isTrue();
    assertThat(views.get("deals/all_deals").isDefault()).isFalse();
    views.delete(pipeline);

    assertThat(views.list("deals")).extracting(View::isDefault).containsExactly(true);
  }

  @Test
  void defaultView_archived_passesTheFlagOn() {
    View first = views.get("deals/all_deals");

    views.update(first, ViewPatch.empty().withArchived(true));

    assertThat(views.list("deals")).extracting(View::key).containsExactly("pipeline");
    assertThat(views.get("deals/pipeline").isDefault()).isTrue();
    assertThat(views.get(first).archived()).isTrue();
    assertThat(views.get(first).isDefault()).isFalse();
  }

  @Test
  void lastActiveView_isNeitherDeletedNorArchived() {
    View last = views.get("deals/pipeline");
    views.update(views.get("deals/all_deals"), ViewPatch.empty().withArchived(true));

    refused(ErrorCode.VIEW_IS_ONLY, () -> views.delete(last));
    refused(ErrorCode.VIEW_IS_ONLY, () -> views.update(last, ViewPatch.empty().withArchived(true)));
    assertThat(views.list("deals")).hasSize(1);
  }

  @Test
  void view_duplicated_copiesQueryLayoutAndManualOrder() {
    List<Record> deals = List.of(crm.deal("a"), crm.deal("b"), crm.deal("c"));
    ViewPatch patch = ViewPatch.empty().withQuery(Query.where("name").isNotEmpty());
    View pipeline = views.makeDefault(views.update(views.get("deals/pipeline"), patch));
    crm.views().move(pipeline, Move.of(deals.get(2)).first());

    View copy = views.duplicate(pipeline);
    crm.views().move(pipeline, Move.of(deals.get(0)).first());

    assertThat(copy).extracting(View::name, View::isDefault, View::layout, View::query)
        .containsExactly("Pipeline copy", false, pipeline.layout(), pipeline.query());
    assertThat(views.list("deals")).last().isEqualTo(copy);
    assertThat(Crm.names(crm.views().items(copy, Query.everything()).items())).containsExactly("c", "a", "b");
    assertThat(Crm.names(crm.views().items(pipeline, Query.everything()).items())).containsExactly("a", "c", "b");
  }

  @Test
  void views_reordered_putThoseNamedFirst() {
    View third = views.create("deals", ViewDraft.table("Third"));

    views.reorder(DEALS, List.of(third, views.get("deals/pipeline")));

    assertThat(views.list("deals")).extracting(View::key).containsExactly("third", "pipeline", "all_deals");
    View foreign = views.list("companies").get(0);
    refused(ErrorCode.VIEW_NOT_FOUND, () -> views.reorder(DEALS, List.of(foreign)));
  }

  @Test
  void views_ofTheOrg_comeByTableThenTab() {
    assertThat(views.list()).extracting(View::key).containsExactly("all_records", "all_deals", "pipeline");
  }

  @Test
  void clause_whoseFieldChangesType_sleepsUntilItReturns() {
    crm.deal("small", Map.of("amount", 1));
    crm.deal("big", Map.of("amount", 10));
    View big = views.create("deals", ViewDraft.table("Big").showing(Query.where("amount").atLeast(5)));
    FieldType before = ada.fields("deals").get("amount").type();

    ada.fields("deals").update("amount", FieldPatch.changeType(FieldType.text(), Conversion.NONE));
    View asleep = views.get(big);
    assertThat(asleep.query()).isEqualTo(big.query());
    assertThat(asleep.inactiveClauses()).extracting(InactiveClause::field).containsExactly(field("amount"));
    assertThat(crm.views().items(big, Query.everything()).items()).hasSize(2);
    assertThat(crm.views().items(big, Query.everything()).leftOut()).isEqualTo(asleep.inactiveClauses());

    assertThat(views.update(big, ViewPatch.empty().withQuery(asleep.query()).withName("Still big")).query())
        .isEqualTo(big.query());
    ada.fields("deals").update("amount", FieldPatch.changeType(before, Conversion.NONE));
    assertThat(views.get(big).inactiveClauses()).isEmpty();
    assertThat(Crm.names(crm.views().items(big, Query.everything()).items())).containsExactly("big");
  }

  @Test
  void axis_whoseFieldChangesType_sleepsUntilItReturns() {
    crm.deal("Rocket", Map.of("stage", "Won"));
    FieldType before = ada.fields("deals").get("stage").type();

    ada.fields("deals").update("stage", FieldPatch.changeType(FieldType.longText(), Conversion.NONE));
    refused(ErrorCode.VIEW_INVALID, () -> crm.views().groups("deals/pipeline"));
    assertThat(views.get("deals/pipeline").inactiveClauses())
        .extracting(InactiveClause::path)
        .containsExactly("layout.axis");
    assertThat(crm.views().items("deals/pipeline").items()).hasSize(1);

    ada.fields("deals").update("stage", FieldPatch.changeType(before, Conversion.NONE));
    assertThat(crm.views().board("deals/pipeline", 5).group("Won").items()).hasSize(1);
  }

  @Test
  void clauses_ofADeletedField_goWithIt() {
    Query query =
        Query.matching(Filter.all(Filter.field("amount").atLeast(5), Filter.field("name").isNotEmpty()))
            .sortedBy("amount", Sort.Direction.ASC);
    View view = views.create("deals", ViewDraft.table("Big").showing(query).withFields("name", "amount"));
    crm.deal("small", Map.of("amount", 1));

    ada.fields("deals").delete(new FieldKey("amount"));
    ada.fields("deals").delete(new FieldKey("stage"));

    View after = views.get(view);
    assertThat(after.query().sorts()).isEmpty();
    assertThat(after.fields()).containsExactly(field("name"));
    assertThat(after.inactiveClauses()).isEmpty();
    assertThat(crm.views().items(view, Query.everything()).items()).hasSize(1);
    assertThat(views.get("deals/pipeline").layout()).isEqualTo(new Layout.Board(null));
  }

  private FieldId field(String key) {
    return ada.fields("deals").get(key).id();
  }
}
