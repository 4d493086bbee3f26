package dev.fieldstone.verify;

import static dev.fieldstone.engine.upkeep.FindingKind.EXTENSION_ROW_STRAY;
import static dev.fieldstone.engine.upkeep.FindingKind.OPTION_UNKNOWN;
import static dev.fieldstone.engine.upkeep.FindingKind.RECORD_INCOMPLETE;
import static dev.fieldstone.engine.upkeep.FindingKind.RECORD_NUMBER_NOT_GIVEN;
import static dev.fieldstone.engine.upkeep.FindingKind.REQUIRED_VALUE_MISSING;
import static dev.fieldstone.engine.upkeep.FindingKind.SPARE_COLUMN_FILLED;
import static dev.fieldstone.engine.upkeep.FindingKind.VALUE_MALFORMED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.upkeep.FindingKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of records: what every record has, and the values of fields. */
final class VerifyRecordsTest {
  @TempDir private Path directory;
  private DamagedOrg org;

  @BeforeEach
  void make() {
    org = DamagedOrg.in(directory);
  }

  @AfterEach
  void close() {
    org.close();
  }

  @ParameterizedTest
  @CsvSource({"archived", "version", "created_at", "created_by", "updated_at", "updated_by"})
  void record_withoutWhatEveryRecordHas_isFound(String column) {
    org.damage(
        "alter table " + main() + " alter column \"" + column + "\" set null",
        "update " + main() + " set \"" + column + "\" = null where \"record\" = 2");

    assertThat(org.verify()).containsExactly(withRecords(atDeals(RECORD_INCOMPLETE), "Plane"));
  }

  @Test
  void record_withoutAVersion_isFound() {
    org.damage("update " + main() + " set \"version\" = 0 where \"record\" = 2");

    assertThat(org.verify()).containsExactly(withRecords(atDeals(RECORD_INCOMPLETE), "Plane"));
  }

  @Test
  void record_whoseNumberIsGivenAgain_isFound() {
    long deals = org.content().number("tables", "deals");

    org.damage("update org.\"record_counters\" set \"next_record\" = 3 where \"table_number\" = " + deals);

    assertThat(org.verify()).containsExactly(withRecords(atDeals(RECORD_NUMBER_NOT_GIVEN), "Train"));
  }

  @Test
  void records_ofATableWithoutACounter_areFound() {
    long companies = org.content().number("tables", "companies");

    org.damage("delete from org.\"record_counters\" where \"table_number\" = " + companies);

    assertThat(org.verify())
        .containsExactly(
            withRecords(
                Finding.of(RECORD_NUMBER_NOT_GIVEN).with("table", "companies"), "Acme", "Globex", "Initech"));
  }

  @ParameterizedTest
  @CsvSource({
    "owner, TEXT, ''''''",
    "amount, NUMBER, 1e32",
    "closes, DATE, date '-0001-01-01'",
    "closes, DATE, date '10000-01-01'",
    "met, TIMESTAMP, timestamp with time zone '10000-01-01 00:00:00Z'"
  })
  void value_thatNoWriteAccepts_isFoundAndReplaced(String field, String storageClass, String value) {
    org.damage(set(org.content().column(field, storageClass), value, 1));

    assertThat(org.verify())
        .containsExactly(withRecords(atDeals(VALUE_MALFORMED).with("field", field).with("dormant", false), "Rocket"));
    org.ada().records().set(org.id("Rocket"), field, field.equals("owner") ? "ada" : null);
    assertThat(org.verify()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"NaN", "Infinity", "-Infinity"})
  void number_thatIsNone_isFound(String value) {
    org.damage(set(org.content().column("amount", "NUMBER"), "cast('" + value + "' as decfloat)", 1));

    assertThat(org.verify())
        .containsExactly(
            withRecords(atDeals(VALUE_MALFORMED).with("field", "amount").with("dormant", false), "Rocket"));
  }

  @Test
  void value_thatIsMalformedWhileDormant_isFound() {
    String column = org.content().column("memo_1", "TEXT");
    org.ada().fields("deals").update("memo_1", FieldPatch.changeType(FieldType.date(), Conversion.NONE));

    org.damage(set(column, "''", 1));

    assertThat(org.verify())
        .containsExactly(withRecords(atDeals(VALUE_MALFORMED).with("field", "memo_1").with("dormant", true), "Rocket"));
  }

