package dev.fieldstone.importexport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are refused as a whole: each with its code, and nothing written. */
class ImportRefusalTest {
  private static final int MAX_ROWS = 5;
  private static final int MAX_BYTES = 4_000_000;
  private static final String GOOD_ROWS = "A,1\nB,2\n";

  @TempDir Path directory;

  private final Deals deals =
      Deals.open(Limits.defaults().toBuilder().maxImportRows(MAX_ROWS).maxImportBytes(MAX_BYTES).build());

  @AfterEach
  void nothingWasWritten() {
    try (deals) {
      assertThat(deals.names()).isEmpty();
    }
  }

  @Test
  void emptyFile_isRefused() throws IOException {
    assertThat(refusal("").code()).isEqualTo(ErrorCode.IMPORT_EMPTY);
  }

  @Test
  void file_withoutAHeader_isRefused() throws IOException {
    assertThat(refusal("\nname,amount\n" + GOOD_ROWS).code()).isEqualTo(ErrorCode.IMPORT_EMPTY);
    assertThat(refusal(GOOD_ROWS).code()).isEqualTo(ErrorCode.IMPORT_EMPTY);
  }

  @Test
  void unknownColumns_areAllNamedIfStrict() throws IOException {
    FieldstoneException refusal = refusal("name,amount,x,y\nA,1,2,3\n", ImportOptions.defaults().asStrict());

    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_UNKNOWN_COLUMN);
    assertThat(refusal.problems()).extracting(problem -> problem.facts().get("column")).containsExactly("x", "y");
  }

  @Test
  void columns_ofOneField_areRefused() throws IOException {
    FieldstoneException refusal = refusal("name,amount,AMOUNT\nA,1,2\n");

    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_DUPLICATE_COLUMN);
    assertThat(refusal.facts()).containsEntry("columns", List.of("amount", "AMOUNT"));
  }

  @Test
  void mapping_ofAnUnknownField_isRefused() throws IOException {
    FieldstoneException refusal = refusal("name,amount\n" + GOOD_ROWS, ImportOptions.defaults().mapping("name", "x"));

    assertThat(refusal.code()).isEqualTo(ErrorCode.FIELD_NOT_FOUND);
  }

  @Test
  void table_thatIsUnknown_isRefused() throws IOException {
    Path file = write("name\nA\n", UTF_8);

    FieldstoneException refusal =
        catchThrowableOfType(FieldstoneException.class, () -> deals.importer().run("nothing", file));

    assertThat(refusal.code()).isEqualTo(ErrorCode.TABLE_NOT_FOUND);
  }

  @Test
  void wrongEncoding_isRefusedWithTheOffset() throws IOException {
    Path file = write("name,amount\nA,1\n\u00fc,2\n", ISO_8859_1);

    FieldstoneException refusal = refusal(file, ImportOptions.defaults());

    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_FILE_MALFORMED);
    assertThat(refusal.facts()).containsEntry("offset", 16L);
  }

  @Test
  void brokenQuoting_isRefusedWithTheRow() throws IOException {
    FieldstoneException refusal = refusal("name,amount\n" + GOOD_ROWS + "\"C\"x,3\n");

    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_FILE_MALFORMED);
    assertThat(refusal.facts()).containsEntry("row", 4L);
  }

  @Test
  void cell_overItsBound_isRefusedWithItsPlace() throws IOException {
    FieldstoneException refusal = refusal("name,note\nA," + "x".repeat(1_000_001) + "\n");

    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_FILE_MALFORMED);
    assertThat(refusal.facts()).containsEntry("row", 2L).containsEntry("column", 2);
  }

  @Test
  void row_ofTooManyCells_isRefusedWithItsNumber() throws IOException {
    FieldstoneException refusal = refusal("name,amount\n" + GOOD_ROWS + ",".repeat(1_000) + "\n");

    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_FILE_MALFORMED);
    assertThat(refusal.facts()).containsEntry("row", 4L);
  }

  @Test
  void moreRowsThanTheLimit_areRefused() throws IOException {
    FieldstoneException refusal = refusal("name,amount\n" + GOOD_ROWS.repeat(3));

    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_OVER_SYNC_LIMIT);
    assertThat(refusal.facts()).containsEntry("limit", MAX_ROWS).containsEntry("unit", "rows");
  }

  @Test
  void moreBytesThanTheLimit_areRefused() throws IOException {
    byte[] bytes = ("name,amount\n" + GOOD_ROWS.repeat(MAX_BYTES)).getBytes(UTF_8);
    Path file = Files.write(directory.resolve("large.csv"), bytes);

    FieldstoneException ofFile = refusal(file, ImportOptions.defaults());
    FieldstoneException ofStream =
        catchThrowableOfType(
            FieldstoneException.class,
            () -> deals.importer().run("deals", new ByteArrayInputStream(bytes), ImportOptions.defaults()));

    for (FieldstoneException refusal : List.of(ofFile, ofStream)) {
      assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_OVER_SYNC_LIMIT);
      assertThat(refusal.facts()).containsEntry("limit", (long) MAX_BYTES).containsEntry("unit", "bytes");
    }
  }

  @Test
  void file_thatIsMissing_isRefused() {
    FieldstoneException refusal = refusal(directory.resolve("missing.csv"), ImportOptions.defaults());

    assertThat(refusal.code()).isEqualTo(ErrorCode.STORAGE_FAILED);
  }

  private FieldstoneException refusal(String text) throws IOException {
    return refusal(text, ImportOptions.defaults());
  }

  private FieldstoneException refusal(String text, ImportOptions options) throws IOException {
    return refusal(write(text, UTF_8), options);
  }

  private FieldstoneException refusal(Path file, ImportOptions options) {
    FieldstoneException refusal =
        catchThrowableOfType(FieldstoneException.class, () -> deals.importer().run("deals", file, options));
    assertThat(refusal).isNotNull();
    return refusal;
  }

  private Path write(String text, Charset charset) throws IOException {
    return Files.writeString(directory.resolve("deals.csv"), text, charset);
  }
}
