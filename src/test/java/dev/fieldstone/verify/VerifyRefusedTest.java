package dev.fieldstone.verify;

import static dev.fieldstone.testing.Refusals.refused;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.ViewDraft;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage with which an org is not opened at all, since nothing in it could be trusted. */
final class VerifyRefusedTest {
  @TempDir private Path directory;
  private DamagedOrg org;

  @BeforeEach
  void make() {
    org = DamagedOrg.in(directory);
    Query filtered = Query.where("amount").isNotEmpty();
    Query sorted = Query.everything().sortedBy("amount", Sort.Direction.ASC);
    org.ada().views().create("deals", ViewDraft.table("Filtered").showing(filtered));
    org.ada().views().create("deals", ViewDraft.table("Sorted").showing(sorted));
  }

  @AfterEach
  void close() {
    org.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tables", "fields", "views"})
  void document_thatIsNoJson_isRefused(String catalog) {
    org.damage("update org.\"catalog_" + catalog + "\" set \"document\" = '{'");

    assertRefused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tables", "fields", "views"})
  void document_thatLacksSomething_isRefused(String catalog) {
    org.damage("update org.\"catalog_" + catalog + "\" set \"document\" = '{}'");

    assertRefused();
  }

  @Test
  void keyOfTheIds_thatIsLost_isNotMadeAnew() {
    org.damage("delete from org.\"state\"");

    assertRefused();
  }

  @Test
  void type_thatIsUnknown_isRefused() {
    org.damage(org.content().editField("amount", "\"kind\":\"number\"", "\"kind\":\"rainbow\""));

    assertRefused();
  }

  @Test
  void default_ofAnotherClass_isRefused() {
    org.ada().fields("deals").update("stage", FieldPatch.empty().withDefault("Lead"));

    org.damage(
        "update org.\"catalog_fields\" set \"document\" ="
            + " regexp_replace(\"document\", '\"default\":\\{\"code\":\\d+\\}', '\"default\":{\"text\":\"Lead\"}')");

    assertRefused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"filtered", "sorted"})
  void clause_ofAFieldThatDoesNotExist_isRefused(String view) {
    long amount = org.content().fieldNumber("deals", "amount");

    org.damage(org.content().edit("views", view, "\"field\":" + amount, "\"field\":99999"));

    assertRefused();
  }

  @Test
  void axis_thatDoesNotExist_isRefused() {
    long stage = org.content().fieldNumber("deals", "stage");

    org.damage(org.content().edit("views", "pipeline", "\"axis\":" + stage, "\"axis\":99999"));

    assertRefused();
  }

  @ParameterizedTest
  @CsvSource({"tag", "key", "incarnation", "next_number"})
  void state_thatIsMissing_isRefused(String name) {
    org.damage("delete from org.\"state\" where \"name\" = '" + name + "'");

    assertRefused();
  }

  @ParameterizedTest
  @CsvSource({"format", "tag", "key", "incarnation", "next_number"})
  void state_thatIsMalformed_isRefused(String name) {
    org.damage("update org.\"state\" set \"value\" = 'x' where \"name\" = '" + name + "'");

    assertRefused();
  }

  @ParameterizedTest
  @CsvSource({"state, value", "record_counters, next_record", "catalog_fields, document"})
  void sqlTable_ofTheOrgWithoutAColumn_isRefused(String sqlTable, String column) {
    org.damage("alter table org.\"" + sqlTable + "\" drop column \"" + column + "\"");

    assertRefused();
  }

  private void assertRefused() {
    refused(ErrorCode.STORAGE_FAILED, org::verify);
  }
}
