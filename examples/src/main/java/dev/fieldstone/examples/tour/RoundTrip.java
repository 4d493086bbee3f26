package dev.fieldstone.examples.tour;

import static dev.fieldstone.examples.console.TextTable.number;
import static dev.fieldstone.examples.console.TextTable.text;

import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.examples.console.Console;
import dev.fieldstone.examples.console.TextTable;
import dev.fieldstone.importexport.ExportReport;
import dev.fieldstone.importexport.Exporter;
import dev.fieldstone.importexport.ImportReport;
import dev.fieldstone.importexport.Importer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the board to a spreadsheet and to a CSV file, reads each into a copy of the table, and compares all values. */
final class RoundTrip implements Stop {
  private static final List<String> FILES = List.of("by-size.xlsx", "by-size.csv");

  @Override
  public String title() {
    return "Round trip: the board as a file, and back into a copy of the table";
  }

  @Override
  public void run(Trip trip) {
    List<Record> cards = trip.everyItem(Boards.VIEW, Query.everything());
    List<Field> fields = shownFields(trip);
    TextTable table =
        TextTable.of(text("File"), number("Bytes"), number("Rows"), text("Read into"), number("Compared"));
    for (String name : FILES) {
      Path file = trip.directory().resolve(name);
      ExportReport written = Exporter.on(trip.session()).run(Boards.VIEW, file);
      Table copy = trip.session().tables().duplicate(TableLocator.of(Strikes.TABLE), "Strikes in " + name);
      ImportReport read = Importer.on(trip.session()).run(copy.key(), file);

      check(name, cards, read);
      int compared = compare(name, cards, trip.everyItem(copy.key(), Query.everything()), fields);
      table.line(
          name,
          Console.number(written.bytes()),
          Console.number(read.readRows()),
          copy.key(),
          Console.number(compared) + " values");
    }
    trip.console().draw(table);
  }

  private static void check(String name, List<Record> cards, ImportReport read) {
    Check.equal(List.of(), read.failures(), "The rows refused of " + name);
    Check.equal(List.of(), read.unmappedColumns(), "The columns of " + name + " that found no field");
    Check.equal((long) cards.size(), read.importedRows(), "The rows imported from " + name);
  }

  private static int compare(String name, List<Record> cards, List<Record> copies, List<Field> fields) {
    Check.equal(cards.size(), copies.size(), "The records made of " + name);
    int compared = 0;
    for (int index = 0; index < cards.size(); index++) {
      for (Field field : fields) {
        Object expected = comparable(cards.get(index), field);
        String subject = field.name() + " of the row at index " + index + " of " + name;
        Check.equal(expected, comparable(copies.get(index), field), subject);
        compared++;
      }
    }
    return compared;
  }

  private static List<Field> shownFields(Trip trip) {
    View view = trip.session().views().get(Boards.VIEW);
    List<Field> fields = new ArrayList<>();
    view.fields().forEach(id -> fields.add(trip.session().fields(Strikes.TABLE).get(id)));
    return fields;
  }

  /** The options of a copy are its own, so they are compared by label. */
  private static @Nullable Object comparable(Record strike, Field field) {
    if (field.type() instanceof FieldType.SingleSelect) {
      Option option = strike.option(field.key());
      return option == null ? null : option.label();
    }
    Object value = strike.value(field.key());
    return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
  }
}
