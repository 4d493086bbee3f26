package dev.fieldstone.engine.view;

import static dev.fieldstone.engine.schema.StorageClass.ACTOR;
import static dev.fieldstone.engine.schema.StorageClass.ACTORS;
import static dev.fieldstone.engine.schema.StorageClass.ATTACHMENTS;
import static dev.fieldstone.engine.schema.StorageClass.BOOLEAN;
import static dev.fieldstone.engine.schema.StorageClass.DATE;
import static dev.fieldstone.engine.schema.StorageClass.JSON;
import static dev.fieldstone.engine.schema.StorageClass.NUMBER;
import static dev.fieldstone.engine.schema.StorageClass.OPTION;
import static dev.fieldstone.engine.schema.StorageClass.OPTIONS;
import static dev.fieldstone.engine.schema.StorageClass.REFERENCE;
import static dev.fieldstone.engine.schema.StorageClass.REFERENCES;
import static dev.fieldstone.engine.schema.StorageClass.TEXT;
import static dev.fieldstone.engine.schema.StorageClass.TIMESTAMP;

import dev.fieldstone.engine.schema.StorageClass;
import java.util.Set;

/**
 * How a condition compares. A negation is the exact opposite of its positive, so it includes empty values.
 *
 * <p>Text is compared by case fold for equality, and by search fold for parts, unless a condition asks for exactly the
 * stored text.
 */
public enum Operator {
  /** Equal. A date on a datetime means that day in the session's zone. */
  IS(1, TEXT, NUMBER, BOOLEAN, DATE, TIMESTAMP, OPTION, ACTOR, REFERENCE),
  /** Not equal, or empty. */
  IS_NOT(1, TEXT, NUMBER, DATE, TIMESTAMP, OPTION, ACTOR, REFERENCE),
  /** Equal to one of the operands. */
  IS_ANY_OF(Operator.ANY_NUMBER, TEXT, OPTION, ACTOR, REFERENCE),
  /** Equal to none of the operands, or empty. */
  IS_NONE_OF(Operator.ANY_NUMBER, TEXT, OPTION, ACTOR, REFERENCE),
  /** The list has one of the operands at least. */
  HAS_ANY_OF(Operator.ANY_NUMBER, OPTIONS, ACTORS, REFERENCES),
  /** The list has all of the operands. */
  HAS_ALL_OF(Operator.ANY_NUMBER, OPTIONS, ACTORS, REFERENCES),
  /** The list has none of the operands, or is empty. */
  HAS_NONE_OF(Operator.ANY_NUMBER, OPTIONS, ACTORS, REFERENCES),
  /** The list has the operands and nothing else, in any order. */
  IS_EXACTLY(Operator.ANY_NUMBER, OPTIONS, ACTORS, REFERENCES),
  /** Has the operand as a part. */
  CONTAINS(1, TEXT),
  /** Does not have the operand as a part, or is empty. */
  DOES_NOT_CONTAIN(1, TEXT),
  /** Begins with the operand. */
  STARTS_WITH(1, TEXT),
  /** Ends with the operand. */
  ENDS_WITH(1, TEXT),
  /** Less than the operand. */
  LESS_THAN(1, NUMBER),
  /** Less than or equal to the operand. */
  AT_MOST(1, NUMBER),
  /** Greater than the operand. */
  GREATER_THAN(1, NUMBER),
  /** Greater than or equal to the operand. */
  AT_LEAST(1, NUMBER),
  /** Between two operands, both included. */
  BETWEEN(2, NUMBER),
  /** Before the operand begins. */
  BEFORE(1, DATE, TIMESTAMP),
  /** Before the operand ends. */
  ON_OR_BEFORE(1, DATE, TIMESTAMP),
  /** From the end of the operand. */
  AFTER(1, DATE, TIMESTAMP),
  /** From the beginning of the operand. */
  ON_OR_AFTER(1, DATE, TIMESTAMP),
  /** Within the days of a {@link RelativeDate.Period} or {@link RelativeDate.Window}. */
  WITHIN(1, DATE, TIMESTAMP),
  /** Has no value. */
  IS_EMPTY(
      0, TEXT, NUMBER, DATE, TIMESTAMP, OPTION, ACTOR, REFERENCE, OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS),
  /** Has a value. */
  IS_NOT_EMPTY(
      0, TEXT, NUMBER, DATE, TIMESTAMP, OPTION, ACTOR, REFERENCE, OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS);

  /** Stands for an operator that takes one operand or more. */
  public static final int ANY_NUMBER = -1;

  private final int operandCount;
  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<StorageClass> storageClasses;

  Operator(int operandCount, StorageClass... storageClasses) {
    this.operandCount = operandCount;
    this.storageClasses = Set.of(storageClasses);
  }

  /** {@return how many operands it takes, or {@link #ANY_NUMBER}} */
  public int operandCount() {
    return operandCount;
  }

  /** {@return whether fields of this class can be compared so} */
  public boolean applies(StorageClass storageClass) {
    return storageClasses.contains(storageClass);
  }
}
