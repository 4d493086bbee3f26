package dev.fieldstone.verify;

import static dev.fieldstone.engine.upkeep.FindingKind.ACTOR_DIFFERS;
import static dev.fieldstone.engine.upkeep.FindingKind.ACTOR_MALFORMED;
import static dev.fieldstone.engine.upkeep.FindingKind.COLUMN_MISSING;
import static dev.fieldstone.engine.upkeep.FindingKind.SQL_TABLE_MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.schema.Actor;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.upkeep.FindingKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Actors that nobody put. */
final class VerifyActorsTest {
  @TempDir private Path directory;
  private DamagedOrg org;

  @BeforeEach
  void make() {
    org = DamagedOrg.in(directory);
    org.ada().actors().putAll(List.of(new Actor("u1", "One", true), new Actor("u2", "Two", true)));
  }

  @AfterEach
  void close() {
    org.close();
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "' One'", "repeat('x'; 201)", "U&'e\\0301'", "U&'a\\000ab'"})
  void label_thatCantBePut_isFoundAndPutAgain(String label) {
    String text = label.contains("(") || label.startsWith("U&") ? label.replace(';', ',') : "'" + label + "'";
    org.damage("update org.\"actors\" set \"label\" = " + text + " where \"id\" = 'u1'");

    assertThat(org.verify()).containsExactly(found(ACTOR_MALFORMED, "u1"));
    org.ada().actors().put("u1", "Uno", true);
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void id_thatCantBePut_isFoundAndRemoved() {
    org.damage("insert into org.\"actors\" values (' ', 'Nobody', true)");

    assertThat(org.verify()).containsExactly(found(ACTOR_MALFORMED, " "));
    assertThat(org.ada().actors().remove(" ")).isTrue();
    assertThat(org.verify()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"label", "active"})
  void column_thatIsEmpty_isFoundAndPutAgain(String column) {
    org.damage(
        "alter table org.\"actors\" alter column \"" + column + "\" drop not null",
        "update org.\"actors\" set \"" + column + "\" = null where \"id\" = 'u2'");

    assertThat(org.verify()).containsExactly(found(ACTOR_MALFORMED, "u2"));
    org.ada().actors().put("u2", "Due", true);
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void actor_changedBehindTheEngine_isFound() {
    org.damageWhileOpen(
        "update org.\"actors\" set \"label\" = 'Due' where \"id\" = 'u2'",
        "delete from org.\"actors\" where \"id\" = 'u1'",
        "insert into org.\"actors\" values ('u3', 'Three', true)");

    assertThat(org.verify())
        .containsExactly(
            Finding.of(ACTOR_DIFFERS).with("count", 3L).with("actors", List.of("u1", "u2", "u3")));
    org.reopen();
    assertThat(org.verify()).isEmpty();
    assertThat(org.ada().actors().listAll()).extracting(Actor::label).containsExactly("Due", "Three");
  }

  @Test
  void sqlTable_droppedWhileOpen_isFoundOnce() {
    org.damageWhileOpen("drop table org.\"actors\"");

    assertThat(org.verify()).containsExactly(Finding.of(SQL_TABLE_MISSING).with("sqlTable", "actors"));
  }

  @Test
  void column_droppedWhileOpen_isFoundOnce() {
    org.damageWhileOpen("alter table org.\"actors\" drop column \"active\"");

    assertThat(org.verify())
        .containsExactly(Finding.of(COLUMN_MISSING).with("sqlTable", "actors").with("column", "active"));
  }

  private static Finding found(FindingKind kind, String actor) {
    return Finding.of(kind).with("count", 1L).with("actors", List.of(actor));
  }
}
