package dev.fieldstone.engine.internal.columns.filter;

import dev.fieldstone.engine.internal.columns.FieldSource;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Operator;
import java.util.List;
import java.util.OptionalLong;

/**
 * A condition that was read and fits its field.
 *
 * @param field the field as it is now
 * @param operator how its value is compared; applies to the field's class
 * @param operands as many as the operator takes, each the field's Java value; also a date for a point in time
 * @param exact whether texts are compared as they are stored
 */
record Comparison(Field field, Operator operator, List<Object> operands, boolean exact) implements Clause {

  /** {@return whether values of a field can be compared exactly by an operator} */
  static boolean canBeExact(Field field, Operator operator) {
    return field.type().storageClass() == StorageClass.TEXT && operator.operandCount() != 0;
  }

  /** {@return the class of the field's values} */
  StorageClass storageClass() {
    return field.type().storageClass();
  }

  /** {@return whether it is about the record itself, by its number} */
  boolean isAboutIdentity() {
    return field.type() instanceof FieldType.Identity;
  }

  /** {@return the codes of its operands, which are options, references or records; those that are gone have none} */
  List<Long> codes(FieldSource source) {
    return operands.stream()
        .map(operand -> source.code(field, operand))
        .flatMapToLong(OptionalLong::stream)
        .distinct()
        .boxed()
        .toList();
  }

  /** {@return the condition as views save it} */
  Filter.Condition toSavedForm() {
    return new Filter.Condition(field.id(), operator, operands, exact);
  }
}