  @Test
  void option_thatDoesNotExist_isFoundAndReplaced() {
    org.damage(set(org.content().column("stage", "OPTION"), "99999", 3));

    assertThat(org.verify())
        .containsExactly(withRecords(atDeals(OPTION_UNKNOWN).with("field", "stage").with("dormant", false), "Train"));
    org.ada().records().set(org.id("Train"), "stage", "Won");
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void option_ofAnExtensionThatDoesNotExist_isFound() {
    org.damage("update " + extension() + " set \"" + org.content().column("grade", "OPTION") + "\" = 99999");

    assertThat(org.verify())
        .containsExactly(withRecords(atDeals(OPTION_UNKNOWN).with("field", "grade").with("dormant", false), "Plane"));
  }

  @Test
  void requiredValue_missingInActiveRecords_isFoundAndFilled() {
    org.ada().records().archive(org.ids("Rocket"));

    org.damage("update " + main() + " set \"" + org.content().column("owner", "TEXT") + "\" = null");

    assertThat(org.verify())
        .containsExactly(withRecords(atDeals(REQUIRED_VALUE_MISSING).with("field", "owner"), "Plane", "Train"));
    org.ada().records().set(org.id("Plane"), "owner", "ada");
    org.ada().records().set(org.id("Train"), "owner", "ada");
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void requiredValue_missingInAnExtension_isFoundWhereThereIsNoRowToo() {
    org.ada().records().set(org.id("Rocket"), "late", "late");
    org.ada().records().set(org.id("Train"), "late", "late");
    org.ada().fields("deals").update("late", FieldPatch.empty().withRequired(true));

    org.damage(
        "update " + extension() + " set \"" + org.content().column("late", "TEXT") + "\" = null where \"record\" = 2",
        "delete from " + extension() + " where \"record\" = 3");

    assertThat(org.verify())
        .containsExactly(withRecords(atDeals(REQUIRED_VALUE_MISSING).with("field", "late"), "Plane", "Train"));
  }

  @Test
  void extension_withARowOfNoRecord_isFound() {
    RecordId ghost = org.ada().records("deals").create(Map.of("name", "Ghost", "owner", "ada")).id();
    org.ada().records().delete(ghost);

    org.damage("insert into " + extension() + "(\"record\") values (4), (1004)");

    assertThat(org.verify()).hasSize(1);
    Finding finding = org.verify().getFirst();
    assertThat(finding.kind()).isEqualTo(EXTENSION_ROW_STRAY);
    assertThat(finding.facts())
        .containsEntry("sqlTable", org.content().sqlTable("deals", 1))
        .containsEntry("count", 2L);
    assertThat(finding.facts().get("records")).asInstanceOf(InstanceOfAssertFactories.LIST).first().isEqualTo(ghost);
    org.damage("delete from " + extension() + " where \"record\" <> 2");
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void column_thatNoFieldHasHad_isFoundWhenItHoldsValues() {
    org.damage(set("number_4", "1", 1));

    assertThat(org.verify())
        .containsExactly(
            withRecords(
                atDeals(SPARE_COLUMN_FILLED)
                    .with("sqlTable", org.content().sqlTable("deals", 0))
                    .with("column", "number_4"),
                "Rocket"));
  }

  @Test
  void finding_ofManyRecords_namesTheFirstTen() {
    List<Map<String, Object>> values = new ArrayList<>();
    for (int number = 1; number <= 20; number++) {
      values.add(Map.of("name", "deal " + number, "owner", "ada"));
    }
    List<RecordId> many = org.ada().records("deals").createAll(values);

    org.damage("update " + main() + " set \"version\" = 0 where \"record\" > 3");

    assertThat(org.verify())
        .containsExactly(atDeals(RECORD_INCOMPLETE).with("count", 20L).with("records", many.subList(0, 10)));
  }

  private static Finding atDeals(FindingKind kind) {
    return Finding.of(kind).with("table", "deals");
  }

  private Finding withRecords(Finding finding, String... displays) {
    return finding.with("count", (long) displays.length).with("records", org.ids(displays));
  }

  private String set(String column, String value, int record) {
    return "update " + main() + " set \"" + column + "\" = " + value + " where \"record\" = " + record;
  }

  private String main() {
    return "org.\"" + org.content().sqlTable("deals", 0) + "\"";
  }

  private String extension() {
    return "org.\"" + org.content().sqlTable("deals", 1) + "\"";
  }
}
