package dev.fieldstone.engine.internal.sql.fault;

import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.internal.sql.KeyStatements;
import dev.fieldstone.engine.internal.sql.RecordColumns;
import dev.fieldstone.engine.internal.sql.Renderer;
import java.util.List;

/** The statements that hold the values of a unique field against their keys. Rarely run, so not kept. */
public final class UniqueFaultStatements {
  private final Renderer renderer;
  private final RecordColumns columns;
  private final Placement placement;
  private final String keys;
  private final ValueCompanions companions;

  /** Prepares to render the statements of a placement's values and the SQL table of their keys. */
  public UniqueFaultStatements(Renderer renderer, TableDefinition table, Placement placement, String keys) {
    this.renderer = renderer;
    this.columns = RecordColumns.of(table);
    this.placement = placement;
    this.keys = keys;
    this.companions = new ValueCompanions(renderer, columns, placement, keys);
  }

  /** The next records that have a value: number, value, key. Values: the number to go on after, how many at most. */
  public String values() {
    return renderer.render(
        companions
            .values(List.of(columns.record(), columns.of(placement), KeyStatements.key(keys)))
            .and(columns.record().gt(Renderer.number()))
            .orderBy(columns.record())
            .limit(Renderer.number()));
  }

  /** How many keys belong to no value. No values. */
  public String countStrays() {
    return companions.countStrays();
  }

  /** The first records, be there any such or not, with a key that belongs to no value. Values: how many at most. */
  public String firstStrays() {
    return companions.firstStrays();
  }
}
