package dev.fieldstone.unique;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Fields;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.References;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.schema.TypeChangePlan;
import dev.fieldstone.engine.schema.TypeChangePlan.Kind;
import dev.fieldstone.testing.Crm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Unique fields when tables are compacted or deleted, fields deleted, and changes of type planned. */
final class UniqueTablesTest {
  private static final int MORE_THAN_SPARE = 40;

  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();
  private final Fields fields = ada.fields("deals");

  @AfterEach
  void close() {
    assertThat(ada.org().verify()).isEmpty();
    crm.close();
  }

  @Test
  void compaction_leavesFieldsUniqueDormantOnesToo() {
    for (int index = 0; index < MORE_THAN_SPARE; index++) {
      fields.create(FieldDraft.named("Text " + index, FieldType.text()).asUnique());
    }
    fields.update("notes", FieldPatch.empty().withUnique(true));
    Record rocket = crm.deal("Rocket", Map.of("notes", "n", "text_0", "a", "text_39", "b"));
    fields.update("notes", FieldPatch.changeType(FieldType.number(0), Conversion.NONE));
    fields.delete(FieldLocator.of("text_1"));
    ada.records().archive(List.of(rocket));

    assertThat(ada.tables().compact(TableLocator.of("deals")).foldedTables()).isPositive();

    assertThat(refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Plane", Map.of("text_39", "b"))).facts())
        .containsEntry("record", rocket.id().toString())
        .containsEntry("archived", true);
    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Plane", Map.of("text_0", "a")));
    fields.update("notes", FieldPatch.changeType(FieldType.longText(), Conversion.NONE));
    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Plane", Map.of("notes", "n")));
    ada.records().delete(rocket);
    crm.deal("Plane", Map.of("notes", "n", "text_0", "a", "text_39", "b"));
  }

  @Test
  void tableDeleted_referencesBecomeTextsThatMayRepeat() {
    fields.update("company", FieldPatch.empty().withUnique(true));
    crm.deal("Rocket", Map.of("company", crm.company("Acme")));
    crm.deal("Plane", Map.of("company", crm.company("Acme")));

    deleteCompanies();

    assertThat(fields.get("company").unique()).isFalse();
    crm.deal("Train", Map.of("company", "Acme"));
  }

  @Test
  void tableDeleted_whenTextsWouldRepeatThatAreUnique_isRefused() {
    fields.update("company", FieldPatch.changeType(FieldType.text(), Conversion.NONE).withUnique(true));
    fields.update(
        "company", FieldPatch.changeType(FieldType.reference("companies", OnDelete.CLEAR), Conversion.NONE));
    crm.deal("Rocket", Map.of("company", crm.company("Acme")));
    Record other = crm.company("Acme");
    crm.deal("Plane", Map.of("company", other));

    refused(ErrorCode.FIELD_VALUES_NOT_UNIQUE, this::deleteCompanies);
    ada.records().set(other, "name", "Other");
    deleteCompanies();

    assertThat(fields.get("company").unique()).isTrue();
    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Train", Map.of("company", "Other")));
  }

  @Test
  void fieldDeleted_itsValuesMayRepeatInANewOne() {
    fields.update("notes", FieldPatch.empty().withUnique(true));
    crm.deal("Rocket", Map.of("notes", "n"));

    fields.delete(FieldLocator.of("notes"));
    fields.create(FieldDraft.named("Notes", FieldType.longText()));

    crm.deal("Plane", Map.of("notes", "n"));
    crm.deal("Train", Map.of("notes", "n"));
  }

  @Test
  void plan_countsWhatWouldRepeatInAClassThatIsUnique() {
    fields.update("notes", FieldPatch.changeType(FieldType.number(0), Conversion.NONE).withUnique(true));
    crm.deal("Rocket", Map.of("notes", 1));
    Record plane = crm.deal("Plane", Map.of("notes", 2));
    fields.update("notes", FieldPatch.changeType(FieldType.longText(), Conversion.NONE));
    ada.records().set(plane, "notes", "1");
    Record train = crm.deal("Train", Map.of("notes", "2"));
    Record ship = crm.deal("Ship", Map.of("notes", "2"));

    assertThat(repeating(Conversion.NONE).count(Kind.REPEATING)).isZero();
    TypeChangePlan filling = repeating(Conversion.fillEmpty());
    assertThat(filling.count(Kind.REPEATING)).isEqualTo(2);
    assertThat(filling.tallies().entrySet().stream().filter(tally -> tally.getKey() == Kind.REPEATING))
        .flatExtracting(tally -> tally.getValue().samples())
        .extracting(TypeChangePlan.Sample::record)
        .containsExactly(train.id(), ship.id());
    assertThat(repeating(Conversion.replace()).count(Kind.REPEATING)).isEqualTo(2);

    ada.records().set(train, "notes", "3");
    assertThat(repeating(Conversion.replace()).count(Kind.REPEATING)).isEqualTo(1);
    refused(ErrorCode.FIELD_VALUES_NOT_UNIQUE, () -> change(Conversion.replace()));
    ada.records().set(plane, "notes", "5");
    assertThat(repeating(Conversion.replace()).count(Kind.REPEATING)).isZero();
    change(Conversion.replace());
  }

  private void deleteCompanies() {
    ada.tables().delete(TableLocator.of("companies"), References.TO_TEXT);
  }

  private TypeChangePlan repeating(Conversion conversion) {
    return fields.planTypeChange("notes", FieldType.number(0), conversion);
  }

  private void change(Conversion conversion) {
    fields.update("notes", FieldPatch.changeType(FieldType.number(0), conversion));
  }
}
