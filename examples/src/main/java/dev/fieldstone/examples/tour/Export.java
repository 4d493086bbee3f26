package dev.fieldstone.examples.tour;

import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.examples.console.Console;
import dev.fieldstone.importexport.ExportReport;
import dev.fieldstone.importexport.Exporter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Writes the table view to a CSV file, and compares the file with the items of the view. */
final class Export implements Stop {
  private static final String FILE = "strikes.csv";

  @Override
  public String title() {
    return "Export: the table view as a CSV file";
  }

  @Override
  public void run(Trip trip) throws IOException {
    Path file = trip.directory().resolve(FILE);
    ExportReport report = Exporter.on(trip.session()).run(TableView.VIEW, file);
    trip.console().say(Console.number(report.rows()) + " rows in " + FILE);

    List<Field> fields = shownFields(trip);
    List<CSVRecord> rows = StrikesFile.rows(file);
    List<Record> items = trip.everyItem(TableView.VIEW, Query.everything().expanding(Strikes.AIRPORT));
    Check.equalLists(fields.stream().map(Field::name).toList(), report.columns(), "The columns of the file");
    Check.equal(items.size(), rows.size(), "The rows of the file");
    for (int index = 0; index < rows.size(); index++) {
      for (Field field : fields) {
        Object expected = expected(items.get(index), field);
        String subject = field.name() + " in the row at index " + index;
        Check.equal(expected, comparable(rows.get(index).get(field.name()), field), subject);
      }
    }
  }

  private static List<Field> shownFields(Trip trip) {
    View view = trip.session().views().get(TableView.VIEW);
    List<Field> fields = new ArrayList<>();
    view.fields().forEach(id -> fields.add(trip.session().fields(Strikes.TABLE).get(id)));
    return fields;
  }

  private static @Nullable Object expected(Record strike, Field field) {
    return switch (field.type()) {
      case FieldType.SingleSelect select -> {
        Option option = strike.option(field.key());
        yield option == null ? null : option.label();
      }
      case FieldType.Reference reference -> strike.referenceDisplay(field.key());
      case FieldType.Number number -> withoutZeros(strike.number(field.key()));
      case FieldType.Currency currency -> withoutZeros(strike.number(field.key()));
      case FieldType.Stored stored -> text(strike.value(field.key()));
      case FieldType.Computed computed -> text(strike.value(field.key()));
    };
  }

  private static @Nullable Object comparable(String cell, Field field) {
    if (cell.isEmpty()) {
      return null;
    }
    return switch (field.type().storageClass()) {
      case NUMBER -> withoutZeros(new BigDecimal(cell));
      default -> cell;
    };
  }

  private static @Nullable Object withoutZeros(@Nullable BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros();
  }

  private static @Nullable Object text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
