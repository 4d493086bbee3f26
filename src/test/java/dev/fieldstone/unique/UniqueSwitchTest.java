package dev.fieldstone.unique;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fieldstone.engine.Fields;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.SchemaChange;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.Uniqueness;
import dev.fieldstone.testing.Crm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Making the values of a field unique, letting them repeat, and what becomes of it when the type changes. */
final class UniqueSwitchTest {
  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();
  private final Fields fields = ada.fields("deals");

  @AfterEach
  void close() {
    assertThat(ada.org().verify()).isEmpty();
    crm.close();
  }

  @Test
  void field_isNotUniqueUnlessSaidSo() {
    assertThat(fields.list()).noneMatch(Field::unique);
    assertThat(fields.builtIn()).noneMatch(Field::unique);
    Field exact = fields.create(FieldDraft.named("Exact", FieldType.text()).asUnique());
    Field folded = fields.create(FieldDraft.named("Folded", FieldType.text()).asUnique(true));

    assertThat(exact.unique()).isTrue();
    assertThat(exact.uniqueness()).isEqualTo(Uniqueness.EXACT);
    assertThat(folded.uniqueness()).isEqualTo(Uniqueness.IGNORE_CASE);
  }

  @Test
  void unique_ofATypeThatCannotBe_isRefused() {
    FieldDraft urgent = FieldDraft.named("Checked", FieldType.checkbox()).asUnique();
    FieldDraft made = FieldDraft.named("Made", new FieldType.CreatedTime()).asUnique();
    FieldDraft number = FieldDraft.named("Count", FieldType.number(0)).asUnique(true);

    refused(ErrorCode.FIELD_TYPE_INVALID, () -> fields.create(urgent));
    refused(ErrorCode.FIELD_TYPE_INVALID, () -> fields.create(made));
    refused(ErrorCode.FIELD_TYPE_INVALID, () -> fields.create(number));
    refused(ErrorCode.FIELD_TYPE_INVALID, () -> fields.update("urgent", FieldPatch.empty().withUnique(true)));
    refused(
        ErrorCode.FIELD_TYPE_INVALID,
        () -> fields.update("amount", FieldPatch.empty().withUnique(Uniqueness.IGNORE_CASE)));
    refused(ErrorCode.FIELD_IS_SYSTEM, () -> fields.update("created_by", FieldPatch.empty().withUnique(true)));
  }

  @Test
  void unique_whileValuesRepeat_isRefusedWithTheFirstGroups() {
    List<Map<String, Object>> twelveTwice = new ArrayList<>();
    for (int number = 0; number < 24; number++) {
      twelveTwice.add(Map.of("name", "deal " + number, "notes", "note " + number % 12));
    }
    List<RecordId> ids = ada.records("deals").createAll(twelveTwice);
    ada.records().archive(List.of(ada.records().get(ids.get(12))));

    FieldstoneException refusal =
        refused(
            ErrorCode.FIELD_VALUES_NOT_UNIQUE, () -> fields.update("notes", FieldPatch.empty().withUnique(true)));

    assertThat(refusal.facts()).containsEntry("field", "notes").containsEntry("count", 12);
    List<?> groups = (List<?>) Objects.requireNonNull(refusal.facts().get("groups"));
    assertThat(groups).hasSize(10);
    assertThat(groups.getFirst())
        .isEqualTo(
            Map.of("value", "note 0", "count", 2L, "records", List.of(ids.get(0).toString(), ids.get(12).toString())));
    assertThat(fields.get("notes").unique()).isFalse();
  }

  @Test
  void unique_onceNothingRepeats_holdsFromThenOn() {
    Record first = crm.deal("First", Map.of("notes", "same"));
    crm.deal("Second", Map.of("notes", "same"));
    refused(ErrorCode.FIELD_VALUES_NOT_UNIQUE, () -> fields.update("notes", FieldPatch.empty().withUnique(true)));

    ada.records().set(first, "notes", "Same");
    refused(
        ErrorCode.FIELD_VALUES_NOT_UNIQUE,
        () -> fields.update("notes", FieldPatch.empty().withUnique(Uniqueness.IGNORE_CASE)));
    assertThat(fields.update("notes", FieldPatch.empty().withUnique(true)).unique()).isTrue();

    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Third", Map.of("notes", "same")));
    crm.deal("Fourth", Map.of("notes", "SAME"));
  }

