package dev.fieldstone.verify;

import static dev.fieldstone.engine.upkeep.FindingKind.DEFINITION_DIFFERS;
import static dev.fieldstone.engine.upkeep.FindingKind.DEFINITION_NUMBER_NOT_GIVEN;
import static dev.fieldstone.engine.upkeep.FindingKind.DEFINITION_STRAY;
import static dev.fieldstone.engine.upkeep.FindingKind.ORDER_BROKEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.upkeep.FindingKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of tables, fields and views against those in use, their order, and their numbers. */
final class VerifyDocumentsTest {
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
  void document_changedWhileInUse_differsUntilReopened() {
    org.damageWhileOpen(org.content().editField("owner", "\"name\":\"owner\"", "\"name\":\"Owner\""));

    assertThat(org.verify()).containsExactly(atDeals(DEFINITION_DIFFERS).with("field", "owner"));
    org.reopen();
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void document_removedWhileInUse_differs() {
    long names = org.content().number("views", "names");

    org.damageWhileOpen("delete from org.\"catalog_views\" where \"number\" = " + names);

    assertThat(org.verify()).containsExactly(atDeals(DEFINITION_DIFFERS).with("view", "names"));
  }

  @Test
  void document_addedWhileInUse_differs() {
    org.damageWhileOpen(org.content().copy("tables", "companies", 99_999, 99_999));

    assertThat(org.verify()).containsExactly(Finding.of(DEFINITION_DIFFERS).with("table", "companies"));
  }

  @Test
  void document_brokenWhileInUse_differs() {
    org.damageWhileOpen(org.content().edit("tables", "companies", "{", ""));

    assertThat(org.verify()).containsExactly(Finding.of(DEFINITION_DIFFERS).with("table", "companies"));
  }

  @Test
  void places_exchangedWhileInUse_differ() {
    org.damageWhileOpen(
        org.content().editField("owner", "\"position\":5", "\"position\":6"),
        org.content().editField("company", "\"position\":6", "\"position\":5"));

    assertThat(org.verify())
        .containsExactlyInAnyOrder(
            atDeals(DEFINITION_DIFFERS).with("field", "owner"), atDeals(DEFINITION_DIFFERS).with("field", "company"));
  }

  @Test
  void document_ofNoTable_isFound() {
    org.damage(org.content().copy("views", "names", 99_998, 99_999));

    assertThat(org.verify()).containsExactly(Finding.of(DEFINITION_STRAY).with("view", "names"));
    org.damage("delete from org.\"catalog_views\" where \"table_number\" = 99999");
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void places_withAGap_areFound() {
    org.damage(org.content().editField("owner", "\"position\":5", "\"position\":50"));

    assertThat(org.verify()).containsExactly(atDeals(ORDER_BROKEN).with("of", "field"));
  }

  @Test
  void places_takenTwice_areFound() {
    org.damage(org.content().edit("tables", "deals", "\"position\":1", "\"position\":0"));

    assertThat(org.verify()).containsExactly(Finding.of(ORDER_BROKEN).with("of", "table"));
  }

  @Test
  void number_notGivenYet_isFound() {
    long last = org.content().fieldNumber("deals", "sponsor");

    org.damage("update org.\"state\" set \"value\" = '" + last + "' where \"name\" = 'next_number'");

    assertThat(org.verify())
        .containsExactly(
            Finding.of(DEFINITION_NUMBER_NOT_GIVEN).with("count", 1L).with("definitions", List.of("deals.sponsor")));
  }

  private static Finding atDeals(FindingKind kind) {
    return Finding.of(kind).with("table", "deals");
  }
}
