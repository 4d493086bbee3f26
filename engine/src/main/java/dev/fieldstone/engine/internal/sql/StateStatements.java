package dev.fieldstone.engine.internal.sql;

import static dev.fieldstone.engine.internal.sql.Renderer.column;
import static dev.fieldstone.engine.internal.sql.Renderer.numberColumn;
import static dev.fieldstone.engine.internal.sql.Renderer.table;
import static dev.fieldstone.engine.internal.sql.Renderer.value;

import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * The statements on what an org is besides its tables: named values, and the next record number of each table.
 *
 * @param selectState name and value of all
 * @param selectValue value of one. Values: name
 * @param insertState values: name, value
 * @param updateState values: value, name
 * @param selectCounters table number and next record of all
 * @param insertCounter values: table number, next record
 * @param updateCounter values: next record, table number
 * @param deleteCounter values: table number
 */
public record StateStatements(
    String selectState,
    String selectValue,
    String insertState,
    String updateState,
    String selectCounters,
    String insertCounter,
    String updateCounter,
    String deleteCounter) {
  /** The name of the value that is the next number of a table, field, option or view. */
  public static final String NEXT_NUMBER = "next_number";

  /** The name of the value that is the place of the last commit among all that changed the org. */
  public static final String SEQUENCE = "sequence";

  static final String STATE = "state";
  private static final String NAME = "name";
  static final String VALUE = "value";
  static final String COUNTERS = "record_counters";

  static StateStatements render(Renderer renderer) {
    var stateName = column(STATE, NAME);
    var stateValue = column(STATE, VALUE);
    var tableNumber = numberColumn(COUNTERS, "table_number");
    var nextRecord = numberColumn(COUNTERS, "next_record");
    return new StateStatements(
        renderer.render(DSL.select(stateName, stateValue).from(table(STATE))),
        renderer.render(DSL.select(stateValue).from(table(STATE)).where(stateName.eq(value()))),
        renderer.render(
            DSL.insertInto(table(STATE), List.of(stateName, stateValue)).values(List.of(value(), value()))),
        renderer.render(
            DSL.update(table(STATE)).set(Map.of(stateValue, value())).where(stateName.eq(value()))),
        renderer.render(DSL.select(tableNumber, nextRecord).from(table(COUNTERS))),
        renderer.render(
            DSL.insertInto(table(COUNTERS), List.of(tableNumber, nextRecord)).values(List.of(value(), value()))),
        renderer.render(
            DSL.update(table(COUNTERS))
                .set(Map.of(nextRecord, value()))
                .where(tableNumber.eq(Renderer.number()))),
        renderer.render(DSL.deleteFrom(table(COUNTERS)).where(tableNumber.eq(Renderer.number()))));
  }

  /** That a row is the one of the sequence. */
  static Condition isSequence() {
    return column(STATE, NAME).eq(DSL.inline(SEQUENCE));
  }
}
