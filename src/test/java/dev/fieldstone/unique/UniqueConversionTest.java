package dev.fieldstone.unique;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Fields;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.RepairRule;
import dev.fieldstone.engine.schema.Uniqueness;
import dev.fieldstone.testing.Crm;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Values that a conversion or a repair writes into a unique field, and the types that can be unique or not. */
final class UniqueConversionTest {
  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();
  private final Fields fields = ada.fields("deals");

  @AfterEach
  void close() {
    assertThat(ada.org().verify()).isEmpty();
    crm.close();
  }

  @Test
  void email_isUniqueIgnoringCaseUnlessSaidOtherwise() {
    assertThat(fields.create(FieldDraft.named("Mail", FieldType.email()).asUnique()).uniqueness())
        .isEqualTo(Uniqueness.IGNORE_CASE);
    assertThat(fields.create(FieldDraft.named("Exact", FieldType.email()).asUnique(false)).uniqueness())
        .isEqualTo(Uniqueness.EXACT);
    crm.deal("Rocket", Map.of("mail", "ada@example.org"));

    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Plane", Map.of("mail", "Ada@Example.org")));
  }

  @Test
  void actor_thatAnotherRecordHas_isRefused() {
    fields.create(FieldDraft.named("Owner", FieldType.user()).asUnique());
    crm.deal("Rocket", Map.of("owner", "ada"));

    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Plane", Map.of("owner", "ada")));
    crm.deal("Train", Map.of("owner", "Ada"));
    FieldDraft folded = FieldDraft.named("Folded", FieldType.user()).asUnique(true);
    refused(ErrorCode.FIELD_TYPE_INVALID, () -> fields.create(folded));
  }

  @Test
  void listsAndDocuments_cannotBeUnique() {
    List<FieldType> types =
        List.of(
            FieldType.multiSelect("A"), FieldType.users(), FieldType.references("companies", OnDelete.CLEAR),
            FieldType.json(), FieldType.attachments(), FieldType.autonumber());
    for (FieldType type : types) {
      refused(ErrorCode.FIELD_TYPE_INVALID, () -> fields.create(FieldDraft.named("Many", type).asUnique()));
    }
  }

  @Test
  void values_convertedIntoAClassThatIsUnique_getKeys() {
    fields.update("notes", FieldPatch.changeType(FieldType.number(0), Conversion.NONE).withUnique(true));
    Record rocket = crm.deal("Rocket", Map.of("notes", 1));
    fields.update("notes", FieldPatch.changeType(FieldType.text(), Conversion.NONE));
    ada.records().set(rocket, "notes", "2");
    crm.deal("Plane", Map.of("notes", "3"));

    fields.update("notes", FieldPatch.changeType(FieldType.number(0), Conversion.replace()));

    assertThat(fields.get("notes").unique()).isTrue();
    assertThat(ada.records().get(rocket).number("notes")).isEqualTo(new BigDecimal("2"));
    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Train", Map.of("notes", 3)));
    crm.deal("Ship", Map.of("notes", 1));
  }

  @Test
  void values_thatRepeatOnceConverted_refuseTheChange() {
    fields.update("notes", FieldPatch.changeType(FieldType.number(0), Conversion.NONE).withUnique(true));
    crm.deal("Rocket", Map.of("notes", 1));
    fields.update("notes", FieldPatch.changeType(FieldType.text(), Conversion.NONE));
    Record plane = crm.deal("Plane", Map.of("notes", "1"));

    for (Conversion conversion : List.of(Conversion.fillEmpty(), Conversion.replace())) {
      FieldPatch back = FieldPatch.changeType(FieldType.number(0), conversion);
      refused(ErrorCode.FIELD_VALUES_NOT_UNIQUE, () -> fields.update("notes", back));
    }

    assertThat(fields.get("notes").type()).isEqualTo(FieldType.text());
    assertThat(ada.records().get(plane).text("notes")).isEqualTo("1");
    fields.update("notes", FieldPatch.changeType(FieldType.number(0), Conversion.NONE));
    assertThat(ada.records().get(plane).number("notes")).isNull();
    crm.deal("Train", Map.of("notes", 2));
  }

  @Test
  void unique_namedWithAConversion_holdsForWhatWasConverted() {
    crm.deal("Rocket", Map.of("notes", "1"));
    Record plane = crm.deal("Plane", Map.of("notes", "1.0"));
    FieldPatch unique = FieldPatch.changeType(FieldType.number(0), Conversion.fillEmpty()).withUnique(true);

    refused(ErrorCode.FIELD_VALUES_NOT_UNIQUE, () -> fields.update("notes", unique));
    ada.records().set(plane, "notes", "2");
    assertThat(fields.update("notes", unique).unique()).isTrue();

    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Train", Map.of("notes", 2)));
  }

  @Test
  void repair_ofAUniqueField_keepsItSoOrIsRefused() {
    Record rocket = crm.deal("Rocket", Map.of("amount", new BigDecimal("1.25")));
    Record plane = crm.deal("Plane", Map.of("amount", new BigDecimal("1.35")));
    fields.update("amount", FieldPatch.changeType(FieldType.number(0), Conversion.NONE).withUnique(true));

    refused(ErrorCode.FIELD_VALUES_NOT_UNIQUE, () -> fields.repair("amount", RepairRule.ROUND));
    assertThat(ada.records().get(rocket).number("amount")).isEqualByComparingTo("1.25");
    ada.records().set(plane, "amount", 7);
    assertThat(fields.repair("amount", RepairRule.ROUND)).isEqualTo(1);

    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Train", Map.of("amount", 1)));
  }
}
