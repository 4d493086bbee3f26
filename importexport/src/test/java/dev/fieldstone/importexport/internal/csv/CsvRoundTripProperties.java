package dev.fieldstone.importexport.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.importexport.Delimiter;
import dev.fieldstone.importexport.FileWriting;
import dev.fieldstone.importexport.internal.FormulaGuard;
import dev.fieldstone.importexport.internal.Row;
import dev.fieldstone.importexport.internal.RowSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written as CSV is read back, whatever the texts. */
class CsvRoundTripProperties {

  @Property(tries = 300)
  void rows_writtenAndRead_areEqual(
      @ForAll("rows") List<List<String>> rows, @ForAll Delimiter delimiter, @ForAll boolean mark) throws IOException {
    FileWriting options = FileWriting.defaults().withDelimiter(delimiter);

    assertThat(written(rows, mark ? options.withByteOrderMark() : options, delimiter)).isEqualTo(rows);
  }

  @Property(tries = 300)
  void rows_writtenGuarded_areEqualWhenUndone(@ForAll("rows") List<List<String>> rows) throws IOException {
    List<List<String>> read = written(rows, FileWriting.defaults().asGuarded(), Delimiter.COMMA);

    assertThat(read.stream().map(row -> row.stream().map(FormulaGuard::undo).toList()).toList()).isEqualTo(rows);
  }

  @Provide
  Arbitrary<List<List<String>>> rows() {
    Arbitrary<String> hostile = Arbitraries.strings().withChars(",;\t|\"'=+-@\r\n \uFEFF\uFFFEa1\u00e4").ofMaxLength(6);
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(6).filter(CsvRoundTripProperties::isSound);
    return Arbitraries.oneOf(hostile, any).list().ofSize(3).list().ofMaxSize(6);
  }

  private static boolean isSound(String text) {
    return text.chars().noneMatch(unit -> Character.isSurrogate((char) unit));
  }

  private static List<List<String>> written(List<List<String>> rows, FileWriting options, Delimiter delimiter)
      throws IOException {
    Path file = Files.createTempFile("rows", ".csv");
    try {
      try (OutputStream output = Files.newOutputStream(file)) {
        CsvSink sink = new CsvSink(output, options, ZoneOffset.UTC);
        sink.write(List.of("one", "two", "three"));
        rows.forEach(sink::write);
        sink.finish();
      }
      return read(file, delimiter);
    } finally {
      Files.delete(file);
    }
  }

  private static List<List<String>> read(Path file, Delimiter delimiter) {
    List<List<String>> rows = new ArrayList<>();
    try (RowSource source = CsvFile.recognise(file, null, delimiter).open()) {
      source.next();
      for (Row row = source.next(); row != null; row = source.next()) {
        rows.add(row.cells().stream().map(Object::toString).toList());
      }
    }
    return rows;
  }
}