  @Test
  void unique_switchedOffAndOn_forgetsWhatWasThere() {
    fields.update("notes", FieldPatch.empty().withUnique(true));
    Record rocket = crm.deal("Rocket", Map.of("notes", "a"));

    fields.update("notes", FieldPatch.empty().withUnique(false));
    Record plane = crm.deal("Plane", Map.of("notes", "a"));
    refused(ErrorCode.FIELD_VALUES_NOT_UNIQUE, () -> fields.update("notes", FieldPatch.empty().withUnique(true)));
    ada.records().set(rocket, "notes", "b");
    fields.update("notes", FieldPatch.empty().withUnique(true));

    FieldstoneException refusal =
        refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Train", Map.of("notes", "a")));
    assertThat(refusal.facts()).containsEntry("record", plane.id().toString());
  }

  @Test
  void unique_comparedOtherwise_isCheckedAnew() {
    fields.update("notes", FieldPatch.empty().withUnique(Uniqueness.EXACT));
    crm.deal("Rocket", Map.of("notes", "a"));
    Record plane = crm.deal("Plane", Map.of("notes", "A"));

    FieldPatch ignoring = FieldPatch.empty().withUnique(Uniqueness.IGNORE_CASE);
    refused(ErrorCode.FIELD_VALUES_NOT_UNIQUE, () -> fields.update("notes", ignoring));
    ada.records().set(plane, "notes", "B");
    assertThat(fields.update("notes", ignoring).uniqueness()).isEqualTo(Uniqueness.IGNORE_CASE);
    assertThat(fields.update("notes", FieldPatch.empty().withUnique(true)).uniqueness())
        .isEqualTo(Uniqueness.IGNORE_CASE);

    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Train", Map.of("notes", "b")));
  }

  @Test
  void unique_inTheOperationThatMadeTheValues_holdsForThem() {
    ada.write(
        tx -> {
          tx.records("deals").create(Map.of("name", "Rocket", "notes", "a"));
          return tx.fields("deals").update("notes", FieldPatch.empty().withUnique(true));
        });

    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Plane", Map.of("notes", "a")));
  }

  @Test
  void unique_inAnOperationThatIsUndone_isOff() {
    crm.deal("Rocket", Map.of("notes", "a"));

    assertThat(
            catchThrowable(
                () ->
                    ada.write(
                        tx -> {
                          tx.fields("deals").update("notes", FieldPatch.empty().withUnique(true));
                          throw new IllegalStateException("enough");
                        })))
        .hasMessage("enough");

    crm.deal("Plane", Map.of("notes", "a"));
    assertThat(fields.get("notes").unique()).isFalse();
  }

  @Test
  void unique_isSwitchedOffWithTheClassAndOnAgainWithIt() {
    fields.update("notes", FieldPatch.empty().withUnique(Uniqueness.IGNORE_CASE));
    Record rocket = crm.deal("Rocket", Map.of("notes", "a"));

    assertThat(change("notes", FieldType.number(0)).unique()).isFalse();
    ada.records().set(rocket, "notes", 1);
    crm.deal("Plane", Map.of("notes", 1));
    assertThat(change("notes", FieldType.text()).uniqueness()).isEqualTo(Uniqueness.IGNORE_CASE);

    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Train", Map.of("notes", "A")));
    assertThat(change("notes", FieldType.longText()).unique()).isTrue();
  }

  @Test
  void value_thatWentWhileItWasDormant_isFree() {
    fields.update("notes", FieldPatch.empty().withUnique(true));
    Record rocket = crm.deal("Rocket", Map.of("notes", "a"));

    change("notes", FieldType.date());
    ada.records().delete(rocket);
    assertThat(ada.org().verify()).isEmpty();
    change("notes", FieldType.text());

    crm.deal("Plane", Map.of("notes", "a"));
  }

  @Test
  void reference_clearedWhileItWasDormant_isFree() {
    Record acme = crm.company("Acme");
    fields.update("company", FieldPatch.empty().withUnique(true));
    Record rocket = crm.deal("Rocket", Map.of("company", acme));
    FieldType before = fields.get("company").type();

    change("company", FieldType.text());
    ada.records().delete(acme);
    assertThat(ada.org().verify()).isEmpty();

    assertThat(change("company", before).unique()).isTrue();
    assertThat(ada.records().get(rocket).reference("company")).isNull();
  }

  @Test
  void unique_namedWithAType_isOfTheNewClass() {
    crm.deal("Rocket", Map.of("notes", "a"));
    crm.deal("Plane", Map.of("notes", "a"));

    FieldPatch toNumber = FieldPatch.changeType(FieldType.number(0), Conversion.NONE).withUnique(true);
    assertThat(fields.update("notes", toNumber).unique()).isTrue();

    crm.deal("Train", Map.of("notes", 7));
    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Ship", Map.of("notes", 7)));
    assertThat(change("notes", FieldType.text()).unique()).isFalse();
    FieldPatch toCheckbox = FieldPatch.changeType(FieldType.checkbox(), Conversion.NONE).withUnique(true);
    refused(ErrorCode.FIELD_TYPE_INVALID, () -> fields.update("notes", toCheckbox));
  }

