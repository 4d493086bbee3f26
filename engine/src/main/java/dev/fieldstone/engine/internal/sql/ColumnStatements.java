package dev.fieldstone.engine.internal.sql;

import static org.jooq.impl.DSL.select;

import dev.fieldstone.engine.internal.placement.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The statements on single columns of the records of a table: values that can be read now, and dormant ones. */
public final class ColumnStatements {
  private static final String WANTED = "wanted";

  private final Renderer renderer;
  private final RecordColumns columns;
  private final Shapes shapes;

  ColumnStatements(Renderer renderer, RecordColumns columns, Shapes shapes) {
    this.renderer = renderer;
    this.columns = columns;
    this.shapes = shapes;
  }

  /** Statements rendered before. */
  @FunctionalInterface
  interface Shapes {
    /** {@return the statement of a key, rendered if it is not there} */
    String of(Object key, Supplier<String> render);
  }

  /** Empties one column of many records, dormant or not. Values: their numbers as an array. */
  public String clear(Placement placement) {
    return shapes.of(
        List.of("clear", placement),
        () ->
            renderer.render(
                DSL.update(Renderer.table(columns.part(placement.part())))
                    .set(Map.of(columns.of(placement), DSL.field("null")))
                    .where(Renderer.isAnyOf(columns.recordOf(placement.part())))));
  }

  /** Many records' numbers and one column, dormant or not. Values: their numbers as an array. */
  public String selectColumn(Placement placement) {
    Field<Long> record = columns.recordOf(placement.part());
    return shapes.of(
        List.of("selectColumn", placement),
        () ->
            renderer.render(
                select(record, columns.of(placement))
                    .from(Renderer.numbers(WANTED, RecordColumns.RECORD))
                    .join(Renderer.table(columns.part(placement.part())))
                    .on(record.eq(Renderer.numberColumn(WANTED, RecordColumns.RECORD)))));
  }

  /**
   * The next records in order of creation that have anything in one of two columns, dormant or not: number, then the
   * columns. Values: the number to go on after, how many at most.
   */
  public String scanColumns(Placement first, @Nullable Placement second) {
    List<Placement> placements = second == null ? List.of(first) : List.of(first, second);
    return shapes.of(
        List.of("scanColumns", placements),
        () -> {
          List<SelectFieldOrAsterisk> selected = new ArrayList<>();
          selected.add(columns.record());
          Condition isAny = DSL.falseCondition();
          for (Placement placement : placements) {
            selected.add(columns.of(placement));
            isAny = isAny.or(columns.of(placement).isNotNull());
          }
          return renderer.render(
              columns
                  .joinParts(select(selected).from(Renderer.table(columns.part(0))), placements)
                  .where(columns.record().gt(Renderer.number()).and(isAny))
                  .orderBy(columns.record())
                  .limit(Renderer.number()));
        });
  }

  /** Changes one column of a record, dormant or not. Values: that of the column, the record's number. */
  public String updateColumn(Placement placement) {
    return shapes.of(
        List.of("updateColumn", placement),
        () ->
            renderer.render(
                DSL.update(Renderer.table(columns.part(placement.part())))
                    .set(Map.of(columns.of(placement), Renderer.value()))
                    .where(columns.recordOf(placement.part()).eq(Renderer.number()))));
  }

  /** How many values a column has. No values. */
  public String countValues(Placement placement) {
    return shapes.of(
        List.of("countValues", placement),
        () ->
            renderer.render(
                select(DSL.count(columns.of(placement))).from(Renderer.table(columns.part(placement.part())))));
  }
}
