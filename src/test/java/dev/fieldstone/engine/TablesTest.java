package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableKey;
import dev.fieldstone.engine.schema.TablePatch;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TablesTest {
  private final Workspace workspace = Workspace.open(WorkspaceOptions.inMemory());
  private final Session ada = workspace.org("acme").as("ada");
  private final Tables tables = ada.tables();

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void table_ofNothingButAName_hasADisplayFieldAndAView() {
    Table table = tables.create(TableDraft.named("Deals"));

    Field display = ada.fields(table).get("name");
    View view = ada.views().list(table).get(0);
    assertThat(table.key()).isEqualTo("deals");
    assertThat(table.displayField()).isEqualTo(display.id());
    assertThat(display.type()).isEqualTo(FieldType.text());
    assertThat(ada.views().list(table)).hasSize(1);
    assertThat(view.name()).isEqualTo("All records");
    assertThat(view.key()).isEqualTo("all_records");
    assertThat(view.isDefault()).isTrue();
    assertThat(view.layout()).isEqualTo(new Layout.Table());
  }

  @Test
  void table_withFieldsAndViews_getsThemInOrder() {
    TableDraft draft =
        TableDraft.named("Deals")
            .withKey("d")
            .describedAs("what we sell")
            .withIcon("star")
            .withColor("red")
            .field("Title", FieldType.text())
            .field("Stage", FieldType.singleSelect("Lead"))
            .displayedBy("title")
            .view(ViewDraft.board("Pipeline", "stage"))
            .view(ViewDraft.table("All"));

    Table table = tables.create(draft);

    assertThat(table.key()).isEqualTo("d");
    assertThat(table).extracting(Table::description, Table::icon, Table::color)
        .containsExactly("what we sell", "star", "red");
    assertThat(ada.fields("d").list()).extracting(Field::key).containsExactly("title", "stage");
    assertThat(ada.fields("d").get("title").id()).isEqualTo(table.displayField());
    assertThat(ada.views().list("d")).extracting(View::key).containsExactly("pipeline", "all");
    assertThat(ada.views().list("d")).extracting(View::isDefault).containsExactly(true, false);
  }

  @Test
  void table_thatRefersToItself_isMadeInOneGo() {
    tables.create(TableDraft.named("Tasks").field("parent", FieldType.reference("tasks", OnDelete.CASCADE)));

    Record root = ada.records("tasks").create(Map.of("name", "root"));
    Record child = ada.records("tasks").create(Map.of("name", "child", "parent", root));

    assertThat(child.reference("parent")).isEqualTo(root.id());
  }

  @Test
  void table_ofABadFieldOrView_leavesNothingBehind() {
    TableDraft badField = TableDraft.named("Deals").field("amount", FieldType.number(19));
    TableDraft badView = TableDraft.named("Deals").view(ViewDraft.board("Board", "nothing"));

    refused(ErrorCode.FIELD_TYPE_INVALID, () -> tables.create(badField));
    refused(ErrorCode.FIELD_NOT_FOUND, () -> tables.create(badView));

    assertThat(tables.listAll()).isEmpty();
    assertThat(tables.create(TableDraft.named("Deals")).key()).isEqualTo("deals");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Total Cost, total_cost
          '  spaced  out  ', spaced_out
          Größe (cm), größe_cm
          日本 語, 日本_語
          हिन्दी, हिन्दी
          '!!!', table
          fld_x, fld_x_
          ÉTÉ, été
          '1. first', 1_first
          """)
  void key_isMadeFromTheName(String name, String key) {
    Table table = tables.create(TableDraft.named(name));

    if (key.startsWith("fld_")) {
      assertThat(table.key()).doesNotStartWith("fld_");
    } else {
      assertThat(table.key()).isEqualTo(key);
    }
  }

  @Test
  void key_takenAlready_getsANumber() {
    Table first = tables.create(TableDraft.named("Deals"));
    Table second = tables.create(TableDraft.named("deals!"));

    assertThat(second.key()).startsWith("deals").isNotEqualTo(first.key());
    refused(ErrorCode.TABLE_KEY_TAKEN, () -> tables.create(TableDraft.named("Third").withKey("deals")));
    refused(ErrorCode.TABLE_KEY_TAKEN, () -> tables.update(second, TablePatch.empty().withKey("deals")));
    assertThat(tables.list()).hasSize(2);
  }

  @Test
  void key_ofALongName_hasAtMost60CodePoints() {
    Table first = tables.create(TableDraft.named("ab".repeat(100)));
    Table second = tables.create(TableDraft.named("ab".repeat(100)));

    assertThat(first.key().codePointCount(0, first.key().length())).isLessThanOrEqualTo(60);
    assertThat(second.key().codePointCount(0, second.key().length())).isLessThanOrEqualTo(60);
    assertThat(second.key()).isNotEqualTo(first.key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void name_outOfBounds_isRefused(String name) {
    Table table = tables.create(TableDraft.named("Deals"));

    refused(ErrorCode.TABLE_INVALID, () -> tables.create(TableDraft.named(name)));
    refused(ErrorCode.TABLE_INVALID, () -> tables.create(TableDraft.named("x".repeat(201))));
    refused(ErrorCode.TABLE_INVALID, () -> tables.update(table, TablePatch.rename(name)));
    assertThat(tables.list()).extracting(Table::name).containsExactly("Deals");
  }

  @Test
  void table_updated_keepsItsIdAndItsKeyUntilToldOtherwise() {
    Table table = tables.create(TableDraft.named("Deals"));

    Table renamed = tables.update(table, TablePatch.rename("Verträge").withColor("blue"));
    Table rekeyed = tables.update(table, TablePatch.empty().withKey("vertrag"));

    assertThat(renamed).extracting(Table::id, Table::key, Table::name, Table::color)
        .containsExactly(table.id(), "deals", "Verträge", "blue");
    assertThat(tables.get("vertrag")).isEqualTo(rekeyed);
    assertThat(tables.find("deals")).isEmpty();
  }

  @Test
  void table_archived_isLeftOutOfTheListAlone() {
    Table table = tables.create(TableDraft.named("Deals"));

    tables.update(table, TablePatch.empty().withArchived(true));

    assertThat(tables.list()).isEmpty();
    assertThat(tables.listAll()).extracting(Table::id).containsExactly(table.id());
    assertThat(tables.get("deals").archived()).isTrue();
  }

  @Test
  void displayField_isAnyThatCanStandForARecord() {
    Table table = tables.create(TableDraft.named("Deals").field("code", FieldType.number(2)));
    ada.fields(table).create(FieldDraft.named("notes", FieldType.longText()));
    ada.fields(table).create(FieldDraft.named("done", FieldType.checkbox()));
    Record record = ada.records(table).create(Map.of("name", "Rocket", "code", 7.5));

    tables.update(table, TablePatch.empty().displayedBy(FieldLocator.of("code")));

    assertThat(ada.records().get(record).display()).isEqualTo("7.5");
    for (String unfit : List.of("notes", "done")) {
      TablePatch patch = TablePatch.empty().displayedBy(FieldLocator.of(unfit));
      refused(ErrorCode.FIELD_TYPE_INVALID, () -> tables.update(table, patch));
    }
    TablePatch unknown = TablePatch.empty().displayedBy(FieldLocator.of("nothing"));
    refused(ErrorCode.FIELD_NOT_FOUND, () -> tables.update(table, unknown));
  }

  @Test
  void tables_moved_keepTheNewOrder() {
    for (String name : List.of("a", "b", "c", "d")) {
      tables.create(TableDraft.named(name));
    }

    tables.moveBefore(new TableKey("d"), new TableKey("b"));
    tables.moveAfter(new TableKey("a"), new TableKey("c"));

    assertThat(tables.list()).extracting(Table::key).containsExactly("d", "b", "c", "a");
    refused(ErrorCode.TABLE_NOT_FOUND, () -> tables.moveAfter(new TableKey("a"), new TableKey("x")));
  }

  @Test
  void table_deleted_takesTheFieldsThatReferToIt() {
    Table companies = tables.create(TableDraft.named("Companies"));
    tables.create(
        TableDraft.named("Deals")
            .field("company", FieldType.reference("companies", OnDelete.RESTRICT))
            .field("former", FieldType.reference("companies", OnDelete.CLEAR)));
    Record company = ada.records(companies).create(Map.of("name", "Acme"));
    Record deal = ada.records("deals").create(Map.of("name", "Rocket", "company", company, "former", company));
    ada.fields("deals").update("former", FieldPatch.changeType(FieldType.text(), Conversion.NONE));

    tables.delete(companies);

    assertThat(tables.find(companies)).isEmpty();
    assertThat(ada.records().find(company)).isEmpty();
    assertThat(ada.fields("deals").list()).extracting(Field::key).containsExactly("name", "former");
    assertThat(ada.fields("deals").countDormant(FieldLocator.of("former"))).isEmpty();
    assertThat(ada.records().get(deal).values()).containsOnlyKeys("name");
    refused(ErrorCode.TABLE_NOT_FOUND, () -> ada.records("companies"));
    refused(ErrorCode.TABLE_NOT_FOUND, () -> tables.delete(companies));
  }

  @Test
  void table_unknown_isNotFound() {
    refused(ErrorCode.TABLE_NOT_FOUND, () -> tables.get("nothing"));
    refused(ErrorCode.TABLE_NOT_FOUND, () -> tables.get("tbl_rubbish"));
    refused(ErrorCode.TABLE_NOT_FOUND, () -> ada.fields("nothing"));
    refused(ErrorCode.TABLE_NOT_FOUND, () -> ada.records("nothing"));
    assertThat(tables.find("nothing")).isEmpty();
  }
}
