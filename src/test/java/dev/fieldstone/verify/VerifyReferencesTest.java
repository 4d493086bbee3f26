package dev.fieldstone.verify;

import static dev.fieldstone.engine.upkeep.FindingKind.LINK_MISSING;
import static dev.fieldstone.engine.upkeep.FindingKind.LINK_STRAY;
import static dev.fieldstone.engine.upkeep.FindingKind.LINK_WRONG;
import static dev.fieldstone.engine.upkeep.FindingKind.REFERENCE_DANGLING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.upkeep.FindingKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** References against their targets and their links, both ways, active and dormant. */
final class VerifyReferencesTest {
  private static final String ACME = "1";
  private static final String GLOBEX = "2";
  private static final String INITECH = "3";

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

  @Test
  void reference_toARecordThatIsGone_isFoundAndReplaced() {
    removeCompany(ACME);

    assertThat(org.verify()).containsExactly(at(REFERENCE_DANGLING, "company", false, "Rocket", "Plane"));
    org.ada().records().set(org.id("Rocket"), "company", org.id("Globex"));
    org.ada().records().set(org.id("Plane"), "company", null);
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void reference_dormantToARecordThatIsGone_isFoundAndClearedOnReturn() {
    removeCompany(GLOBEX);

    assertThat(org.verify()).containsExactly(at(REFERENCE_DANGLING, "partner", true, "Rocket", "Plane"));
    FieldType reference = FieldType.reference("companies", OnDelete.RESTRICT);
    org.ada().fields("deals").update("partner", FieldPatch.changeType(reference, Conversion.NONE));
    org.ada().records().set(org.id("Rocket"), "partner", null);
    org.ada().records().set(org.id("Plane"), "partner", null);
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void reference_inAnExtensionToARecordThatIsGone_isFound() {
    removeCompany(INITECH);

    assertThat(org.verify()).containsExactly(at(REFERENCE_DANGLING, "sponsor", false, "Plane"));
  }

  @Test
  void value_withoutALink_isFoundAndClearedAndSet() {
    org.damage("delete from " + links("company") + " where \"record\" = 1");

    assertThat(org.verify()).containsExactly(at(LINK_MISSING, "company", false, "Rocket"));
    org.ada().records().set(org.id("Rocket"), "company", null);
    org.ada().records().set(org.id("Rocket"), "company", org.id("Acme"));
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void value_dormantWithoutALink_isFound() {
    org.damage("delete from " + links("partner") + " where \"record\" = 2");

    assertThat(org.verify()).containsExactly(at(LINK_MISSING, "partner", true, "Plane"));
  }

  @Test
  void value_inAnExtensionWithoutALink_isFound() {
    org.damage("delete from " + links("sponsor"));

    assertThat(org.verify()).containsExactly(at(LINK_MISSING, "sponsor", false, "Plane"));
  }

  @Test
  void link_toAnotherRecord_isFoundAndReplaced() {
    org.damage("update " + links("company") + " set \"target\" = 2 where \"record\" = 1");

    assertThat(org.verify()).containsExactly(at(LINK_WRONG, "company", false, "Rocket"));
    org.ada().records().set(org.id("Rocket"), "company", org.id("Initech"));
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void link_toARecordThatDoesNotExist_isFound() {
    org.damage("update " + links("company") + " set \"target\" = 99 where \"record\" = 1");

    assertThat(org.verify()).containsExactly(at(LINK_WRONG, "company", false, "Rocket"));
  }

  @Test
  void link_ofAnEmptyValue_isFound() {
    org.damage("insert into " + links("company") + "(\"record\", \"target\") values (3, 1)");

    assertThat(org.verify()).containsExactly(stray("company", "Train"));
    org.damage("delete from " + links("company") + " where \"record\" = 3");
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void link_ofAnEmptyValueToARecordThatDoesNotExist_isFound() {
    org.damage("insert into " + links("company") + "(\"record\", \"target\") values (3, 99)");

    assertThat(org.verify()).containsExactly(stray("company", "Train"));
  }

  @Test
  void link_ofAnEmptyValueInAnExtension_isFound() {
    org.damage("insert into " + links("sponsor") + "(\"record\", \"target\") values (1, 1)");

    assertThat(org.verify()).containsExactly(stray("sponsor", "Rocket"));
  }

  @Test
  void link_ofARecordThatDoesNotExist_isFound() {
    org.damage("insert into " + links("company") + "(\"record\", \"target\") values (99, 1)");

    assertThat(org.verify())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(LINK_STRAY);
              assertThat(finding.facts()).containsEntry("count", 1L);
            });
  }

  private void removeCompany(String number) {
    org.damage("delete from org.\"" + org.content().sqlTable("companies", 0) + "\" where \"record\" = " + number);
  }

  private String links(String field) {
    return "org.\"" + org.content().links(field, "companies") + "\"";
  }

  private Finding at(FindingKind kind, String field, boolean dormant, String... displays) {
    return named(kind, field, dormant)
        .with("count", (long) displays.length)
        .with("records", org.ids(displays));
  }

  private Finding stray(String field, String display) {
    return named(LINK_STRAY, field, false)
        .with("sqlTable", org.content().links(field, "companies"))
        .with("count", 1L)
        .with("records", List.of(org.id(display)));
  }

  private static Finding named(FindingKind kind, String field, boolean dormant) {
    return Finding.of(kind)
        .with("table", "deals")
        .with("field", field)
        .with("target", "companies")
        .with("dormant", dormant);
  }
}
