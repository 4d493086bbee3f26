package dev.fieldstone.importexport.internal.exporting;

import dev.fieldstone.engine.Fields;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.engine.view.Paging;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Source;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.importexport.ExportHeader;
import dev.fieldstone.importexport.ExportMode;
import dev.fieldstone.importexport.ExportOptions;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which records and which of their fields are written, and how.
 *
 * @param selection which records
 * @param sourceName what people call the table or view
 * @param columns their fields
 * @param mode how values are written
 * @param header what stands in the header row
 * @param zone whose offset points in time are written with
 * @param leftOut the clauses of the view that sleep
 */
record ExportPlan(
    Selection selection,
    String sourceName,
    List<ExportColumn> columns,
    ExportMode mode,
    ExportHeader header,
    ZoneId zone,
    List<InactiveClause> leftOut) {

  /**
   * What a source shows.
   *
   * @param table the table
   * @param name what people call it
   * @param fields its fields, or those that the view shows, in order
   * @param suitableMode how values are written unless the options say
   * @param leftOut the clauses of the view that sleep
   */
  private record Shown(
      TableLocator table, String name, List<Field> fields, ExportMode suitableMode, List<InactiveClause> leftOut) {

    static Shown of(Session bound, Source source) {
      return switch (source) {
        case TableLocator table ->
            new Shown(
                table,
                bound.tables().get(table).name(),
                bound.fields(table).list(),
                ExportMode.EXACT,
                List.of());
        case ViewLocator locator -> of(bound, bound.views().get(locator));
      };
    }

    private static Shown of(Session bound, View view) {
      Fields all = bound.fields(view.table());
      List<Field> fields = view.fields().stream().map(all::get).toList();
      return new Shown(view.table(), view.name(), fields, ExportMode.READABLE, view.inactiveClauses());
    }

    /** {@return the fields behind the record's id} */
    List<Field> identified(Session bound) {
      List<Field> identified = new ArrayList<>();
      bound.fields(table).builtIn().stream().filter(Shown::isIdentity).forEach(identified::add);
      fields.stream().filter(field -> !isIdentity(field)).forEach(identified::add);
      return identified;
    }

    private static boolean isIdentity(Field field) {
      return field.type() instanceof FieldType.Identity;
    }
  }

  /** {@return the plan for a table or a view, as it is in the state that the session is bound to} */
  static ExportPlan of(Session bound, Source source, ExportOptions options) {
    Shown shown = Shown.of(bound, source);
    ExportMode mode = options.mode() == null ? shown.suitableMode() : options.mode();
    List<Field> fields = mode == ExportMode.EXACT ? shown.identified(bound) : shown.fields();
    return new ExportPlan(
        new Selection(source, options.group(), expanding(options.query(), fields, mode)),
        shown.name(),
        fields.stream().map(field -> ExportColumn.of(field, mode)).toList(),
        mode,
        header(options, mode),
        mode == ExportMode.EXACT ? ZoneOffset.UTC : bound.zone(),
        shown.leftOut());
  }

  /** {@return the header row} */
  List<String> headerRow() {
    return columns.stream()
        .map(ExportColumn::field)
        .map(
            field ->
                switch (header) {
                  case KEYS -> field.key();
                  case NAMES -> field.name();
                })
        .toList();
  }

  /** {@return the row of a record} */
  List<@Nullable Object> row(Record record) {
    List<@Nullable Object> cells = new ArrayList<>(columns.size());
    for (ExportColumn column : columns) {
      cells.add(column.cell(record));
    }
    return cells;
  }

  private static Query expanding(Query query, List<Field> fields, ExportMode mode) {
    List<FieldLocator> expanded = new ArrayList<>();
    fields.stream().filter(field -> ExportColumn.needsDisplay(field, mode)).forEach(expanded::add);
    return new Query(query.filter(), query.sorts(), query.status(), expanded, Paging.FIRST, query.search());
  }

  private static ExportHeader header(ExportOptions options, ExportMode mode) {
    if (options.header() != null) {
      return options.header();
    }
    return switch (mode) {
      case EXACT -> ExportHeader.KEYS;
      case READABLE -> ExportHeader.NAMES;
    };
  }
}
