package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.RepairRule;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.Violations;
import dev.fieldstone.engine.schema.Violations.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Values that a field's type refuses since it is another of the same class, and how they are made to fit. */
final class ViolationsTest {
  private final Workspace workspace = Workspace.open(WorkspaceOptions.inMemory());
  private final Session ada = workspace.org("acme").as("ada");
  private final Session bob = workspace.org("acme").as("bob");

  @AfterEach
  void close() {
    assertThat(workspace.org("acme").verify()).isEmpty();
    workspace.close();
  }

  @Test
  void values_thatTheTypeRefuses_areFoundWithReasons_andReadAsTheyAre() {
    List<RecordId> records = things(FieldType.text(), "ada@example.org", "no address", "neither");
    become(FieldType.email());

    Violations found = ada.fields("things").violations("value");

    assertThat(found.count()).isEqualTo(2);
    assertThat(found.first())
        .containsExactly(
            new Violation(
                records.get(1), "no address", "An e-mail address is expected, such as ada@example.org"),
            new Violation(records.get(2), "neither", "An e-mail address is expected, such as ada@example.org"));
    assertThat(texts(records)).containsExactly("ada@example.org", "no address", "neither");
  }

  @Test
  void violations_showTheFirstHundred() {
    things(FieldType.text(), IntStream.range(0, 120).mapToObj(number -> "text " + number).toArray());
    become(FieldType.email());

    Violations found = ada.fields("things").violations("value");

    assertThat(found.count()).isEqualTo(120);
    assertThat(found.first()).hasSize(100);
  }

  @Test
  void round_isAnOrdinaryEdit_andLeavesWhatFits() {
    List<RecordId> records =
        things(FieldType.number(3), new BigDecimal("1.005"), new BigDecimal("-2.345"), new BigDecimal("7.5"));
    become(FieldType.number(2));

    long changed = bob.fields("things").repair("value", RepairRule.ROUND);

    assertThat(changed).isEqualTo(2);
    assertThat(texts(records)).containsExactly("1.01", "-2.35", "7.5");
    assertThat(ada.records().get(records.get(0)).version()).isEqualTo(2);
    assertThat(ada.records().get(records.get(0)).updatedBy()).isEqualTo("bob");
    assertThat(ada.records().get(records.get(2)).version()).isEqualTo(1);
    assertThat(ada.fields("things").violations("value").count()).isZero();
  }

  @Test
  void round_leavesWhatItCanNotMakeFit_andClampMakesItFit() {
    List<RecordId> records =
        things(FieldType.number(1), new BigDecimal("4.5"), new BigDecimal("0.2"), 12, -3, 3);
    become(FieldType.rating(5));

    assertThat(ada.fields("things").repair("value", RepairRule.ROUND)).isEqualTo(1);
    assertThat(texts(records)).containsExactly("5", "0.2", "12", "-3", "3");
    assertThat(ada.fields("things").repair("value", RepairRule.CLAMP)).isEqualTo(3);
    assertThat(texts(records)).containsExactly("5", "1", "5", "1", "3");
  }

  @Test
  void oneLine_joinsLines() {
    List<RecordId> records = things(FieldType.longText(), "a\n\r\nb\rc", "plain", "x".repeat(10_001));
    become(FieldType.text());

    assertThat(ada.fields("things").repair("value", RepairRule.ONE_LINE)).isEqualTo(2);
    assertThat(texts(records)).containsExactly("a b c", "plain", "x".repeat(10_000));
  }

  @Test
  void clear_empties_butNotWhatIsRequired() {
    List<RecordId> records = things(FieldType.text(), "no url", "https://example.org");
    become(FieldType.url());
    ada.fields("things").update("value", FieldPatch.empty().withRequired(true));
    refused(ErrorCode.VALUE_REQUIRED, () -> ada.fields("things").repair("value", RepairRule.CLEAR));
    assertThat(texts(records)).containsExactly("no url", "https://example.org");
    ada.fields("things").update("value", FieldPatch.empty().withRequired(false));

    assertThat(ada.fields("things").repair("value", RepairRule.CLEAR)).isEqualTo(1);
    assertThat(texts(records)).containsExactly("", "https://example.org");
  }

  @Test
  void rule_ofAnotherClass_changesNothing() {
    List<RecordId> records = things(FieldType.text(), "no url");
    become(FieldType.url());

    assertThat(ada.fields("things").repair("value", RepairRule.ROUND)).isZero();
    assertThat(ada.records().get(records.getFirst()).version()).isEqualTo(1);
  }

  @Test
  void fieldsWithoutValuesOfTheirOwn_haveNoneToRepair() {
    things(FieldType.autonumber());

    assertThat(ada.fields("things").violations("value").count()).isZero();
    refused(ErrorCode.FIELD_READONLY, () -> ada.fields("things").repair("value", RepairRule.CLEAR));
    refused(ErrorCode.FIELD_READONLY, () -> ada.fields("things").repair("created_at", RepairRule.CLEAR));
    refused(ErrorCode.FIELD_NOT_FOUND, () -> ada.fields("things").violations("nothing"));
  }

  private List<RecordId> things(FieldType type, Object... values) {
    ada.tables().create(TableDraft.named("Things").field("Value", type));
    return ada.records("things")
        .createAll(Stream.of(values).map(value -> Map.of("name", "thing", "value", value)).toList());
  }

  private void become(FieldType type) {
    ada.fields("things").changeType("value", type, Conversion.NONE);
  }

  private List<String> texts(List<RecordId> records) {
    return ada.records().getAll(records).stream().map(record -> record.canonicalText("value")).toList();
  }
}
