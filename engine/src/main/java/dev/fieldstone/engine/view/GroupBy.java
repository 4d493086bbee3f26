package dev.fieldstone.engine.view;

import dev.fieldstone.engine.schema.FieldLocator;

/**
 * By what records are split into groups.
 *
 * @param field the field whose values split them
 * @param steps which values share a group
 */
public record GroupBy(FieldLocator field, Steps steps) {

  /** {@return groups by a field by key, with the steps that are usual for its type} */
  public static GroupBy field(String key) {
    return new GroupBy(FieldLocator.of(key), Steps.USUAL);
  }

  /** {@return groups by the same field with other steps} */
  public GroupBy withSteps(Steps steps) {
    return new GroupBy(field, steps);
  }
}
