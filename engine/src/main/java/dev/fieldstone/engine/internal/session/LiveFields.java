package dev.fieldstone.engine.internal.session;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.FieldSource;
import dev.fieldstone.engine.internal.record.RecordFetch;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldLocator;
import java.util.List;
import java.util.OptionalLong;

/**
 * The fields of a table for conditions that were saved: a record that was deleted since has no code. Costs a statement
 * for each record that a condition names.
 *
 * @param state what is there
 * @param table the table
 */
record LiveFields(State state, TableDefinition table) implements FieldSource {

  @Override
  public Field field(FieldLocator locator) {
    return table.field(locator);
  }

  @Override
  public Object read(Field field, Object operand) {
    return table.read(field, operand);
  }

  @Override
  public OptionalLong code(Field field, Object id) {
    OptionalLong code = table.code(field, id);
    boolean isGone = id instanceof RecordId && code.isPresent() && !exists(table.get(field), code.getAsLong());
    return isGone ? OptionalLong.empty() : code;
  }

  private boolean exists(FieldDefinition field, long number) {
    TableDefinition target = field.isReference() ? state.catalog().table(field.target()) : table;
    return !new RecordFetch(state).existing(target, List.of(number)).isEmpty();
  }
}
