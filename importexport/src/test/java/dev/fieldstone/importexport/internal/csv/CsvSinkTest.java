package dev.fieldstone.importexport.internal.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.importexport.Delimiter;
import dev.fieldstone.importexport.FileWriting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvSinkTest {
  private static final Instant NOON = Instant.parse("2024-07-01T12:00:00.000120Z");

  @Test
  void cells_ofEachClass_haveTheirCanonicalText() {
    RecordId id = new RecordId(1, 2);

    String text = written(new BigDecimal("1E+3"), new BigDecimal("0.50"), true, LocalDate.of(1, 2, 3), NOON, id, null);

    assertThat(text).isEqualTo("1000,0.50,true,0001-02-03,2024-07-01T12:00:00.00012Z," + id + ",\r\n");
  }

  @Test
  void instants_inAnotherZone_haveItsOffset() {
    assertThat(written(FileWriting.defaults(), ZoneId.of("Europe/Berlin"), NOON))
        .isEqualTo("2024-07-01T14:00:00.00012+02:00\r\n");
  }

  @Test
  void texts_withDelimitersQuotesAndLineBreaks_areQuoted() {
    assertThat(written("a,b", "say \"hi\"", "one\r\ntwo", "plain"))
        .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"one\r\ntwo\",plain\r\n");
  }

  @Test
  void guard_guardsTextsOnly() {
    FileWriting guarded = FileWriting.defaults().asGuarded();

    assertThat(written(guarded, ZoneOffset.UTC, "=1+1", new BigDecimal("-1"), "ok")).isEqualTo("'=1+1,-1,ok\r\n");
  }

  @Test
  void options_delimiterAndMark_areObeyed() {
    FileWriting options = FileWriting.defaults().withDelimiter(Delimiter.SEMICOLON).withByteOrderMark();

    assertThat(written(options, ZoneOffset.UTC, "a,b", "c;d")).isEqualTo("\uFEFFa,b;\"c;d\"\r\n");
  }

  @Test
  void bytes_areCounted() {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    CsvSink sink = new CsvSink(output, FileWriting.defaults(), ZoneOffset.UTC);

    sink.write(List.of("\u20ac".repeat(10_000)));
    sink.finish();

    assertThat(sink.writtenBytes()).isEqualTo(30_002).isEqualTo(output.size());
  }

  @Test
  void output_thatFails_isAStorageFailure() {
    CsvSink sink = new CsvSink(new FullDisk(), FileWriting.defaults(), ZoneOffset.UTC);

    assertThatThrownBy(
            () -> {
              sink.write(List.of("x"));
              sink.finish();
            })
        .isInstanceOfSatisfying(
            FieldstoneException.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.STORAGE_FAILED));
  }

  private static String written(@Nullable Object... cells) {
    return written(FileWriting.defaults(), ZoneOffset.UTC, cells);
  }

  private static String written(FileWriting options, ZoneId zone, @Nullable Object... cells) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    CsvSink sink = new CsvSink(output, options, zone);
    sink.write(Arrays.asList(cells));
    sink.finish();
    return output.toString(UTF_8);
  }

  private static final class FullDisk extends OutputStream {
    @Override
    public void write(int single) throws IOException {
      throw new IOException("No space left");
    }
  }
}
