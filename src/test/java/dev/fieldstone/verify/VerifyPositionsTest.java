package dev.fieldstone.verify;

import static dev.fieldstone.engine.upkeep.FindingKind.POSITION_MALFORMED;
import static dev.fieldstone.engine.upkeep.FindingKind.POSITION_SHARED;
import static dev.fieldstone.engine.upkeep.FindingKind.POSITION_WITHOUT_RECORD;
import static dev.fieldstone.engine.upkeep.FindingKind.POSITION_WITHOUT_VIEW;
import static dev.fieldstone.engine.upkeep.FindingKind.RESPACING_WITHOUT_VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.upkeep.FindingKind;
import dev.fieldstone.query.ViewRunner;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Manual positions. */
final class VerifyPositionsTest {
  private static final String BETWEEN_FIRST_AND_SECOND = "80000000000000010000000000000001";

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
  void position_inAViewThatDoesNotExist_isFound() {
    org.damage(insert(99_999, 1, BETWEEN_FIRST_AND_SECOND), insert(99_998, 1, BETWEEN_FIRST_AND_SECOND));

    assertThat(org.verify()).containsExactly(Finding.of(POSITION_WITHOUT_VIEW).with("count", 2L));
    org.damage("delete from org.\"positions\" where \"view\" >= 99998");
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void position_ofARecordThatDoesNotExist_isFound() {
    org.damage(insert(ranked(), 99, BETWEEN_FIRST_AND_SECOND));

    assertThat(org.verify())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(POSITION_WITHOUT_RECORD);
              assertThat(finding.facts())
                  .containsEntry("table", "deals")
                  .containsEntry("view", "ranked")
                  .containsEntry("count", 1L);
            });
    org.damage("delete from org.\"positions\" where \"record\" = 99");
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void position_ofTwoRecords_isFoundAndSettledByMoves() {
    org.damage(
        "drop index org.\"positions_by_position\"",
        "create index org.\"positions_by_position\" on org.\"positions\"(\"view\", \"position\")",
        insert(ranked(), 1, BETWEEN_FIRST_AND_SECOND),
        insert(ranked(), 2, BETWEEN_FIRST_AND_SECOND));

    assertThat(org.verify()).containsExactly(at(POSITION_SHARED, "Rocket", "Plane"));
    ViewRunner.on(org.ada()).move("deals/ranked", Move.of(org.ids("Plane", "Rocket")).last());
    assertThat(org.verify()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80", // too short
        "80000000000000010000000000000000", // the own place of the first record
        "80000000000000020000000000000000", // the own place of the second
        "80000000000100000000000000000001" // beyond all records
      })
  void position_thatNoMoveGives_isFound(String position) {
    org.damage(insert(ranked(), 2, position));

    assertThat(org.verify()).containsExactly(at(POSITION_MALFORMED, "Plane"));
    org.damage("delete from org.\"positions\" where \"record\" = 2");
    assertThat(org.verify()).isEmpty();
  }

  @Test
  void respacing_ofAViewThatDoesNotExist_isFound() {
    org.damage("insert into org.\"respacings\" values (99998, 1), (" + ranked() + ", 2), (99999, 3)");

    assertThat(org.verify()).containsExactly(Finding.of(RESPACING_WITHOUT_VIEW).with("count", 2L));
    org.damage("delete from org.\"respacings\" where \"view\" >= 99998");
    assertThat(org.verify()).isEmpty();
  }

  private Finding at(FindingKind kind, String... displays) {
    return Finding.of(kind)
        .with("table", "deals")
        .with("view", "ranked")
        .with("count", (long) displays.length)
        .with("records", org.ids(displays));
  }

  private long ranked() {
    return org.content().number("views", "ranked");
  }

  private static String insert(long view, int record, String position) {
    return "insert into org.\"positions\" values (" + view + ", " + record + ", X'" + position + "', 1)";
  }
}
