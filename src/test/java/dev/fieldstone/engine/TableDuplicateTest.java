package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.schema.TablePatch;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Crm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A table's copy: the same fields and views, other ids, no records. */
final class TableDuplicateTest {
  private static final TableLocator DEALS = TableLocator.of("deals");

  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();

  @AfterEach
  void close() {
    assertThat(ada.org().verify()).isEmpty();
    crm.close();
  }

  @Test
  void duplicate_hasTheSameFieldsAndViewsAndNoRecords() {
    crm.deal("Rocket", Map.of("stage", "Won"));
    ada.tables().update(DEALS, TablePatch.empty().withDescription("all of them").withIcon("star").withColor("red"));

    Table copy = ada.tables().duplicate(DEALS);

    assertThat(copy.name()).isEqualTo("Deals copy");
    assertThat(copy.key()).isEqualTo("deals_copy");
    assertThat(copy.description() + copy.icon() + copy.color()).isEqualTo("all of themstarred");
    assertThat(ada.tables().list()).extracting(Table::key).containsExactly("companies", "deals", "deals_copy");
    assertThat(ada.fields(copy).list()).extracting(Field::key)
        .isEqualTo(ada.fields("deals").list().stream().map(Field::key).toList());
    assertThat(ada.fields(copy).list()).extracting(Field::id)
        .doesNotContainAnyElementsOf(ada.fields("deals").list().stream().map(Field::id).toList());
    assertThat(ada.views().list(copy)).extracting(View::key).containsExactly("all_deals", "pipeline");
    assertThat(ViewRunner.on(ada).ids(copy, Query.everything())).isEmpty();
    assertThat(copy.displayField()).isEqualTo(ada.fields(copy).get("name").id());
  }

  @Test
  void duplicate_livesByItself() {
    Record original = crm.deal("Rocket", Map.of("stage", "Won"));
    Table copy = ada.tables().duplicate(DEALS);

    Record deal = ada.records(copy).create(Map.of("name", "Copy", "stage", "Lead", "company", crm.company("Acme")));
    ada.fields(copy).delete(ada.fields(copy).get("amount"));
    ada.fields(copy).update("stage", FieldPatch.empty().withOptionRenamed("Lead", "Hot"));

    assertThat(ada.records().get(deal).option("stage")).extracting(Option::label).isEqualTo("Hot");
    assertThat(ada.records().get(original).option("stage")).extracting(Option::label).isEqualTo("Won");
    assertThat(ada.fields("deals").find("amount")).isPresent();
    assertThat(ada.fields("deals").get("stage").options()).extracting(Option::label).contains("Lead");
  }

  @Test
  void duplicate_mapsTheClausesOfViews() {
    View won =
        ada.views()
            .create(
                DEALS,
                ViewDraft.board("Won ones", "stage")
                    .showing(Query.where("stage").isAnyOf(List.of("Won", "Lost")).sortedBy("amount", Sort.Direction.DESC))
                    .withFields("stage", "name"));
    ada.views().update(ViewLocator.of("deals/all_deals"), ViewPatch.empty().withArchived(true));
    ada.views().makeDefault(won);

    Table copy = ada.tables().duplicate(DEALS);
    ada.records(copy)
        .createAll(
            List.of(
                Map.of("name", "a", "stage", "Won", "amount", 1), Map.of("name", "b", "stage", "Lead"),
                Map.of("name", "c", "stage", "Lost", "amount", 2)));

    View copied = ada.views().get("deals_copy/won_ones");
    assertThat(copied.isDefault()).isTrue();
    assertThat(copied.inactiveClauses()).isEmpty();
    assertThat(copied.fields())
        .containsExactly(ada.fields(copy).get("stage").id(), ada.fields(copy).get("name").id());
    assertThat(Crm.names(crm.views().items(copied, Query.everything()).items())).containsExactly("c", "a");
    assertThat(ada.views().get("deals_copy/all_deals").archived()).isTrue();
    assertThat(crm.views().board(copied, Query.everything(), 10).groups()).hasSize(3);
  }

  @Test
  void duplicate_startsWithoutAManualOrder() {
    List<Record> deals = List.of(crm.deal("a"), crm.deal("b"));
    crm.views().move("deals/all_deals", Move.of(deals.get(1)).first());

    Table copy = ada.tables().duplicate(DEALS);
    ada.records(copy).createAll(List.of(Map.of("name", "a"), Map.of("name", "b")));

    assertThat(Crm.names(crm.views().items("deals_copy/all_deals", Query.everything()).items()))
        .containsExactly("a", "b");
  }

