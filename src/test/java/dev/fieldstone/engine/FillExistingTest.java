package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.testing.Crm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Defaults given to the records that are there already. */
final class FillExistingTest {
  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();
  private final Fields fields = ada.fields("deals");

  @AfterEach
  void close() {
    assertThat(ada.org().verify()).isEmpty();
    crm.close();
  }

  @Test
  void recordsWithoutAValue_getTheDefault_archivedOnesToo() {
    Record given = crm.deal("One", Map.of("stage", "Won"));
    Record empty = crm.deal("Two");
    Record archived = crm.deal("Three");
    ada.records().archive(List.of(archived));
    fields.update("stage", FieldPatch.empty().withDefault("Lead"));

    long filled = ada.org().as("bob").fields("deals").fillExisting("stage");

    assertThat(filled).isEqualTo(2);
    assertThat(List.of(given, empty, archived)).extracting(this::stage).containsExactly("Won", "Lead", "Lead");
    assertThat(ada.records().get(given).version()).isEqualTo(1);
    assertThat(ada.records().get(empty).version()).isEqualTo(2);
    assertThat(ada.records().get(empty).updatedBy()).isEqualTo("bob");
    assertThat(ada.records().get(archived).isArchived()).isTrue();
    assertThat(fields.fillExisting("stage")).isZero();
  }

  @Test
  void valueWhoseOptionWasRemoved_isNone() {
    Record deal = crm.deal("One", Map.of("stage", "Won"));
    fields.update("stage", FieldPatch.changeType(FieldType.singleSelect("Lead", "Lost"), Conversion.NONE));
    fields.update("stage", FieldPatch.empty().withDefault("Lost"));

    assertThat(fields.fillExisting("stage")).isEqualTo(1);
    assertThat(stage(deal)).isEqualTo("Lost");
  }

  @Test
  void withoutADefault_orForACheckbox_nothingIsDone() {
    crm.deal("One");
    fields.update("urgent", FieldPatch.empty().withDefault(true));

    assertThat(fields.fillExisting("stage")).isZero();
    assertThat(fields.fillExisting("urgent")).isZero();
  }

  @Test
  void manyRecords_areFilledInBatches_orNoneWhenCancelled() {
    List<Map<String, Object>> many =
        IntStream.range(0, 6_000)
            .mapToObj(number -> Map.<String, Object>of("name", "Deal " + number))
            .toList();
    ada.records("deals").createAll(many);
    fields.update("notes", FieldPatch.empty().withDefault("none"));
    List<Long> told = new ArrayList<>();

    FieldstoneException cancelled =
        refused(
            ErrorCode.QUERY_CANCELLED,
            () -> fields.fillExisting(FieldLocator.of("notes"), (done, total) -> done < 5_000));
    long empty = crm.views().count("deals", Query.where("notes").isEmpty());
    long filled =
        fields.fillExisting(FieldLocator.of("notes"), (done, total) -> told.add(done) && total == 6_000);

    assertThat(cancelled.facts()).containsEntry("total", 6_000L);
    assertThat(empty).isEqualTo(6_000);
    assertThat(filled).isEqualTo(6_000);
    assertThat(told).containsExactly(5_000L, 6_000L);
  }

  @Test
  void uniqueDefault_ofSeveralRecords_isRefused_andOfOneIsGiven() {
    fields.create(FieldDraft.named("Code", FieldType.text()).asUnique().withDefault("A"));
    Record one = crm.deal("One");
    ada.records("deals").set(one, "code", null);
    assertThat(fields.fillExisting("code")).isEqualTo(1);
    ada.records("deals").set(one, "code", "B");
    crm.deal("Two");

    ada.records("deals").set(one, "code", null);
    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> fields.fillExisting("code"));

    assertThat(ada.records().get(one).text("code")).isNull();
  }

  @Test
  void computedField_isRefused() {
    fields.create(FieldDraft.named("Number", FieldType.autonumber()));

    refused(ErrorCode.FIELD_READONLY, () -> fields.fillExisting("number"));
    refused(ErrorCode.FIELD_READONLY, () -> fields.fillExisting("created_at"));
    refused(ErrorCode.FIELD_NOT_FOUND, () -> fields.fillExisting("nothing"));
  }

  private String stage(Record deal) {
    return ada.records().get(deal).canonicalText("stage");
  }
}
