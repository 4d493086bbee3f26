package dev.fieldstone.verify;

import static dev.fieldstone.engine.upkeep.FindingKind.KEY_SHARED;
import static dev.fieldstone.engine.upkeep.FindingKind.OPTION_SHARED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TablePatch;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.upkeep.FindingKind;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewPatch;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tells siblings apart: keys, and the labels of options. */
final class VerifyKeysTest {
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
  void key_ofTwoTables_isFoundAndChangedById() {
    Table companies = org.ada().tables().get("companies");
    Table deals = org.ada().tables().get("deals");

    org.damage(org.content().edit("tables", "companies", "\"key\":\"companies\"", "\"key\":\"deals\""));

    assertThat(org.verify())
        .containsExactly(
            Finding.of(KEY_SHARED).with("table", "deals").with("ids", List.of(companies.id(), deals.id())));
    org.ada().tables().update(companies, TablePatch.empty().withKey("companies"));
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void key_ofTwoFields_isFoundAndChangedById() {
    Field first = org.ada().fields("deals").get("memo_1");
    Field second = org.ada().fields("deals").get("memo_2");

    org.damage(org.content().editField("memo_2", "\"key\":\"memo_2\"", "\"key\":\"memo_1\""));

    assertThat(org.verify())
        .containsExactly(
            atDeals(KEY_SHARED).with("field", "memo_1").with("ids", List.of(first.id(), second.id())));
    org.ada().fields("deals").update(second, FieldPatch.empty().withKey("memo_2"));
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void key_ofABuiltInField_isFound() {
    Session ada = org.ada();
    Field own = ada.fields("deals").get("memo_1");
    Field builtIn = ada.fields("deals").get("archived");

    org.damage(org.content().editField("memo_1", "\"key\":\"memo_1\"", "\"key\":\"archived\""));

    assertThat(org.verify())
        .containsExactly(
            atDeals(KEY_SHARED).with("field", "archived").with("ids", List.of(own.id(), builtIn.id())));
  }

  @Test
  void key_ofTwoViews_isFoundAndChangedById() {
    View ranked = org.ada().views().get("deals/ranked");
    View names = org.ada().views().get("deals/names");

    org.damage(org.content().edit("views", "names", "\"key\":\"names\"", "\"key\":\"ranked\""));

    assertThat(org.verify())
        .containsExactly(atDeals(KEY_SHARED).with("view", "ranked").with("ids", List.of(ranked.id(), names.id())));
    org.ada().views().update(names, ViewPatch.empty().withKey("names"));
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void options_ofOneLabel_areFoundAndReplaced() {
    org.damage(org.content().editField("stage", "\"label\":\"Lead\"", "\"label\":\"WON\""));

    assertThat(org.verify())
        .containsExactly(atDeals(OPTION_SHARED).with("field", "stage").with("labels", List.of("WON", "Won")));
    org.ada().fields("deals").update("stage", FieldPatch.changeType(FieldType.singleSelect("Won"), Conversion.NONE));
    assertThat(org.verify()).isEmpty();
  }

  private static Finding atDeals(FindingKind kind) {
    return Finding.of(kind).with("table", "deals");
  }
}
