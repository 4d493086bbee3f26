package dev.fieldstone.query.internal.order;

import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.view.Sort;

/**
 * One level of sorting, made ready for the field's present type.
 *
 * @param field what to sort by
 * @param kind how its values compare
 * @param direction which way
 * @param empties where records without a value go, whatever the direction
 */
public record Level(FieldId field, ValueKind kind, Sort.Direction direction, Sort.Empties empties) {

  /** Turns a comparison of two values, small to large, into one of this level. */
  int directed(int comparison) {
    return direction == Sort.Direction.ASC ? comparison : Integer.compare(0, comparison);
  }

  /** Compares two records of which one or both have no value. */
  int compareEmpties(boolean leftEmpty, boolean rightEmpty) {
    int emptiesFirst = Boolean.compare(rightEmpty, leftEmpty);
    return empties == Sort.Empties.FIRST ? emptiesFirst : -emptiesFirst;
  }
}
