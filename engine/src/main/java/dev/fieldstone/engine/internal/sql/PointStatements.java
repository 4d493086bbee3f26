package dev.fieldstone.engine.internal.sql;

import static org.jooq.impl.DSL.select;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.sql.ColumnStatements.Shapes;
import java.util.ArrayList;
import java.util.List;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;

/**
 * The statements that find a table's records by number, and tell which commit they saw last.
 *
 * <p>A record comes as its head (number, archived, version, created at and by, updated at and by), then the values of
 * its fields.
 */
public final class PointStatements {
  private static final String WANTED = "wanted";

  private final Renderer renderer;
  private final TableDefinition table;
  private final RecordColumns columns;
  private final Shapes shapes;

  PointStatements(Renderer renderer, TableDefinition table, RecordColumns columns, Shapes shapes) {
    this.renderer = renderer;
    this.table = table;
    this.columns = columns;
    this.shapes = shapes;
  }

  /** One record: head and all own fields. Values: its number. */
  public PointQuery one() {
    List<FieldDefinition> fields = table.ownFields();
    String sql =
        shapes.of(
            "one",
            () ->
                render(
                    select(selected(RecordColumns.head(), fields))
                        .from(Renderer.table(StateStatements.STATE))
                        .leftJoin(Renderer.table(columns.part(0)))
                        .on(columns.record().eq(Renderer.number())),
                    fields));
    return new PointQuery(sql, RecordColumns.head().size() + fields.size() + 1);
  }

  /** Many records: head and all own fields. Values: their numbers as an array. */
  public PointQuery many() {
    List<FieldDefinition> fields = table.ownFields();
    String sql = shapes.of("many", () -> render(wanted(RecordColumns.head(), fields), fields));
    return new PointQuery(sql, RecordColumns.head().size() + fields.size() + 1);
  }

  /** Many records: number and one field. Values: their numbers as an array. */
  public PointQuery field(FieldDefinition field) {
    List<FieldDefinition> fields = List.of(field);
    List<String> head = List.of(RecordColumns.RECORD);
    String sql = shapes.of(List.of("field", field.number()), () -> render(wanted(head, fields), fields));
    return new PointQuery(sql, head.size() + fields.size() + 1);
  }

  private SelectJoinStep<org.jooq.Record> wanted(List<String> head, List<FieldDefinition> fields) {
    return select(selected(head, fields))
        .from(Renderer.table(StateStatements.STATE))
        .leftJoin(Renderer.numbers(WANTED, RecordColumns.RECORD))
        .on(DSL.trueCondition())
        .leftJoin(Renderer.table(columns.part(0)))
        .on(columns.record().eq(Renderer.numberColumn(WANTED, RecordColumns.RECORD)));
  }

  private String render(SelectJoinStep<org.jooq.Record> from, List<FieldDefinition> fields) {
    return renderer.render(columns.join(from, fields).where(StateStatements.isSequence()));
  }

  /** The sequence comes last. */
  private List<SelectFieldOrAsterisk> selected(List<String> head, List<FieldDefinition> fields) {
    List<SelectFieldOrAsterisk> selected = new ArrayList<>();
    head.forEach(column -> selected.add(columns.head(column)));
    fields.forEach(field -> selected.add(columns.of(field)));
    selected.add(Renderer.column(StateStatements.STATE, StateStatements.VALUE));
    return selected;
  }
}
