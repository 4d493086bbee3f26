package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.testing.Crm;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every bound, lowered so far that it is met at once. */
final class LimitsTest {
  private final Crm crm = Crm.open(WorkspaceOptions.inMemory().withLimits(low()));
  private final Session ada = crm.ada();

  @AfterEach
  void close() {
    crm.close();
  }

  private static Limits low() {
    return Limits.defaults().toBuilder()
        .maxTables(3)
        .maxFields(9)
        .maxViews(3)
        .maxOptions(4)
        .maxTextCharacters(20)
        .maxLongTextCharacters(30)
        .maxBulkOperations(5)
        .maxBlockRecords(2)
        .maxPageRecords(10)
        .maxFilterDepth(2)
        .maxConditions(3)
        .maxSorts(2)
        .maxBoardColumns(5)
        .build();
  }

  @Test
  void tables_beyondTheLimit_areRefused() {
    ada.tables().create(TableDraft.named("Third"));

    FieldstoneException refusal =
        refused(ErrorCode.ORG_TOO_MANY_TABLES, () -> ada.tables().create(TableDraft.named("Fourth")));

    assertThat(refusal.facts().values()).map(Object::toString).contains("3");
    assertThat(ada.tables().list()).hasSize(3);
  }

  @Test
  void fields_beyondTheLimit_areRefused() {
    Fields fields = ada.fields("deals");
    fields.create(FieldDraft.named("ninth", FieldType.text()));

    refused(ErrorCode.TABLE_TOO_MANY_FIELDS, () -> fields.create(FieldDraft.named("tenth", FieldType.text())));
    TableDraft wide = TableDraft.named("Wide");
    for (int number = 0; number < 10; number++) {
      wide = wide.field("f" + number, FieldType.text());
    }
    TableDraft tooWide = wide;
    refused(ErrorCode.TABLE_TOO_MANY_FIELDS, () -> ada.tables().create(tooWide));
    assertThat(ada.tables().find("wide")).isEmpty();
  }

  @Test
  void views_beyondTheLimit_areRefused() {
    ada.views().create("deals", ViewDraft.table("third"));

    refused(ErrorCode.TABLE_TOO_MANY_VIEWS, () -> ada.views().create("deals", ViewDraft.table("fourth")));
    refused(ErrorCode.TABLE_TOO_MANY_VIEWS, () -> ada.views().duplicate(ada.views().get("deals/third")));
  }

  @Test
  void options_beyondTheLimit_areRefused() {
    FieldType five = FieldType.singleSelect("a", "b", "c", "d", "e");

    refused(
        ErrorCode.FIELD_TOO_MANY_OPTIONS,
        () -> ada.fields("deals").update("stage", FieldPatch.changeType(five, Conversion.NONE)));
    refused(ErrorCode.FIELD_TOO_MANY_OPTIONS, () -> ada.fields("deals").create(FieldDraft.named("x", five)));
  }

  @Test
  void texts_beyondTheLimit_areRefused() {
    refused(ErrorCode.VALUE_TOO_LARGE, () -> crm.deal("x".repeat(21)));
    refused(ErrorCode.VALUE_TOO_LARGE, () -> crm.deal("x", Map.of("notes", "x".repeat(31))));
  }

  @Test
  void recordsOfOneCall_beyondTheLimit_areRefused() {
    List<Map<String, String>> six = Collections.nCopies(6, Map.of("name", "x"));

    refused(ErrorCode.BULK_TOO_MANY, () -> ada.records("deals").createAll(six));
    refused(ErrorCode.BULK_TOO_MANY, () -> ada.records("deals").createEach(six, Reading.strict()));
    assertThat(crm.views().count("deals", Query.everything())).isZero();
  }

  @Test
  void blocks_beyondTheLimit_areRefused() {
    List<RecordId> three = crm.deals(3, "Lead");

    refused(ErrorCode.BULK_TOO_MANY, () -> crm.views().move("deals/all_deals", Move.of(three).first()));
  }

  @Test
  void pages_outOfBounds_areRefused() {
    refused(ErrorCode.PAGE_INVALID, () -> crm.views().items("deals", Query.everything().take(11)));
    refused(ErrorCode.PAGE_INVALID, () -> crm.views().items("deals", Query.everything().take(0)));
    refused(ErrorCode.PAGE_INVALID, () -> crm.views().items("deals", Query.everything().take(-1)));
    refused(ErrorCode.PAGE_INVALID, () -> crm.views().items("deals", Query.everything().take(5).page(0)));
    refused(ErrorCode.PAGE_INVALID, () -> crm.views().board("deals/pipeline", 11));
    refused(ErrorCode.PAGE_INVALID, () -> crm.views().board("deals/pipeline", 0));
  }

  @Test
  void queries_tooLarge_areRefused() {
    Filter condition = Filter.field("name").isNotEmpty();
    Query deep = Query.matching(Filter.all(Filter.any(Filter.all(condition)))).take(5);
    Query wide = Query.matching(Filter.all(condition, condition, condition, condition)).take(5);
    Query sorted =
        Query.everything().take(5)
            .sortedBy("name", Sort.Direction.ASC)
            .sortedBy("amount", Sort.Direction.ASC)
            .sortedBy("closes", Sort.Direction.ASC);

    for (Query query : List.of(deep, wide, sorted)) {
      refused(ErrorCode.QUERY_TOO_MANY, () -> crm.views().items("deals", query));
      refused(ErrorCode.QUERY_TOO_MANY, () -> ada.views().create("deals", ViewDraft.table("x").showing(query)));
    }
    assertThat(crm.views().items("deals", Query.matching(Filter.all(Filter.any(condition))).take(5)).items()).isEmpty();
  }
}