  @Test
  void duplicate_pointsToItselfWhereTheOriginalDid_andElsewhereAsBefore() {
    ada.fields("deals").create(FieldDraft.named("parent", FieldType.reference("deals", OnDelete.CASCADE)));
    Record original = crm.deal("original");
    ada.fields("deals").update("parent", FieldPatch.empty().withDefault(original));
    Record acme = crm.company("Acme");
    ada.fields("deals").update("company", FieldPatch.empty().withDefault(acme));
    ada.fields("deals").update("stage", FieldPatch.empty().withDefault("Won"));

    Table copy = ada.tables().duplicate(DEALS);

    Record parent = ada.records(copy).create(Map.of("name", "parent"));
    Record child = ada.records(copy).create(Map.of("name", "child", "parent", parent));
    assertThat(child.reference("parent")).isEqualTo(parent.id());
    assertThat(parent.reference("parent")).isNull();
    assertThat(parent.reference("company")).isEqualTo(acme.id());
    assertThat(parent.option("stage")).extracting(Option::label).isEqualTo("Won");
    refused(ErrorCode.VALUE_INVALID, () -> ada.records(copy).set(child, "parent", original));
    refused(ErrorCode.RECORD_REFERENCED, () -> ada.records().delete(acme));
    ada.records().delete(parent);
    assertThat(ada.records().find(child)).isEmpty();
  }

  @Test
  void duplicate_leavesWhatLiesDormantBehind_andClausesAsleep() {
    Record deal = crm.deal("Rocket", Map.of("amount", 5));
    ada.views().create(DEALS, ViewDraft.table("Big").showing(Query.where("amount").atLeast(3)));
    ada.fields("deals").update("amount", FieldPatch.changeType(FieldType.text(), Conversion.NONE));

    Table copy = ada.tables().duplicate(DEALS);

    assertThat(ada.views().get("deals_copy/big").inactiveClauses()).hasSize(1);
    assertThat(ada.fields(copy).countDormant(ada.fields(copy).get("amount"))).isEmpty();
    assertThat(ada.fields("deals").countDormant(ada.fields("deals").get("amount")))
        .isEqualTo(Map.of(StorageClass.NUMBER, 1L));
    ada.fields(copy).update("amount", FieldPatch.changeType(FieldType.number(2), Conversion.NONE));
    assertThat(ada.views().get("deals_copy/big").inactiveClauses()).isEmpty();
    assertThat(ada.records().get(deal).value("amount")).isNull();
  }

  @Test
  void duplicate_keepsRequiredLockedAndADisplayFieldThatIsComputed() {
    ada.tables()
        .create(
            TableDraft.named("Parts")
                .displayedBy("made")
                .field("made", new FieldType.CreatedTime())
                .field(FieldDraft.named("code", FieldType.text()).asRequired().asLocked().describedAs("secret")));

    Table copy = ada.tables().duplicate(TableLocator.of("parts"));

    Field code = ada.fields(copy).get("code");
    assertThat(code.required()).isTrue();
    assertThat(code.description()).isEqualTo("secret");
    assertThat(copy.displayField()).isEqualTo(ada.fields(copy).get("made").id());
    refused(ErrorCode.FIELD_IS_SYSTEM, () -> ada.fields(copy).delete(code));
    refused(ErrorCode.VALUE_REQUIRED, () -> ada.records(copy).create(Map.of()));
  }

  @Test
  void duplicate_ofAnArchivedTable_isActive_andNumbersItsKey() {
    ada.tables().update(DEALS, TablePatch.empty().withArchived(true));

    assertThat(ada.tables().duplicate(DEALS).archived()).isFalse();
    assertThat(ada.tables().duplicate(DEALS).key()).isEqualTo("deals_copy_2");
    assertThat(ada.tables().duplicate(DEALS, " Sales ").name()).isEqualTo("Sales");
    assertThat(ada.tables().find("sales")).isPresent();
  }

  @Test
  void duplicate_ofTheLongestName_hasTheLongestName() {
    ada.tables().update(DEALS, TablePatch.rename("🚀".repeat(200)));

    assertThat(ada.tables().duplicate(DEALS).name()).isEqualTo("🚀".repeat(195) + " copy");
  }

  @Test
  void duplicate_ofNothing_orByABadName_orBeyondTheLimit_isRefused() {
    refused(ErrorCode.TABLE_NOT_FOUND, () -> ada.tables().duplicate(TableLocator.of("nothing")));
    refused(ErrorCode.TABLE_INVALID, () -> ada.tables().duplicate(DEALS, " "));
    assertThat(ada.tables().list()).hasSize(2);
    Limits two = Limits.defaults().toBuilder().maxTables(2).build();
    try (Crm full = Crm.open(WorkspaceOptions.inMemory().withLimits(two))) {
      refused(ErrorCode.ORG_TOO_MANY_TABLES, () -> full.ada().tables().duplicate(DEALS));
    }
  }
}
