package dev.fieldstone.engine.view;

import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.StorageClass;

/**
 * By what records are split into groups.
 *
 * @param field the field whose values split them
 * @param steps which values share a group
 */
public record GroupBy(FieldLocator field, Steps steps) {

  /**
   * {@return whether the values of a field can split records: those of one option, actor, reference, line of text,
   * number, day or point in time, and checkboxes but for whether a record is archived}
   */
  public static boolean canSplitBy(Field field) {
    return switch (field.type().storageClass()) {
      case OPTION, ACTOR, NUMBER, DATE, TIMESTAMP -> true;
      case TEXT -> !(field.type() instanceof FieldType.LongText);
      case REFERENCE, BOOLEAN -> !field.builtIn();
      case OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> false;
    };
  }

  /** {@return whether steps suit the values of a field} */
  public static boolean suits(Steps steps, Field field) {
    StorageClass storageClass = field.type().storageClass();
    boolean isOfTime = storageClass == StorageClass.DATE || storageClass == StorageClass.TIMESTAMP;
    return switch (steps) {
      case Steps.Usual usual -> true;
      case Steps.Ranges ranges -> storageClass == StorageClass.NUMBER;
      case Steps.Periods periods -> isOfTime;
      case Steps.Relative relative -> isOfTime;
    };
  }

  /** {@return groups by a field by key, with the steps that are usual for its type} */
  public static GroupBy field(String key) {
    return new GroupBy(FieldLocator.of(key), Steps.USUAL);
  }

  /** {@return groups by the same field with other steps} */
  public GroupBy withSteps(Steps steps) {
    return new GroupBy(field, steps);
  }
}
