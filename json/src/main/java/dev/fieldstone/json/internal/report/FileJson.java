package dev.fieldstone.json.internal.report;

import static dev.fieldstone.json.internal.form.ObjectForm.object;
import static dev.fieldstone.json.internal.form.Property.optional;
import static dev.fieldstone.json.internal.form.Property.required;
import static dev.fieldstone.json.internal.form.Property.usual;
import static dev.fieldstone.json.internal.form.Variants.variant;

import dev.fieldstone.engine.view.Query;
import dev.fieldstone.importexport.Cancellation;
import dev.fieldstone.importexport.CellReading;
import dev.fieldstone.importexport.ColumnMapping;
import dev.fieldstone.importexport.ColumnMapping.Column;
import dev.fieldstone.importexport.Delimiter;
import dev.fieldstone.importexport.ExportHeader;
import dev.fieldstone.importexport.ExportMode;
import dev.fieldstone.importexport.ExportOptions;
import dev.fieldstone.importexport.ExportReport;
import dev.fieldstone.importexport.FailedRow;
import dev.fieldstone.importexport.FailedRow.Fault;
import dev.fieldstone.importexport.FileReading;
import dev.fieldstone.importexport.FileType;
import dev.fieldstone.importexport.FileWriting;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.ImportReport;
import dev.fieldstone.importexport.Linking;
import dev.fieldstone.importexport.Matching;
import dev.fieldstone.importexport.Progress;
import dev.fieldstone.importexport.Quote;
import dev.fieldstone.importexport.UnfinishedImport;
import dev.fieldstone.json.internal.definition.LayoutJson;
import dev.fieldstone.json.internal.definition.QueryJson;
import dev.fieldstone.json.internal.definition.ViewJson;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Many;
import dev.fieldstone.json.internal.form.Property;
import dev.fieldstone.json.internal.form.Scalars;
import dev.fieldstone.json.internal.form.Variants;
import dev.fieldstone.json.internal.value.Ids;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How files are read and written, and what became of them. Who is told of the progress, and who may end a run, is no
 * data.
 */
public final class FileJson {
  private static final Form<List<String>> TEXTS = Many.list(Scalars.TEXT);
  private static final Form<Delimiter> DELIMITER = Scalars.word(Delimiter.class);
  private static final Form<Charset> CHARSET =
      Scalars.parsed(Charset::forName, Charset::name, "An encoding is expected, such as UTF-8");

  /** What becomes of a column. */
  public static final Form<Column> COLUMN =
      Variants.of(
          variant(
              "to",
              Column.To.class,
              object(in -> new Column.To(in.next()), required("field", Ids.FIELD, Column.To::field))),
          variant("skip", Column.Skip.class, object(in -> new Column.Skip())));

  /** What is known about a file before it is read. */
  public static final Form<FileReading> FILE_READING =
      object(
          in -> new FileReading(in.next(), in.next(), in.next(), in.next(), in.next(), in.next()),
          optional("type", Scalars.word(FileType.class), FileReading::type),
          optional("delimiter", DELIMITER, FileReading::delimiter),
          optional("quote", Scalars.word(Quote.class), FileReading::quote),
          optional("charset", CHARSET, FileReading::charset),
          optional("sheet", Scalars.TEXT, FileReading::sheet),
          usual("guarded", Scalars.TRUTH, FileReading::guarded, false));

  /** What becomes of the columns of a file. */
  public static final Form<ColumnMapping> COLUMN_MAPPING =
      object(
          in -> new ColumnMapping(in.next(), in.next()),
          usual("byHeader", Many.map(Scalars.TEXT, COLUMN), ColumnMapping::byHeader, Map.of()),
          usual("strict", Scalars.TRUTH, ColumnMapping::strict, false));

  /** How cells become values. */
  public static final Form<CellReading> CELL_READING =
      object(
          in -> new CellReading(in.next(), in.next(), in.next()),
          usual("locale", Scalars.LOCALE, CellReading::locale, Locale.ROOT),
          optional("zone", Scalars.ZONE, CellReading::zone),
          usual("dateFormats", TEXTS, CellReading::dateFormats, List.of()));

  /** Which record a row changes. */
  public static final Form<Matching> MATCHING =
      object(
          in -> new Matching(in.next(), in.next()),
          usual("fields", Many.list(Ids.FIELD), Matching::fields, List.of()),
          usual("clearsBlanks", Scalars.TRUTH, Matching::clearsBlanks, false));

  /** How options and records are found. */
  public static final Form<Linking> LINKING =
      object(
          in -> new Linking(in.next(), in.next(), in.next()),
          usual("createsOptions", Scalars.TRUTH, Linking::createsOptions, false),
          usual("createsTargets", Scalars.TRUTH, Linking::createsTargets, false),
          usual("lookups", Many.map(Ids.FIELD, Ids.FIELD), Linking::lookups, Map.of()));

