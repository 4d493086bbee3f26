package dev.fieldstone.verify;

import static dev.fieldstone.engine.upkeep.FindingKind.COLUMN_NOT_GIVEN;
import static dev.fieldstone.engine.upkeep.FindingKind.COLUMN_SHARED;
import static dev.fieldstone.engine.upkeep.FindingKind.DEFAULT_VALUE_INVALID;
import static dev.fieldstone.engine.upkeep.FindingKind.DEFAULT_VIEW_INVALID;
import static dev.fieldstone.engine.upkeep.FindingKind.DISPLAY_FIELD_INVALID;
import static dev.fieldstone.engine.upkeep.FindingKind.FIELD_TYPE_CONTRADICTED;
import static dev.fieldstone.engine.upkeep.FindingKind.REFERENCE_TARGET_MISSING;
import static dev.fieldstone.engine.upkeep.FindingKind.VIEW_FIELD_MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.schema.TablePatch;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.upkeep.FindingKind;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.engine.view.ViewPatch;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether what is kept of a table goes together: display field, views, types, defaults, columns. */
final class VerifyDefinitionsTest {
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
  void displayField_thatDoesNotExist_isFoundAndReplaced() {
    long name = org.content().fieldNumber("deals", "name");

    org.damage(org.content().edit("tables", "deals", "\"displayField\":" + name, "\"displayField\":99999"));

    assertThat(org.verify()).containsExactly(atDeals(DISPLAY_FIELD_INVALID));
    org.ada().tables().update(org.ada().tables().get("deals"), TablePatch.empty().displayedBy(FieldLocator.of("name")));
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void displayField_thatCantStandForRecords_isFound() {
    long name = org.content().fieldNumber("deals", "name");
    long company = org.content().fieldNumber("deals", "company");

    org.damage(org.content().edit("tables", "deals", "\"displayField\":" + name, "\"displayField\":" + company));

    assertThat(org.verify())
        .containsExactly(atDeals(DISPLAY_FIELD_INVALID).with("field", "company").with("type", "reference"));
  }

  @Test
  void defaultView_thatIsNone_isFoundAndMade() {
    org.damage(org.content().edit("views", "ranked", "\"default\":true", "\"default\":false"));

    assertThat(org.verify()).containsExactly(atDeals(DEFAULT_VIEW_INVALID).with("views", List.of()));
    org.ada().views().makeDefault(ViewLocator.of("deals/ranked"));
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void defaultView_twice_isFound() {
    org.damage(org.content().edit("views", "names", "\"default\":false", "\"default\":true"));

    assertThat(org.verify())
        .containsExactly(atDeals(DEFAULT_VIEW_INVALID).with("views", List.of("ranked", "names")));
  }

  @Test
  void view_showingAFieldThatDoesNotExist_isFoundAndChanged() {
    long owner = org.content().fieldNumber("deals", "owner");

    org.damage(org.content().edit("views", "names", "," + owner + "]", ",99999]"));

    assertThat(org.verify())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(VIEW_FIELD_MISSING);
              assertThat(finding.facts()).containsKeys("table", "view", "fields").containsEntry("view", "names");
            });
    ViewPatch repair = ViewPatch.empty().withFields(List.of(FieldLocator.of("name")));
    org.ada().views().update(ViewLocator.of("deals/names"), repair);
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void type_thatIsNotTheOneOfTheValues_isFound() {
    String number = "{\"kind\":\"number\",\"scale\":2},\"active\"";
    String text = "{\"kind\":\"text\"},\"active\"";

    org.damage(org.content().editField("amount", number, text));

    assertThat(org.verify())
        .containsExactly(atDeals(FIELD_TYPE_CONTRADICTED).with("field", "amount").with("type", "text"));
  }

  @Test
  void class_thatNothingIsKeptUnder_isFound() {
    org.damage(org.content().editField("amount", "\"active\":{\"class\":\"NUMBER\"", "\"active\":{\"class\":\"TEXT\""));

    assertThat(org.verify())
        .containsExactly(atDeals(FIELD_TYPE_CONTRADICTED).with("field", "amount").with("type", "number"));
  }

  @Test
  void required_forAReferenceThatDeletesClear_isFound() {
    org.ada().records().set(org.id("Rocket"), "sponsor", org.id("Acme"));
    org.ada().records().set(org.id("Train"), "sponsor", org.id("Acme"));

    org.damage(org.content().editField("sponsor", "\"required\":false", "\"required\":true"));

    assertThat(org.verify())
        .containsExactly(atDeals(FIELD_TYPE_CONTRADICTED).with("field", "sponsor").with("type", "reference"));
  }

  @Test
  void target_thatDoesNotExist_isFoundAndItsFieldDeleted() {
    long companies = org.content().number("tables", "companies");

    org.damage(org.content().editField("company", "\"target\":" + companies, "\"target\":99999"));

    assertThat(org.verify())
        .containsExactly(atDeals(REFERENCE_TARGET_MISSING).with("field", "company").with("dormant", false));
    org.ada().fields("deals").delete(FieldLocator.of("company"));
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void default_thatIsNoOption_isFoundAndTakenBack() {
    org.ada().fields("deals").update("stage", FieldPatch.empty().withDefault("Lead"));

    org.damage(
        "update org.\"catalog_fields\" set \"document\" ="
            + " regexp_replace(\"document\", '\"default\":\\{\"code\":\\d+\\}', '\"default\":{\"code\":99999}')"
            + " where \"number\" = " + org.content().fieldNumber("deals", "stage"));

    assertThat(org.verify())
        .containsExactly(
            atDeals(DEFAULT_VALUE_INVALID)
                .with("field", "stage")
                .with("storageClass", StorageClass.OPTION)
                .with("dormant", false));
    org.ada().fields("deals").update("stage", FieldPatch.empty().withDefault(null));
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void column_ofTwoFields_isFound() {
    String column = org.content().column("memo_1", "TEXT");

    org.damage(org.content().editField("memo_2", org.content().column("memo_2", "TEXT"), column));

    assertThat(org.verify())
        .containsExactly(
            atDeals(COLUMN_SHARED)
                .with("fields", List.of("memo_1", "memo_2"))
                .with("sqlTable", org.content().sqlTable("deals", 0))
                .with("column", column));
  }

  @Test
  void column_thatNoFieldWasGiven_isFound() {
    org.damage(org.content().editField("amount", "number_1", "number_4"));

    assertThat(org.verify())
        .containsExactly(
            atDeals(COLUMN_NOT_GIVEN)
                .with("field", "amount")
                .with("sqlTable", org.content().sqlTable("deals", 0))
                .with("column", "number_4"));
  }

  @Test
  void column_ofAPartThatDoesNotExist_isFound() {
    org.damage(org.content().editField("memo_1", "\"part\":0", "\"part\":9"));

    assertThat(org.verify())
        .containsExactly(
            atDeals(COLUMN_NOT_GIVEN)
                .with("field", "memo_1")
                .with("sqlTable", org.content().sqlTable("deals", 9))
                .with("column", org.content().column("memo_1", "TEXT")));
  }

  private static Finding atDeals(FindingKind kind) {
    return Finding.of(kind).with("table", "deals");
  }
}
