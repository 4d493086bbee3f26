package dev.fieldstone.engine.internal.sql;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.columns.Narrowing.Exact;
import dev.fieldstone.engine.internal.sql.ColumnStatements.Shapes;
import java.util.List;
import org.jooq.impl.DSL;

/** The statements that ask the indexes on single columns of a table which records there are. */
public final class IndexStatements {
  private final Renderer renderer;
  private final RecordColumns columns;
  private final NarrowingSql narrowings;
  private final Shapes shapes;

  IndexStatements(Renderer renderer, RecordColumns columns, NarrowingSql narrowings, Shapes shapes) {
    this.renderer = renderer;
    this.columns = columns;
    this.narrowings = narrowings;
    this.shapes = shapes;
  }

  /**
   * The numbers of any records that meet a condition on an indexed column. Values: those of the condition
   * ({@link NarrowingValues}), how many at most.
   */
  public String some(FieldDefinition field, Exact exact) {
    return shapes.of(
        List.of("some", field.number(), narrowings.shape(new Narrowing(List.of(exact)))),
        () ->
            renderer.render(
                DSL.select(columns.record())
                    .from(Renderer.table(columns.part(0)))
                    .where(narrowings.indexed(exact))
                    .limit(Renderer.number())));
  }
}
