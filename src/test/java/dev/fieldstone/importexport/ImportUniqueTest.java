package dev.fieldstone.importexport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.Uniqueness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with values that have to be unique: a clash costs the row that clashes, and no other. */
final class ImportUniqueTest {
  private static final int MORE_THAN_A_BATCH = 2_500;

  @TempDir private Path directory;
  private final Deals deals = Deals.open();

  @BeforeEach
  void unique() {
    FieldPatch ignoringCase = FieldPatch.empty().withUnique(Uniqueness.IGNORE_CASE);
    deals.session().fields("deals").update("name", ignoringCase);
    deals.session().fields("deals").update("amount", FieldPatch.empty().withUnique(true));
  }

  @AfterEach
  void close() {
    assertThat(deals.session().org().verify()).isEmpty();
    deals.close();
  }

  @Test
  void rows_thatClash_failAlone() throws IOException {
    deals.deal("Rocket");

    ImportReport report = run("name,amount\nROCKET,1\nPlane,1\nplane,2\nTrain,\"1.00\"\nShip,2\nBoat,lots\nboat,3\n");

    assertThat(report.importedRows()).isEqualTo(3);
    assertThat(report.failures()).extracting(FailedRow::row).containsExactly(2L, 4L, 5L, 7L);
    FailedRow first = report.failures().getFirst();
    assertThat(first.column()).isEqualTo("name");
    assertThat(first.code()).isEqualTo(ErrorCode.RECORD_NOT_UNIQUE);
    assertThat(deals.names()).containsExactly("Rocket", "Plane", "Ship", "boat");
  }

  @Test
  void rows_ofDifferentBatches_clashToo() throws IOException {
    StringBuilder file = new StringBuilder("name\n");
    for (int row = 0; row < MORE_THAN_A_BATCH; row++) {
      file.append("deal ").append(row).append('\n');
    }

    ImportReport report = run(file.append("Deal 1\nDEAL 2\nlast\n").toString());

    assertThat(report.importedRows()).isEqualTo(MORE_THAN_A_BATCH + 1);
    assertThat(report.failures()).extracting(FailedRow::code).containsOnly(ErrorCode.RECORD_NOT_UNIQUE);
    assertThat(report.failedRows()).isEqualTo(2);
  }

  private ImportReport run(String content) throws IOException {
    Path file = directory.resolve("deals.csv");
    Files.writeString(file, content);
    return deals.importer().run("deals", file, ImportOptions.defaults());
  }
}