  /** How a file is imported. */
  public static final Form<ImportOptions> IMPORT_OPTIONS =
      object(
          in ->
              new ImportOptions(
                  in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), Progress.NONE, Cancellation.none(),
                  in.next()),
          usual("columns", COLUMN_MAPPING, ImportOptions::columns, ColumnMapping.defaults()),
          usual("file", FILE_READING, ImportOptions::file, FileReading.defaults()),
          usual("cells", CELL_READING, ImportOptions::cells, CellReading.defaults()),
          usual("matching", MATCHING, ImportOptions::matching, Matching.NONE),
          usual("linking", LINKING, ImportOptions::linking, Linking.PRESENT),
          usual("dryRun", Scalars.TRUTH, ImportOptions::dryRun, false),
          optional("idempotencyKey", Scalars.TEXT, ImportOptions::idempotencyKey));

  /** One thing that is wrong with a row. */
  public static final Form<Fault> FAULT =
      object(
          in -> new Fault(in.next(), in.next(), in.next()),
          required("column", Scalars.TEXT, Fault::column),
          required("value", Scalars.TEXT, Fault::value),
          required("problem", ProblemJson.PROBLEM, Fault::problem));

  /** A row that was refused. */
  public static final Form<FailedRow> FAILED_ROW =
      object(
          in -> new FailedRow(in.next(), in.next()),
          required("row", Scalars.LONG, FailedRow::row),
          required("faults", Many.list(FAULT), FailedRow::faults));

  /** What became of the rows of a file. */
  public static final Form<ImportReport> IMPORT_REPORT =
      object(
          in ->
              new ImportReport(
                  in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(),
                  in.next(), in.next(), in.next(), in.next(), in.next(), in.next()),
          required("table", Ids.TABLE_ID, ImportReport::table),
          required("dryRun", Scalars.TRUTH, ImportReport::dryRun),
          required("cancelled", Scalars.TRUTH, ImportReport::cancelled),
          required("readRows", Scalars.LONG, ImportReport::readRows),
          required("importedRows", Scalars.LONG, ImportReport::importedRows),
          required("updatedRows", Scalars.LONG, ImportReport::updatedRows),
          required("unchangedRows", Scalars.LONG, ImportReport::unchangedRows),
          required("failedRows", Scalars.LONG, ImportReport::failedRows),
          required("blankRows", Scalars.LONG, ImportReport::blankRows),
          required("unmappedColumns", TEXTS, ImportReport::unmappedColumns),
          required("readonlyColumns", TEXTS, ImportReport::readonlyColumns),
          required("skippedColumns", TEXTS, ImportReport::skippedColumns),
          required("createdOptions", Many.map(Scalars.TEXT, TEXTS), ImportReport::createdOptions),
          required("createdTargets", Scalars.LONG, ImportReport::createdTargets),
          required("failures", Many.list(FAILED_ROW), ImportReport::failures));

  /** A background import that has not ended. */
  public static final Form<UnfinishedImport> UNFINISHED_IMPORT =
      object(
          in -> new UnfinishedImport(in.next(), in.next(), in.next(), in.next(), in.next()),
          required("name", Scalars.TEXT, UnfinishedImport::name),
          required("table", Ids.TABLE_ID, UnfinishedImport::table),
          required("actor", Scalars.TEXT, UnfinishedImport::actor),
          required("begun", Scalars.INSTANT, UnfinishedImport::begun),
          required("rows", Scalars.LONG, UnfinishedImport::rows));

  /** How a file is written. */
  public static final Form<ExportOptions> EXPORT_OPTIONS =
      object(
          in ->
              new ExportOptions(
                  in.next(), in.next(), in.next(), in.next(),
                  new FileWriting(in.next(), in.next(), in.next(), in.next(), in.next()), Progress.NONE,
                  Cancellation.none()),
          usual("query", QueryJson.QUERY, ExportOptions::query, Query.everything()),
          optional("group", LayoutJson.GROUP, ExportOptions::group),
          optional("mode", Scalars.word(ExportMode.class), ExportOptions::mode),
          optional("header", Scalars.word(ExportHeader.class), ExportOptions::header),
          optional("type", Scalars.word(FileType.class), options -> options.file().type()),
          usual("delimiter", DELIMITER, options -> options.file().delimiter(), Delimiter.COMMA),
          usual("byteOrderMark", Scalars.TRUTH, options -> options.file().byteOrderMark(), false),
          usual("guarded", Scalars.TRUTH, options -> options.file().guarded(), false),
          optional("sheet", Scalars.TEXT, options -> options.file().sheet()));

  /** What was written. */
  public static final Form<ExportReport> EXPORT_REPORT =
      object(
          in -> new ExportReport(in.next(), in.next(), in.next(), in.next(), in.next()),
          required("mode", Scalars.word(ExportMode.class), ExportReport::mode),
          required("columns", TEXTS, ExportReport::columns),
          required("rows", Scalars.LONG, ExportReport::rows),
          required("bytes", Scalars.LONG, ExportReport::bytes),
          required("leftOut", Many.list(ViewJson.INACTIVE_CLAUSE), ExportReport::leftOut));

  /** How far a run has come. */
  public static final Form<Progress.Step> STEP =
      object(
          in -> new Progress.Step(in.next(), in.next(), in.nextCount(), in.next()),
          required("phase", Scalars.word(Progress.Phase.class), Progress.Step::phase),
          required("doneRows", Scalars.LONG, Progress.Step::doneRows),
          Property.count("totalRows", Progress.Step::totalRows),
          required("bytes", Scalars.LONG, Progress.Step::bytes));

  private FileJson() {}
}