  @Test
  void unique_ofAClassThatComesBackWithRepeatedValues_isRefused() {
    crm.deal("Rocket", Map.of("notes", "a"));
    crm.deal("Plane", Map.of("notes", "a"));
    change("notes", FieldType.number(0));

    FieldPatch back = FieldPatch.changeType(FieldType.text(), Conversion.NONE).withUnique(true);

    refused(ErrorCode.FIELD_VALUES_NOT_UNIQUE, () -> fields.update("notes", back));
    assertThat(fields.get("notes").type()).isEqualTo(FieldType.number(0));
  }

  @Test
  void reference_toEachTarget_isUniqueByItself() {
    Record acme = crm.company("Acme");
    fields.update("company", FieldPatch.empty().withUnique(true));
    Record rocket = crm.deal("Rocket", Map.of("company", acme));

    assertThat(change("company", FieldType.reference("deals", OnDelete.CLEAR)).unique()).isFalse();
    ada.records().set(rocket, "company", rocket);
    crm.deal("Plane", Map.of("company", rocket));

    assertThat(ada.org().verify()).isEmpty();
  }

  @Test
  void fields_inAnExtension_areUniqueToo() {
    for (int number = 0; number < 6; number++) {
      fields.create(FieldDraft.named("Text " + number, FieldType.text()));
    }
    crm.deal("Rocket", Map.of("text_5", "a"));
    crm.deal("Plane");
    fields.update("text_5", FieldPatch.empty().withUnique(true));

    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Train", Map.of("text_5", "a")));
    crm.deal("Train", Map.of("text_5", "b"));
  }

  @Test
  void schema_saysWhatIsUniqueAndMakesItSo() {
    Schema schema =
        Schema.of(
            TableDraft.named("People")
                .field(FieldDraft.named("Mail", FieldType.text()).asUnique(true))
                .field(FieldDraft.named("Number", FieldType.number(0)).asUnique()));

    ada.org().plan(schema);
    assertThat(ada.tables().find("people")).isEmpty();
    ada.org().apply(schema);

    assertThat(ada.fields("people").get("mail").uniqueness()).isEqualTo(Uniqueness.IGNORE_CASE);
    TableDraft written =
        ada.org().schema().tables().stream().filter(table -> "people".equals(table.key())).findFirst().orElseThrow();
    assertThat(written.fields()).extracting(FieldDraft::uniqueness)
        .containsExactly(Uniqueness.NONE, Uniqueness.IGNORE_CASE, Uniqueness.EXACT);
    assertThat(ada.org().plan(ada.org().schema())).isEmpty();
  }

  @Test
  void schema_makesLockedFieldsUniqueAndLeavesTheUsers() {
    FieldDraft locked = FieldDraft.named("Code", FieldType.text()).asLocked();
    FieldDraft free = FieldDraft.named("Free", FieldType.text());
    ada.org().apply(Schema.of(TableDraft.named("People").field(locked).field(free)));
    ada.records("people").create(Map.of("code", "a"));
    Record second = ada.records("people").create(Map.of("code", "a"));
    Schema schema = Schema.of(TableDraft.named("People").field(locked.asUnique()).field(free.asUnique()));

    refused(ErrorCode.FIELD_VALUES_NOT_UNIQUE, () -> ada.org().plan(schema));
    refused(ErrorCode.FIELD_VALUES_NOT_UNIQUE, () -> ada.org().apply(schema));
    ada.records().set(second, "code", "b");
    List<SchemaChange> planned = ada.org().plan(schema);
    assertThat(ada.fields("people").get("code").unique()).isFalse();

    assertThat(ada.org().apply(schema)).isEqualTo(planned);
    assertThat(planned)
        .containsExactly(
            new SchemaChange(SchemaChange.Kind.UPDATED, "people.code"),
            new SchemaChange(SchemaChange.Kind.DIFFERS, "people.free"));
    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> ada.records("people").create(Map.of("code", "b")));
  }

  @Test
  void copy_ofATable_isUniqueByItself() {
    fields.update("notes", FieldPatch.empty().withUnique(Uniqueness.IGNORE_CASE));
    crm.deal("Rocket", Map.of("notes", "a"));

    var copy = ada.tables().duplicate(ada.tables().get("deals"));

    assertThat(ada.fields(copy).get("notes").uniqueness()).isEqualTo(Uniqueness.IGNORE_CASE);
    ada.records(copy).create(Map.of("notes", "a"));
    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> ada.records(copy).create(Map.of("notes", "A")));
    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Plane", Map.of("notes", "A")));
  }

  private Field change(String key, FieldType type) {
    return fields.update(key, FieldPatch.changeType(type, Conversion.NONE));
  }
}
