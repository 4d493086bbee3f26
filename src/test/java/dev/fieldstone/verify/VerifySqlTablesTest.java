package dev.fieldstone.verify;

import static dev.fieldstone.engine.upkeep.FindingKind.COLUMN_MISSING;
import static dev.fieldstone.engine.upkeep.FindingKind.COLUMN_TYPE_WRONG;
import static dev.fieldstone.engine.upkeep.FindingKind.INDEX_MISSING;
import static dev.fieldstone.engine.upkeep.FindingKind.SQL_TABLE_MISSING;
import static dev.fieldstone.engine.upkeep.FindingKind.SQL_TABLE_STRAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Plans;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SQL tables and columns against the definitions that need them. */
final class VerifySqlTablesTest {
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
  @CsvSource({"requests", "positions"})
  void sqlTable_ofTheOrg_isNotMadeAgainOnOpening(String sqlTable) {
    org.damage("drop table org.\"" + sqlTable + "\"");

    assertThat(org.verify()).containsExactly(Finding.of(SQL_TABLE_MISSING).with("sqlTable", sqlTable));
  }

  @Test
  void mainTable_dropped_isFoundOnce() {
    String sqlTable = org.content().sqlTable("deals", 0);

    org.damage("drop table org.\"" + sqlTable + "\"");

    assertThat(org.verify())
        .containsExactly(Finding.of(SQL_TABLE_MISSING).with("table", "deals").with("sqlTable", sqlTable));
  }

  @Test
  void index_dropped_isFoundOnce_andNothingElseIsWrong() {
    org.ada().views().create("deals", ViewDraft.table("Large").showing(Query.where("amount").atLeast(5)));
    org.ada().tables().index(TableLocator.of("deals"));
    assertThat(org.verify()).isEmpty();
    String index = new Plans(org.file()).indexes().get(0);

    org.damage("drop index org.\"" + index + "\"");

    assertThat(org.verify())
        .containsExactly(
            Finding.of(INDEX_MISSING)
                .with("table", "deals")
                .with("field", "amount")
                .with("sqlTable", index.substring(0, index.indexOf("_by_")))
                .with("column", index.substring(index.indexOf("_by_") + 4)));
    assertThat(ViewRunner.on(org.ada()).count("deals", Query.where("amount").atLeast(5))).isZero();
  }

  @Test
  void extension_dropped_isFoundOnce() {
    String sqlTable = org.content().sqlTable("deals", 1);

    org.damage("drop table org.\"" + sqlTable + "\"");

    assertThat(org.verify())
        .containsExactly(Finding.of(SQL_TABLE_MISSING).with("table", "deals").with("sqlTable", sqlTable));
  }

  @Test
  void links_dropped_areFoundWithTheirField() {
    String links = org.content().links("company", "companies");

    org.damage("drop table org.\"" + links + "\"");

    assertThat(org.verify())
        .containsExactly(
            Finding.of(SQL_TABLE_MISSING).with("table", "deals").with("field", "company").with("sqlTable", links));
  }

  @Test
  void sqlTable_ofSomebodyElse_isFound() {
    org.damage("create table org.\"customers\"(\"id\" bigint)");

    assertThat(org.verify()).containsExactly(Finding.of(SQL_TABLE_STRAY).with("sqlTable", "customers"));
    org.damage("drop table org.\"customers\"");
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void column_dropped_isFoundWithItsField() {
    String sqlTable = org.content().sqlTable("deals", 0);
    String column = org.content().column("owner", "TEXT");

    org.damage("alter table org.\"" + sqlTable + "\" drop column \"" + column + "\"");

    assertThat(org.verify())
        .containsExactly(
            Finding.of(COLUMN_MISSING)
                .with("table", "deals")
                .with("field", "owner")
                .with("sqlTable", sqlTable)
                .with("column", column));
  }

  @Test
  void column_thatEveryRecordHas_isFoundAndTheRecordsLeftAlone() {
    String sqlTable = org.content().sqlTable("deals", 0);

    org.damage("alter table org.\"" + sqlTable + "\" drop column \"version\"");

    assertThat(org.verify())
        .containsExactly(
            Finding.of(COLUMN_MISSING).with("table", "deals").with("sqlTable", sqlTable).with("column", "version"));
  }

  @Test
  void column_ofAnotherType_isFoundWithBothTypes() {
    String sqlTable = org.content().sqlTable("deals", 0);
    String column = org.content().column("closes", "DATE");

    org.damage("alter table org.\"" + sqlTable + "\" alter column \"" + column + "\" varchar");

    assertThat(org.verify())
        .containsExactly(
            Finding.of(COLUMN_TYPE_WRONG)
                .with("table", "deals")
                .with("field", "closes")
                .with("sqlTable", sqlTable)
                .with("column", column)
                .with("type", "CHARACTER VARYING")
                .with("expectedType", "DATE"));
  }

  @Test
  void column_ofAnSqlTableOfTheOrg_isFound() {
    org.damageWhileOpen("alter table org.\"positions\" alter column \"record\" varchar");

    assertThat(org.verify())
        .containsExactly(
            Finding.of(COLUMN_TYPE_WRONG)
                .with("sqlTable", "positions")
                .with("column", "record")
                .with("type", "CHARACTER VARYING")
                .with("expectedType", "BIGINT"));
  }
}
