package dev.fieldstone.importexport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.StorageClass;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import org.jspecify.annotations.Nullable;

/** What is guessed holds every value: no row fails, and each value is what the file meant, or its very text. */
class NewTableProperties {
  private static final List<@Nullable Locale> LOCALES = Arrays.asList(null, Locale.US, Locale.GERMANY, Locale.FRANCE);

  private final Sheets sheets = Sheets.open();

  @AfterProperty
  void close() {
    sheets.close();
  }

  /** A file of columns, whose numbers and names of months are those of a locale. */
  record RandomFile(@Nullable Locale locale, List<List<RandomColumns.Cell>> columns) {}

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void guessedTypes_loseNothing(@ForAll("files") RandomFile file, @ForAll boolean header) {
    checkNothingIsLost(file, header);
  }

  private void checkNothingIsLost(RandomFile file, boolean header) {
    String text = text(file, header);
    FilePreview preview = sheets.preview(text, options(file, header));

    ImportReport report = sheets.create(text, preview).report();

    assertThat(report.failures()).isEmpty();
    assertThat(report.readRows()).isEqualTo(preview.rows()).isEqualTo(report.importedRows() + report.blankRows());
    assertThat(report.blankRows()).isEqualTo(preview.blankRows());
    checkValues(file, preview);
    sheets.session().tables().delete(sheets.session().tables().get("sheet"));
  }

  private void checkValues(RandomFile file, FilePreview preview) {
    List<Record> records = sheets.all();
    int index = 0;
    for (int row = 0; row < file.columns().get(0).size(); row++) {
      if (!isBlank(file, row)) {
        for (int column = 0; column < file.columns().size(); column++) {
          ColumnPreview shown = preview.columns().get(column);
          RandomColumns.Cell cell = file.columns().get(column).get(row);
          assertThat(comparable(records.get(index), shown))
              .as("%s as %s", cell, shown.type())
              .isEqualTo(expected(cell, shown.type()));
        }
        index++;
      }
    }
    assertThat(records).hasSize(index);
  }

  /** What is kept as text is the cell; all else is what was written so, and nothing that was text alone. */
  private static @Nullable Object expected(RandomColumns.Cell cell, FieldType type) {
    if (type.storageClass() == StorageClass.TEXT) {
      return cell.text().isEmpty() ? null : Normalizer.normalize(cell.text(), Normalizer.Form.NFC);
    }
    if (cell.text().isBlank()) {
      return null;
    }
    Object meaning = cell.meaning() == null ? cell.text().strip() : cell.meaning();
    return switch (type) {
      case FieldType.SingleSelect select -> cell.text();
      case FieldType.MultiSelect select -> meaning instanceof String one ? List.of(one) : meaning;
      default -> meaning instanceof BigDecimal number ? plain(number) : meaning;
    };
  }

  private static @Nullable Object comparable(Record record, ColumnPreview column) {
    return switch (column.type()) {
      case FieldType.SingleSelect select -> {
        Option option = record.option(column.key());
        yield option == null ? null : option.label();
      }
      case FieldType.MultiSelect select -> {
        List<Option> options = record.options(column.key());
        yield options.isEmpty() ? null : options.stream().map(Option::label).toList();
      }
      default -> {
        Object value = record.value(column.key());
        yield value instanceof BigDecimal number ? plain(number) : value;
      }
    };
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static PreviewOptions options(RandomFile file, boolean header) {
    FileReading reading = FileReading.defaults().withDelimiter(Delimiter.COMMA).withQuote(Quote.DOUBLE);
    PreviewOptions options = PreviewOptions.defaults().withFile(reading);
    Locale locale = file.locale();
    PreviewOptions located = locale == null ? options : options.withLocale(locale);
    return header ? located : located.withoutHeader();
  }

  private static boolean isBlank(RandomFile file, int row) {
    return file.columns().stream().allMatch(column -> column.get(row).text().isBlank());
  }

  private static String text(RandomFile file, boolean header) {
    StringBuilder text = new StringBuilder();
    int width = file.columns().size();
    if (header) {
      text.append("h,".repeat(width - 1)).append("h\n");
    }
    for (int row = 0; row < file.columns().get(0).size(); row++) {
      List<String> cells = new ArrayList<>();
      for (List<RandomColumns.Cell> column : file.columns()) {
        cells.add("\"" + column.get(row).text().replace("\"", "\"\"") + "\"");
      }
      text.append(String.join(",", cells)).append("\r\n");
    }
    return text.toString();
  }

  @Provide
  Arbitrary<RandomFile> files() {
    Arbitrary<Integer> locales = Arbitraries.integers().between(0, LOCALES.size() - 1);
    Arbitrary<Integer> rows = Arbitraries.integers().between(1, 24);
    return locales.flatMap(locale -> rows.flatMap(count -> file(LOCALES.get(locale), count)));
  }

  private static Arbitrary<RandomFile> file(@Nullable Locale locale, int rows) {
    return new RandomColumns(locale)
        .column(rows)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .filter(columns -> columns.stream().flatMap(List::stream).anyMatch(cell -> !cell.text().isBlank()))
        .map(columns -> new RandomFile(locale, columns));
  }
}
