package dev.fieldstone.verify;

import static dev.fieldstone.engine.upkeep.FindingKind.COLUMN_MISSING;
import static dev.fieldstone.engine.upkeep.FindingKind.KEPT_COLUMN_DIFFERS;
import static dev.fieldstone.engine.upkeep.FindingKind.POSITION_WITHOUT_RECORD;
import static dev.fieldstone.engine.upkeep.FindingKind.SQL_TABLE_MISSING;
import static dev.fieldstone.engine.upkeep.FindingKind.VALUE_MALFORMED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Refusals;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of tables in memory, against a database that somebody else changes. */
final class VerifyKeptColumnsTest {
  @TempDir private Path directory;
  private DamagedOrg org;

  @BeforeEach
  void make() {
    org = DamagedOrg.in(directory);
    assertThat(views().count("deals", Query.where("owner").is("bob").and("amount").isEmpty())).isEqualTo(2);
    assertThat(views().items("deals/ranked").items()).hasSize(3);
    assertThat(org.verify()).isEmpty();
  }

  @AfterEach
  void close() {
    org.close();
  }

  @Test
  void value_writtenByAnotherProgram_isFoundUntilTheOrgIsReopened() {
    org.damageWhileOpen(
        "update " + main() + " set " + quoted("owner", "TEXT") + " = 'eve' where \"record\" = 2");

    assertThat(org.verify()).containsExactly(differing("owner"));
    org.reopen();
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void record_deletedByAnotherProgram_isFound() {
    org.damageWhileOpen("delete from " + main() + " where \"record\" = 3");

    assertThat(org.verify())
        .containsExactlyInAnyOrder(
            differing("id"),
            Finding.of(POSITION_WITHOUT_RECORD)
                .with("table", "deals")
                .with("view", "ranked")
                .with("count", 1L)
                .with("records", org.ids("Train")));
  }

  @Test
  void order_changedByAnotherProgram_isFound() {
    org.damageWhileOpen("delete from org.\"positions\"");

    assertThat(org.verify()).containsExactly(differing("ranked"));
    org.reopen();
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void column_dropped_isFoundAlone_evenWhereRecordsChangedSince() {
    org.ada().records().set(org.id("Plane"), "owner", "eve");

    org.damageWhileOpen("alter table " + main() + " drop column " + quoted("amount", "NUMBER"));

    assertThat(org.verify()).hasSize(1).first().extracting(Finding::kind).isEqualTo(COLUMN_MISSING);
    assertThat(views().count("deals", Query.where("owner").is("eve"))).isEqualTo(1);
  }

  @Test
  void positions_dropped_areFoundAlone_evenWhereRecordsWereMovedSince() {
    views().move("deals/ranked", Move.of(org.id("Plane")).first());

    org.damageWhileOpen("drop table org.\"positions\"");

    assertThat(org.verify()).hasSize(1).extracting(Finding::kind).containsOnly(SQL_TABLE_MISSING);
  }

  @Test
  void numberThatIsNone_isFoundAlone() {
    org.damageWhileOpen(
        "update " + main() + " set " + quoted("amount", "NUMBER") + " = cast('NaN' as decfloat) where \"record\" = 1");

    assertThat(org.verify()).hasSize(1).first().extracting(Finding::kind).isEqualTo(VALUE_MALFORMED);
  }

  @Test
  void sqlTables_dropped_areFoundAlone() {
    org.ada().records().set(org.id("Plane"), "owner", "eve");

    org.damageWhileOpen("drop table org.\"positions\"", "drop table " + main());

    assertThat(org.verify()).hasSize(2).extracting(Finding::kind).containsOnly(SQL_TABLE_MISSING);
  }

  @Test
  void databaseThatShowsAnotherCommit_isNotReadFrom_untilItIsOpenedAnew() {
    long last = org.ada().org().sequence();
    String change = "update org.\"state\" set \"value\" = '%d' where \"name\" = 'sequence'";
    org.damageWhileOpen(change.formatted(last + 7));

    Refusals.refused(ErrorCode.STORAGE_FAILED, () -> views().items("deals/ranked"));
    assertThat(views().items("deals/ranked").items()).hasSize(3);
    assertThat(org.ada().org().sequence()).isEqualTo(last + 7);

    org.damageWhileOpen("update org.\"state\" set \"value\" = 'many' where \"name\" = 'sequence'");
    Refusals.refused(ErrorCode.STORAGE_FAILED, () -> org.ada().records().get(org.id("Plane")));

    org.damageWhileOpen(change.formatted(last));
    assertThat(org.ada().records().get(org.id("Plane")).display()).isEqualTo("Plane");
  }

  private ViewRunner views() {
    return ViewRunner.on(org.ada());
  }

  private String main() {
    return "org.\"" + org.content().sqlTable("deals", 0) + "\"";
  }

  private String quoted(String field, String storageClass) {
    return "\"" + org.content().column(field, storageClass) + "\"";
  }

  private static Finding differing(String key) {
    return Finding.of(KEPT_COLUMN_DIFFERS).with("table", "deals").with("keys", List.of(key));
  }
}
