package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.spi.DraftRules;
import dev.fieldstone.importexport.ColumnPreview;
import dev.fieldstone.importexport.CreatedTable;
import dev.fieldstone.importexport.FilePreview;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.NewTable;
import dev.fieldstone.importexport.internal.Row;
import dev.fieldstone.importexport.internal.RowFile;
import dev.fieldstone.importexport.internal.RowSource;
import dev.fieldstone.importexport.internal.guessing.FileStudy;
import dev.fieldstone.importexport.internal.guessing.PreparedFile;
import dev.fieldstone.importexport.internal.importing.ColumnMap.Mapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A table made of a file, and filled, in one operation.
 *
 * @param session who makes it
 * @param limits the workspace's limits
 * @param preview what the file is known to be
 * @param target what to make
 */
record NewTableImport(Session session, Limits limits, FilePreview preview, NewTable target) {
  private static final String DISPLAY_NAME = "Name";

  /** Counts the rows, so that whatever is wrong with the file shows before anything is made; then makes and fills. */
  CreatedTable run(RowFile file) {
    if (preview.columns().stream().allMatch(ColumnPreview::skipped)) {
      throw new FieldstoneException(ErrorCode.IMPORT_EMPTY, "No column becomes a field");
    }
    RowFile prepared = new PreparedFile(file, preview, limits, session.zone());
    demandSameColumns(file);
    Survey survey = survey(prepared);
    return target.dryRun()
        ? Rehearsal.of(session, CreatedTable.class, bound -> make(bound, prepared, survey))
        : session.write(bound -> make(bound, prepared, survey));
  }

  private void demandSameColumns(RowFile file) {
    try (RowSource rows = file.open()) {
      Row first = rows.next();
      while (first != null && first.isBlank() && !preview.header()) {
        first = rows.next();
      }
      List<?> cells = first == null ? List.of() : first.cells();
      List<String> expected = preview.columns().stream().map(ColumnPreview::header).toList();
      boolean guarded = preview.file().guarded();
      List<String> found =
          cells.stream().map(cell -> preview.header() ? FileStudy.header(cell, guarded) : "").toList();
      if (!found.equals(expected)) {
        throw new FieldstoneException(ErrorCode.IMPORT_FILE_CHANGED, "The file has other columns than were previewed")
            .with("expected", expected)
            .with("found", found);
      }
    }
  }

  private Survey survey(RowFile file) {
    try (RowSource rows = file.open()) {
      Survey survey = new Survey(options(), limits.maxImportRows());
      Row header = rows.next();
      if (header == null) {
        throw new FieldstoneException(ErrorCode.IMPORT_EMPTY, "The file has no header row");
      }
      survey.read(header, rows);
      return survey;
    }
  }

  private CreatedTable make(Session bound, RowFile file, Survey survey) {
    Table table = bound.tables().create(draft());
    RowReading reading = new RowReading(columns(bound, table), options(), session.zone());
    ImportRun run = new ImportRun(table, file, reading, survey, options(), limits);
    return new CreatedTable(table, run.run(bound));
  }

  private TableDraft draft() {
    TableDraft draft = TableDraft.named(target.name());
    String key = target.key();
    TableDraft keyed = key == null ? draft : draft.withKey(key);
    String display = preview.displayField();
    TableDraft displayed = display == null ? displayedByName(keyed) : keyed.displayedBy(display);
    for (ColumnPreview column : preview.columns()) {
      if (!column.skipped()) {
        displayed = displayed.field(FieldDraft.named(column.name(), column.type()).withKey(column.key()));
      }
    }
    return displayed;
  }

  /** No column can stand for a record: a field does that is made for it. */
  private TableDraft displayedByName(TableDraft draft) {
    String key =
        DraftRules.fieldKey(
            DISPLAY_NAME, taken -> preview.columns().stream().anyMatch(column -> column.key().equals(taken)));
    return draft.displayedBy(key).field(FieldDraft.named(DISPLAY_NAME, FieldType.text()).withKey(key));
  }

  private ColumnMap columns(Session bound, Table table) {
    List<Mapped> mapped = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    List<ColumnPreview> all = preview.columns();
    for (int index = 0; index < all.size(); index++) {
      ColumnPreview column = all.get(index);
      String header = column.header().isEmpty() ? column.name() : column.header();
      if (column.skipped()) {
        skipped.add(header);
      } else {
        mapped.add(new Mapped(index, header, writable(bound.fields(table).get(FieldLocator.of(column.key())))));
      }
    }
    return new ColumnMap(all.size(), mapped, null, List.of(), List.of(), skipped);
  }

  private static Field writable(Field field) {
    if (field.isReadonly()) {
      throw new FieldstoneException(ErrorCode.FIELD_READONLY, "This field can't be written").with("field", field.key());
    }
    return field;
  }

  private ImportOptions options() {
    Locale locale = preview.locale();
    ImportOptions options = ImportOptions.defaults().withProgress(target.progress());
    ImportOptions located = locale == null ? options : options.withLocale(locale);
    return target.dryRun() ? located.asDryRun() : located;
  }
}
