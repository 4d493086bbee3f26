package dev.fieldstone.importexport.internal.guessing;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.importexport.ColumnPreview;
import dev.fieldstone.importexport.FilePreview;
import dev.fieldstone.importexport.FilePreview.ShownRow;
import dev.fieldstone.importexport.PreviewOptions;
import dev.fieldstone.importexport.Progress.Phase;
import dev.fieldstone.importexport.internal.CellText;
import dev.fieldstone.importexport.internal.FormulaGuard;
import dev.fieldstone.importexport.internal.ProgressMeter;
import dev.fieldstone.importexport.internal.Row;
import dev.fieldstone.importexport.internal.RowFile;
import dev.fieldstone.importexport.internal.RowSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Reads a file once and says what its columns would be. Good for one file, on one thread. */
public final class FileStudy {
  private static final int MAX_SHOWN_ROWS = 20;

  private final PreviewOptions options;
  private final Limits limits;
  private final Trials trials;
  private final boolean guarded;
  private final List<ColumnStudy> columns = new ArrayList<>();
  private final List<ShownRow> firstRows = new ArrayList<>();
  private long rowCount;
  private long blankRows;
  private long raggedRows;
  private boolean complete;

  /**
   * Prepares to read.
   *
   * @param zone what a local time means
   */
  public FileStudy(PreviewOptions options, Limits limits, ZoneId zone) {
    this.options = options;
    this.limits = limits;
    this.trials = Trials.of(limits, options.locale(), zone);
    this.guarded = options.file().guarded();
  }

  /**
   * Reads a file.
   *
   * @throws FieldstoneException {@code IMPORT/EMPTY}, {@code IMPORT/OVER_SYNC_LIMIT}, {@code IMPORT/FILE_MALFORMED},
   *     {@code STORAGE/FAILED}
   */
  public FilePreview read(RowFile file) {
    try (RowSource rows = file.open()) {
      List<String> headers = headers(rows);
      readRows(rows);
      List<ColumnPreview> previews = columns(headers);
      return new FilePreview(
          file.reading(), file.sheets(), options.header(), options.locale(), rowCount, blankRows, raggedRows, complete,
          previews, DisplayChoice.of(previews), firstRows);
    }
  }

  /** {@return the header of a column as a preview shows it} */
  public static String header(Object cell, boolean guarded) {
    String text = CellText.of(unguarded(cell, guarded)).strip();
    return Excerpt.ofHeader(text);
  }

  /** Without a header row, the first row with something in it is the one that says how many columns there are. */
  private List<String> headers(RowSource rows) {
    Row first = rows.next();
    while (first != null && first.isBlank() && !options.header()) {
      rowCount++;
      blankRows++;
      first = rows.next();
    }
    if (first == null || first.isBlank()) {
      throw new FieldstoneException(ErrorCode.IMPORT_EMPTY, "The file has no header row, or no row at all");
    }
    TimeForms times = new TimeForms(trials, options.dateFormats());
    first.cells().forEach(cell -> columns.add(new ColumnStudy(trials, times)));
    if (options.header()) {
      return first.cells().stream().map(cell -> header(cell, guarded)).toList();
    }
    accept(first);
    return first.cells().stream().map(cell -> "").toList();
  }

  private void readRows(RowSource rows) {
    ProgressMeter meter = new ProgressMeter(options.progress(), Phase.COUNTING, OptionalLong.empty());
    Row row = rows.next();
    while (row != null && rowCount < options.maxRows()) {
      accept(row);
      meter.advance(rowCount, rows.readBytes());
      row = rows.next();
    }
    complete = row == null;
    meter.finish(rowCount, rows.readBytes());
  }

  private void accept(Row row) {
    rowCount++;
    demandRoom();
    if (row.isBlank()) {
      blankRows++;
      return;
    }
    show(row);
    if (row.cells().size() != columns.size()) {
      raggedRows++;
      return;
    }
    for (int index = 0; index < columns.size(); index++) {
      columns.get(index).add(unguarded(row.cells().get(index), guarded), row.number());
    }
  }

  private void show(Row row) {
    if (firstRows.size() < MAX_SHOWN_ROWS) {
      List<String> cells = row.cells().stream().map(cell -> Excerpt.of(CellText.of(cell))).toList();
      firstRows.add(new ShownRow(row.number(), cells));
    }
  }

  private List<ColumnPreview> columns(List<String> headers) {
    List<ColumnNames.Names> names = ColumnNames.of(headers);
    List<ColumnPreview> previews = new ArrayList<>();
    for (int index = 0; index < headers.size(); index++) {
      previews.add(preview(headers.get(index), names.get(index), columns.get(index)));
    }
    return previews;
  }

  private static ColumnPreview preview(String header, ColumnNames.Names names, ColumnStudy column) {
    ColumnStudy.Guess guess = column.guess();
    return new ColumnPreview(
        header,
        names.name(),
        names.key(),
        guess.verdict().type(),
        guess.verdict().dateFormat(),
        false,
        guess.objection(),
        column.blanks(),
        column.faults(),
        column.distinct().count(),
        column.distinct().samples());
  }

  private static Object unguarded(Object cell, boolean guarded) {
    return guarded && cell instanceof String text ? FormulaGuard.undo(text) : cell;
  }

  private void demandRoom() {
    if (rowCount > limits.maxImportRows()) {
      throw new FieldstoneException(ErrorCode.IMPORT_OVER_SYNC_LIMIT, "The file has too many rows to look at at once")
          .with("limit", limits.maxImportRows())
          .with("unit", "rows");
    }
  }
}
