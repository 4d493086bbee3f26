package dev.fieldstone.json.internal.report;

import static dev.fieldstone.json.internal.form.ObjectForm.object;
import static dev.fieldstone.json.internal.form.Property.optional;
import static dev.fieldstone.json.internal.form.Property.required;
import static dev.fieldstone.json.internal.form.Property.usual;

import dev.fieldstone.importexport.ColumnPreview;
import dev.fieldstone.importexport.CreatedTable;
import dev.fieldstone.importexport.FilePreview;
import dev.fieldstone.importexport.FilePreview.ShownRow;
import dev.fieldstone.importexport.FileReading;
import dev.fieldstone.importexport.NewTable;
import dev.fieldstone.importexport.Objection;
import dev.fieldstone.importexport.PreviewOptions;
import dev.fieldstone.importexport.Progress;
import dev.fieldstone.json.internal.definition.FieldTypeJson;
import dev.fieldstone.json.internal.definition.TableJson;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Many;
import dev.fieldstone.json.internal.form.Property;
import dev.fieldstone.json.internal.form.Scalars;
import java.util.List;
import java.util.OptionalLong;

/** What a file would be as a table. Who is told of the progress is no data. */
public final class PreviewJson {
  private static final Form<List<String>> TEXTS = Many.list(Scalars.TEXT);

  /** How a file is looked at. */
  public static final Form<PreviewOptions> OPTIONS =
      object(
          in ->
              new PreviewOptions(
                  in.next(), in.next(), in.next(), in.next(), in.nextCount().orElse(PreviewOptions.ALL_ROWS),
                  Progress.NONE),
          usual("file", FileJson.FILE_READING, PreviewOptions::file, FileReading.defaults()),
          optional("locale", Scalars.LOCALE, PreviewOptions::locale),
          usual("dateFormats", TEXTS, PreviewOptions::dateFormats, List.of()),
          usual("header", Scalars.TRUTH, PreviewOptions::header, true),
          Property.count("maxRows", PreviewJson::maxRows));

  private static final Form<Objection> OBJECTION =
      object(
          in -> new Objection(in.next(), in.next(), in.next()),
          required("reason", Scalars.word(Objection.Reason.class), Objection::reason),
          required("value", Scalars.TEXT, Objection::value),
          required("row", Scalars.LONG, Objection::row));

  private static final Form<ColumnPreview> COLUMN =
      object(
          in ->
              new ColumnPreview(
                  in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(),
                  in.next(), in.next()),
          required("header", Scalars.TEXT, ColumnPreview::header),
          required("name", Scalars.TEXT, ColumnPreview::name),
          required("key", Scalars.TEXT, ColumnPreview::key),
          required("type", FieldTypeJson.TYPE, ColumnPreview::type),
          optional("dateFormat", Scalars.TEXT, ColumnPreview::dateFormat),
          usual("skipped", Scalars.TRUTH, ColumnPreview::skipped, false),
          optional("objection", OBJECTION, ColumnPreview::objection),
          required("blanks", Scalars.LONG, ColumnPreview::blanks),
          required("faults", Scalars.LONG, ColumnPreview::faults),
          required("distinct", Scalars.INTEGER, ColumnPreview::distinct),
          required("samples", TEXTS, ColumnPreview::samples));

  private static final Form<ShownRow> SHOWN_ROW =
      object(
          in -> new ShownRow(in.next(), in.next()),
          required("row", Scalars.LONG, ShownRow::row),
          required("cells", TEXTS, ShownRow::cells));

  /** What a file is, and the table that it would become. */
  public static final Form<FilePreview> PREVIEW =
      object(
          in ->
              new FilePreview(
                  in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(),
                  in.next(), in.next()),
          required("file", FileJson.FILE_READING, FilePreview::file),
          required("sheets", TEXTS, FilePreview::sheets),
          required("header", Scalars.TRUTH, FilePreview::header),
          optional("locale", Scalars.LOCALE, FilePreview::locale),
          required("rows", Scalars.LONG, FilePreview::rows),
          required("blankRows", Scalars.LONG, FilePreview::blankRows),
          required("raggedRows", Scalars.LONG, FilePreview::raggedRows),
          required("complete", Scalars.TRUTH, FilePreview::complete),
          required("columns", Many.list(COLUMN), FilePreview::columns),
          optional("displayField", Scalars.TEXT, FilePreview::displayField),
          required("firstRows", Many.list(SHOWN_ROW), FilePreview::firstRows));

  /** A table as it is to be made of a file. */
  public static final Form<NewTable> NEW_TABLE =
      object(
          in -> new NewTable(in.next(), in.next(), in.next(), Progress.NONE),
          required("name", Scalars.TEXT, NewTable::name),
          optional("key", Scalars.TEXT, NewTable::key),
          usual("dryRun", Scalars.TRUTH, NewTable::dryRun, false));

  /** A table that was made of a file. */
  public static final Form<CreatedTable> CREATED_TABLE =
      object(
          in -> new CreatedTable(in.next(), in.next()),
          required("table", TableJson.TABLE, CreatedTable::table),
          required("report", FileJson.IMPORT_REPORT, CreatedTable::report));

  private PreviewJson() {}

  private static OptionalLong maxRows(PreviewOptions options) {
    return options.maxRows() == PreviewOptions.ALL_ROWS ? OptionalLong.empty() : OptionalLong.of(options.maxRows());
  }
}
