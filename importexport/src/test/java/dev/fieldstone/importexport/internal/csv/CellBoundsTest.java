package dev.fieldstone.importexport.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.Delimiter;
import dev.fieldstone.importexport.Quote;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class CellBoundsTest {
  private static final String LARGEST_CELL = "x".repeat(CellBounds.MAX_CELL_CHARACTERS);
  private static final String WIDEST_ROW = ",".repeat(CellBounds.MAX_CELLS - 1);

  @Test
  void cell_atItsBound_passes() {
    assertThatCode(() -> read(LARGEST_CELL + "," + LARGEST_CELL + "\n" + LARGEST_CELL)).doesNotThrowAnyException();
  }

  @Test
  void cell_overItsBound_isRefusedWithItsPlace() {
    FieldstoneException refusal = refusal("a,b\nc," + LARGEST_CELL + "x");

    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_FILE_MALFORMED);
    assertThat(refusal.facts())
        .containsEntry("row", 2L)
        .containsEntry("column", 2)
        .containsEntry("limit", CellBounds.MAX_CELL_CHARACTERS);
  }

  @Test
  void cell_quotesAround_areNotCounted() {
    assertThatCode(() -> read("\"" + LARGEST_CELL + "\"")).doesNotThrowAnyException();
  }

  @Test
  void cell_doubledQuotes_countOnce() {
    String doubled = "\"\"".repeat(CellBounds.MAX_CELL_CHARACTERS);

    assertThatCode(() -> read("\"" + doubled + "\"")).doesNotThrowAnyException();
    assertThat(refusal("\"" + doubled + "x\"").facts()).containsEntry("row", 1L);
  }

  @Test
  void cell_characterOfTwoUnits_countsOnce() {
    String rockets = "\ud83d\ude80".repeat(CellBounds.MAX_CELL_CHARACTERS);

    assertThatCode(() -> read(rockets)).doesNotThrowAnyException();
  }

  @Test
  void cell_thatIsNeverClosed_isRefusedAtItsBound() {
    String lines = "some, text\n".repeat(200_000);

    assertThat(refusal("a,b\n1,\"" + lines).facts()).containsEntry("row", 2L).containsEntry("column", 2);
  }

  @Test
  void row_atItsBound_passes() {
    assertThatCode(() -> read((WIDEST_ROW + "\n").repeat(3))).doesNotThrowAnyException();
  }

  @Test
  void row_overItsBound_isRefusedWithItsNumber() {
    assertThat(refusal("a\r\n\"b\r\nc\"\rd\n" + WIDEST_ROW + ",").facts())
        .containsEntry("row", 4L)
        .containsEntry("limit", CellBounds.MAX_CELLS);
  }

  @Test
  void row_delimitersInQuotes_areNotCounted() {
    assertThatCode(() -> read("\"" + WIDEST_ROW + "\"" + WIDEST_ROW)).doesNotThrowAnyException();
  }

  @Test
  void row_quoteInsideAPlainCell_isText() {
    assertThat(refusal("5\" pipe" + WIDEST_ROW + ",").facts()).containsEntry("row", 1L);
  }

  private static FieldstoneException refusal(String text) {
    FieldstoneException refusal = catchThrowableOfType(FieldstoneException.class, () -> read(text));
    assertThat(refusal).isNotNull();
    return refusal;
  }

  private static void read(String text) throws IOException {
    try (Reader reader = new CellBounds(new StringReader(text), new Dialect(Delimiter.COMMA, Quote.DOUBLE))) {
      reader.transferTo(Writer.nullWriter());
    }
  }
}
