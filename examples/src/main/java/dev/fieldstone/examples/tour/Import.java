package dev.fieldstone.examples.tour;

import static dev.fieldstone.examples.console.TextTable.number;
import static dev.fieldstone.examples.console.TextTable.text;

import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.examples.console.Console;
import dev.fieldstone.examples.console.ProgressDisplay;
import dev.fieldstone.examples.console.TextTable;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.ImportReport;
import dev.fieldstone.importexport.Importer;
import dev.fieldstone.importexport.Progress;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Makes the table of strikes, fills it from the file, and compares every value with the file. */
final class Import implements Stop {
  private static final int SHOWN = 5;

  @Override
  public String title() {
    return "Import: a table, filled from a CSV file";
  }

  @Override
  public void run(Trip trip) throws IOException {
    int made = trip.session().org().apply(Strikes.schema()).size();
    Check.equal(List.of(), trip.session().org().apply(Strikes.schema()), "What the same document changes again");
    trip.console().say("the schema document made " + made + " things; applied again, none");

    Path file = StrikesFile.copyTo(trip.directory());
    ImportReport report = fill(trip, file);
    trip.console().say(
        "%s rows read, %s imported, %s failed"
            .formatted(
                Console.number(report.readRows()),
                Console.number(report.importedRows()),
                Console.number(report.failedRows())));

    Check.equal((long) Strikes.COUNT, report.importedRows(), "The rows imported");
    Check.equal(List.of(), report.unmappedColumns(), "The columns that found no field");
    List<Record> strikes = trip.everyItem(Strikes.TABLE, Query.everything());
    checkValues(StrikesFile.rows(file), strikes);
    show(trip.console(), strikes.subList(0, SHOWN));
  }

  private static ImportReport fill(Trip trip, Path file) {
    try (ProgressDisplay display = ProgressDisplay.of("Import", Strikes.COUNT)) {
      Progress progress = step -> {
        if (step.phase() == Progress.Phase.IMPORTING) {
          display.advanceTo(step.doneRows());
        }
      };
      return Importer.on(trip.session()).run(Strikes.TABLE, file, ImportOptions.defaults().withProgress(progress));
    }
  }

  private static void checkValues(List<CSVRecord> rows, List<Record> strikes) {
    Check.equal(rows.size(), strikes.size(), "The strikes imported");
    for (int index = 0; index < rows.size(); index++) {
      Record strike = strikes.get(index);
      for (Field field : strike.fields()) {
        Object expected = expected(field.type(), rows.get(index).get(field.name()));
        Check.equal(expected, comparable(strike, field), field.name() + " of the strike at index " + index);
      }
    }
  }

  /** What a cell of the file should become, options by label and numbers without trailing zeros. */
  private static @Nullable Object expected(FieldType type, String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    return switch (type.storageClass()) {
      case TEXT, OPTION -> cell;
      case NUMBER -> new BigDecimal(cell).stripTrailingZeros();
      case DATE -> LocalDate.parse(cell);
      default -> throw new IllegalStateException("The file has no values of the type " + type.keyword());
    };
  }

  private static @Nullable Object comparable(Record strike, Field field) {
    if (field.type() instanceof FieldType.SingleSelect) {
      Option option = strike.option(field.key());
      return option == null ? null : option.label();
    }
    Object value = strike.value(field.key());
    return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
  }

  private static void show(Console console, List<Record> strikes) {
    TextTable table =
        TextTable.of(text("Date"), text("Species"), text("Aircraft"), text("Airport"), text("Size"), number("Knots"));
    for (Record strike : strikes) {
      Option size = strike.option(Strikes.SIZE);
      table.line(
          Console.text(strike.date(Strikes.DATE)),
          strike.display(),
          Console.text(strike.text(Strikes.AIRCRAFT)),
          Console.text(strike.text(Strikes.AIRPORT_NAME)),
          size == null ? "" : size.label(),
          Console.number(strike.number(Strikes.SPEED)));
    }
    console.draw(table);
  }
}
