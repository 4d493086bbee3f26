package dev.fieldstone.examples.tour;

import static dev.fieldstone.examples.console.TextTable.number;
import static dev.fieldstone.examples.console.TextTable.text;

import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.examples.console.Console;
import dev.fieldstone.examples.console.TextTable;
import dev.fieldstone.importexport.ColumnPreview;
import dev.fieldstone.importexport.CreatedTable;
import dev.fieldstone.importexport.FilePreview;
import dev.fieldstone.importexport.Importer;
import dev.fieldstone.importexport.NewTable;
import dev.fieldstone.importexport.Objection;
import java.nio.file.Path;
import java.util.List;

/** Looks at the file as if nothing were known about it, and tries the table that it would become. */
final class Preview implements Stop {

  @Override
  public String title() {
    return "Preview: what the file would be, by its values alone";
  }

  @Override
  public void run(Trip trip) {
    Path file = StrikesFile.in(trip.directory());
    Importer importer = Importer.on(trip.session());
    FilePreview preview = importer.preview(file);
    show(trip.console(), preview);
    Check.equal((long) Strikes.COUNT, preview.rows(), "The rows of the file");
    checkTypes(trip, preview);

    List<Table> tables = trip.session().tables().list();
    CreatedTable tried = importer.createTable(NewTable.named("Strikes").asDryRun(), file, preview);
    trip.console().say(Console.number(tried.report().importedRows()) + " rows would become records of a new table");
    Check.equal((long) Strikes.COUNT, tried.report().importedRows(), "The rows that fit what was guessed");
    Check.equal(tables, trip.session().tables().list(), "The tables after a dry run");
  }

  /** Guesses and the schema of the host agree on what values are, but for amounts without a sign. */
  private static void checkTypes(Trip trip, FilePreview preview) {
    for (Field field : trip.session().fields(Strikes.TABLE).list()) {
      ColumnPreview column = preview.column(field.key());
      Check.equal(field.name(), column.name(), "The name of a column");
      Check.equal(
          field.type().storageClass(), column.type().storageClass(), "The storage class of " + field.name());
    }
  }

  private static void show(Console console, FilePreview preview) {
    TextTable table =
        TextTable.of(text("Column"), text("Type"), number("Blank"), number("Different"), text("Why text"));
    for (ColumnPreview column : preview.columns()) {
      Objection objection = column.objection();
      boolean isCounted = column.distinct() < ColumnPreview.MAX_DISTINCT;
      table.line(
          column.header(),
          column.type().keyword(),
          Console.number(column.blanks()),
          Console.number(column.distinct()) + (isCounted ? "" : "+"),
          objection == null ? "" : objection.reason() + " in row " + objection.row());
    }
    console.draw(table);
  }
}
