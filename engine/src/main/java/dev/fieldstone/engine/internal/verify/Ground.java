package dev.fieldstone.engine.internal.verify;

import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.internal.sql.RecordColumns;
import dev.fieldstone.engine.internal.sql.SqlTable;
import java.util.HashSet;
import java.util.Set;

/**
 * Which columns the checks of records can stand on. One that is missing, of the wrong type, or claimed twice was
 * reported as such, and what lies in it is not looked at.
 */
final class Ground {
  private final Set<Spot> missing = new HashSet<>();

  /** A column of an SQL table. */
  private record Spot(String sqlTable, String column) {}

  /** Leaves a whole SQL table out from now on. */
  void leaveOut(SqlTable table) {
    table.columns().keySet().forEach(column -> leaveOut(table.name(), column));
  }

  /** Leaves a column out from now on. */
  void leaveOut(String sqlTable, String column) {
    missing.add(new Spot(sqlTable, column));
  }

  /** Leaves the column of a placement out from now on. */
  void leaveOut(TableDefinition table, Placement placement) {
    leaveOut(RecordColumns.of(table).part(placement.part()), placement.column());
  }

  /** {@return whether all columns of an SQL table can be read} */
  boolean carries(SqlTable table) {
    return table.columns().keySet().stream().noneMatch(column -> missing.contains(new Spot(table.name(), column)));
  }

  /** {@return whether it is known of each row of a part which record it belongs to, and of a main one what that is} */
  boolean carries(TableDefinition table, int part) {
    String sqlTable = RecordColumns.of(table).part(part);
    return RecordColumns.head().stream().noneMatch(column -> missing.contains(new Spot(sqlTable, column)));
  }

  /** {@return whether the values of a placement can be read, with their records} */
  boolean carries(TableDefinition table, Placement placement) {
    String sqlTable = RecordColumns.of(table).part(placement.part());
    return carries(table, 0)
        && carries(table, placement.part())
        && !missing.contains(new Spot(sqlTable, placement.column()));
  }
}
