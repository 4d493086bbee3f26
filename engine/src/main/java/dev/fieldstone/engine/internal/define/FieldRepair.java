package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.Progress;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.convert.Repair;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.schema.RepairRule;

/**
 * Makes the values of a field fit its type, as far as the field lets that happen.
 *
 * @param operation the write it is part of
 */
public record FieldRepair(Operation operation) {

  /** Makes values fit that the field's type refuses; {@return how many}. If they are unique, they stay so. */
  public long run(TableDefinition table, FieldDefinition field, RepairRule rule) {
    if (field.field().isReadonly() || field.placement() == null) {
      throw new FieldstoneException(ErrorCode.FIELD_READONLY, "The field can't be written")
          .with("field", field.field().key());
    }
    if (rule == RepairRule.CLEAR && field.field().required()) {
      throw new FieldstoneException(ErrorCode.VALUE_REQUIRED, "The field needs a value")
          .with("field", field.field().key());
    }
    long changed = new Repair(operation, table, field).run(operation, rule, Progress.IGNORED);
    if (changed > 0 && field.keys() != null) {
      UniqueRule uniqueness = new UniqueRule(operation);
      FieldState renewed = uniqueness.renewed(field.state());
      uniqueness.fill(table.withFields(FieldChanges.replacing(table, renewed)), renewed);
    }
    return changed;
  }
}
