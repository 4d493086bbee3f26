package dev.fieldstone.verify;

import static dev.fieldstone.engine.upkeep.FindingKind.LINK_MISSING;
import static dev.fieldstone.engine.upkeep.FindingKind.LINK_STRAY;
import static dev.fieldstone.engine.upkeep.FindingKind.REFERENCE_DANGLING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldDraft;
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

/** Fields that refer to several records, against their targets and their links. */
final class VerifyReferenceListsTest {
  private static final long INITECH = 3;

  @TempDir private Path directory;
  private DamagedOrg org;

  @BeforeEach
  void make() {
    org = DamagedOrg.in(directory);
    org.ada()
        .fields("deals")
        .create(FieldDraft.named("Backers", FieldType.references("companies", OnDelete.CLEAR)));
    org.ada().records().set(org.id("Rocket"), "backers", List.of(org.id("Initech"), org.id("Acme")));
    org.ada().records().set(org.id("Train"), "backers", List.of(org.id("Initech")));
    assertThat(org.verify()).isEmpty();
  }

  @AfterEach
  void close() {
    org.close();
  }

  @Test
  void target_thatIsGone_isFound() {
    org.ada().records().set(org.id("Plane"), "sponsor", null);

    org.damage(
        "delete from org.\"" + org.content().sqlTable("companies", 0) + "\" where \"record\" = " + INITECH);

    assertThat(org.verify()).containsExactly(at(REFERENCE_DANGLING, false, "Rocket", "Train"));
    org.ada().records().set(org.id("Rocket"), "backers", List.of(org.id("Acme")));
    org.ada().records().set(org.id("Train"), "backers", null);
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void link_thatIsMissing_isFoundAndMadeByAWrite() {
    org.damage("delete from " + links() + " where \"record\" = 1 and \"target\" = " + INITECH);

    assertThat(org.verify()).containsExactly(at(LINK_MISSING, false, "Rocket"));
    org.ada().records().set(org.id("Rocket"), "backers", List.of(org.id("Initech")));
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void link_ofNoElement_isFound() {
    org.damage("insert into " + links() + " (\"record\", \"target\") values (1, 2), (2, 2)");

    assertThat(org.verify())
        .containsExactly(at(LINK_STRAY, false, "Rocket", "Plane").with("sqlTable", sqlTable()));
  }

  @Test
  void link_missingWhileDormant_isFound() {
    FieldPatch text = FieldPatch.changeType(FieldType.text(), Conversion.NONE);
    org.ada().fields("deals").update("backers", text);

    org.damage("delete from " + links() + " where \"record\" = 3");

    assertThat(org.verify()).containsExactly(at(LINK_MISSING, true, "Train"));
  }

  private String links() {
    return "org.\"" + sqlTable() + "\"";
  }

  private String sqlTable() {
    return org.content().links("backers", "companies") + "_list";
  }

  private Finding at(FindingKind kind, boolean dormant, String... displays) {
    Finding finding =
        Finding.of(kind)
            .with("table", "deals")
            .with("field", "backers")
            .with("target", "companies")
            .with("dormant", dormant);
    return finding.with("count", (long) displays.length).with("records", org.ids(displays));
  }
}
