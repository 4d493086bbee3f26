package dev.fieldstone.engine.internal.sql.fault;

import static dev.fieldstone.engine.internal.sql.Renderer.value;

import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.sql.PositionStatements;
import dev.fieldstone.engine.internal.sql.RecordColumns;
import dev.fieldstone.engine.internal.sql.Renderer;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The statements that look for faults among manual positions. Rarely run, so not kept. */
public final class PositionFaultStatements {
  private static final int KEY_BYTES = 16;
  private static final Field<Long> VIEW = Renderer.numberColumn(PositionStatements.POSITIONS, "view");
  private static final Field<Long> RECORD = Renderer.numberColumn(PositionStatements.POSITIONS, "record");
  private static final Field<Object> POSITION = Renderer.column(PositionStatements.POSITIONS, "position");

  private final Renderer renderer;

  /** Prepares to render the statements. */
  public PositionFaultStatements(Renderer renderer) {
    this.renderer = renderer;
  }

  /** View and number of positions of all views that have any. No values. */
  public String countByView() {
    return renderer.render(
        DSL.select(VIEW, DSL.count()).from(Renderer.table(PositionStatements.POSITIONS)).groupBy(VIEW).orderBy(VIEW));
  }

  /**
   * How many positions of a view have a fault. Values: the view; then for malformed ones the first position that is the
   * place of a record, the lower half of such a place, and the first position out of reach; for shared ones the view.
   */
  public String count(PositionFault fault, TableDefinition table) {
    return renderer.render(
        DSL.select(DSL.count())
            .from(Renderer.table(PositionStatements.POSITIONS))
            .where(VIEW.eq(Renderer.number()).and(condition(fault, table))));
  }

  /** The first records with a fault. Values: those of the count, and how many at most. */
  public String first(PositionFault fault, TableDefinition table) {
    return renderer.render(
        DSL.select(RECORD)
            .from(Renderer.table(PositionStatements.POSITIONS))
            .where(VIEW.eq(Renderer.number()).and(condition(fault, table)))
            .orderBy(RECORD)
            .limit(Renderer.number()));
  }

  private static Condition condition(PositionFault fault, TableDefinition table) {
    return switch (fault) {
      case WITHOUT_RECORD -> withoutRecord(RecordColumns.of(table));
      case MALFORMED -> malformed();
      case SHARED -> shared();
    };
  }

  private static Condition withoutRecord(RecordColumns columns) {
    return DSL.notExists(
        DSL.selectOne().from(Renderer.table(columns.part(0))).where(columns.record().eq(RECORD)));
  }

  private static Condition malformed() {
    Field<Integer> length = DSL.field("octet_length({0})", SQLDataType.INTEGER, POSITION);
    Field<Object> low = DSL.field("substring({0} from 9)", Object.class, POSITION);
    return length.ne(DSL.inline(KEY_BYTES))
        .or(POSITION.ge(value()).and(low.eq(value())))
        .or(POSITION.ge(value()));
  }

  /** By one pass over the view's positions, whether there is an index or not. */
  private static Condition shared() {
    Field<Long> view = Renderer.numberColumn("others", "view");
    Field<Object> position = Renderer.column("others", "position");
    return POSITION.in(
        DSL.select(position)
            .from(Renderer.table(PositionStatements.POSITIONS).as("others"))
            .where(view.eq(Renderer.number()))
            .groupBy(view, position)
            .having(DSL.count().gt(DSL.inline(1))));
  }
}
