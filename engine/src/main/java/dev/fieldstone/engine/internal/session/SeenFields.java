package dev.fieldstone.engine.internal.session;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.FieldSource;
import dev.fieldstone.engine.internal.scan.VisibleNumbers;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldLocator;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a table for conditions of a session within a scope: a record that is hidden has no code, like one that
 * is gone. Costs a statement for each record that a condition names of a table of which records are hidden.
 *
 * @param state what is there
 * @param table the table
 */
record SeenFields(State state, TableDefinition table) implements FieldSource {

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
    boolean isHidden = id instanceof RecordId && code.isPresent() && !isSeen(table.get(field), code.getAsLong());
    return isHidden ? OptionalLong.empty() : code;
  }

  private boolean isSeen(FieldDefinition field, long number) {
    @Nullable TableDefinition target = field.isReference() ? state.catalog().find(field.target()) : table;
    return target != null && !new VisibleNumbers(state).among(target, List.of(number)).isEmpty();
  }
}
