package dev.fieldstone.verify;

import static dev.fieldstone.engine.upkeep.FindingKind.FIELD_TYPE_CONTRADICTED;
import static dev.fieldstone.engine.upkeep.FindingKind.SQL_TABLE_MISSING;
import static dev.fieldstone.engine.upkeep.FindingKind.UNIQUE_KEY_MISSING;
import static dev.fieldstone.engine.upkeep.FindingKind.UNIQUE_KEY_STRAY;
import static dev.fieldstone.engine.upkeep.FindingKind.UNIQUE_KEY_WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.upkeep.FindingKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys of unique values, active and dormant, against the values. */
final class VerifyUniqueKeysTest {
  @TempDir private Path directory;
  private DamagedOrg org;

  @BeforeEach
  void make() {
    org = DamagedOrg.in(directory);
    unique("name", true);
    unique("late", true);
  }

  @AfterEach
  void close() {
    org.close();
  }

  @Test
  void value_withoutAKey_isFoundAndGivenOneAnew() {
    org.damage("delete from " + keys("name") + " where \"record\" = 2");

    assertThat(org.verify()).containsExactly(at(UNIQUE_KEY_MISSING, "name", false, org.ids("Plane")));
    unique("name", false);
    unique("name", true);
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void value_withTheKeyOfAnother_isFound() {
    org.damage("update " + keys("name") + " set \"key\" = x'01' where \"record\" = 1");

    assertThat(org.verify()).containsExactly(at(UNIQUE_KEY_WRONG, "name", false, org.ids("Rocket")));
  }

  @Test
  void keys_thatPointToEachOthersRecords_areFound() {
    String keys = keys("name");
    org.damage(
        "update " + keys + " set \"record\" = 99 where \"record\" = 1",
        "update " + keys + " set \"record\" = 1 where \"record\" = 3",
        "update " + keys + " set \"record\" = 3 where \"record\" = 99");

    assertThat(org.verify()).containsExactly(at(UNIQUE_KEY_WRONG, "name", false, org.ids("Rocket", "Train")));
    unique("name", false);
    unique("name", true);
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void key_ofARecordWithoutAValue_isFound() {
    org.damage("insert into " + keys("late") + " (\"record\", \"key\") values (1, x'01')");

    assertThat(org.verify()).containsExactly(at(UNIQUE_KEY_STRAY, "late", false, org.ids("Rocket")));
  }

  @Test
  void key_ofNoRecord_isFound() {
    org.damage("insert into " + keys("name") + " (\"record\", \"key\") values (77, x'01')");

    assertThat(org.verify())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(UNIQUE_KEY_STRAY);
              assertThat(finding.facts()).containsEntry("count", 1L);
            });
  }

  @Test
  void value_dormantWithoutAKey_isFound() {
    FieldPatch toDate = FieldPatch.changeType(FieldType.date(), Conversion.NONE);
    org.ada().fields("deals").update("late", toDate);
    org.damage("delete from " + keys("late"));

    assertThat(org.verify()).containsExactly(at(UNIQUE_KEY_MISSING, "late", true, org.ids("Plane")));
  }

  @Test
  void sqlTable_ofKeysThatIsGone_isFound() {
    String keys = keys("name");
    org.damage("drop table " + keys);

    assertThat(org.verify()).extracting(Finding::kind).containsExactly(SQL_TABLE_MISSING);
  }

  @Test
  void uniqueness_ofAClassThatCannotBe_isFound() {
    org.damage(org.content().editField("amount", "\"required\":false", "\"required\":false,\"unique\":{\"keys\":"
        + keysNumber("name") + ",\"ignoreCase\":true}"));

    assertThat(org.verify()).extracting(Finding::kind).contains(FIELD_TYPE_CONTRADICTED);
  }

  private void unique(String field, boolean unique) {
    org.ada().fields("deals").update(field, FieldPatch.empty().withUnique(unique));
  }

  private Finding at(FindingKind kind, String field, boolean isDormant, List<RecordId> records) {
    return Finding.of(kind)
        .with("table", "deals")
        .with("field", field)
        .with("sqlTable", "u_" + keysNumber(field))
        .with("dormant", isDormant)
        .with("count", (long) records.size())
        .with("records", records);
  }

  private String keys(String field) {
    return "org.\"u_" + keysNumber(field) + "\"";
  }

  private String keysNumber(String field) {
    return org.content().keysNumber(field);
  }
}
