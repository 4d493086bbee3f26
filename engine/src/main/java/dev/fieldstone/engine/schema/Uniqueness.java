package dev.fieldstone.engine.schema;

/** Whether a field holds each value once among all records of its table, archived ones included. */
public enum Uniqueness {
  /** Values may repeat. */
  NONE,
  /** Each value once. Texts are the same if they are equal, numbers if they have the same value. */
  EXACT,
  /** Each text once, where texts that differ in case alone are the same. For types of text only. */
  IGNORE_CASE;

  /** {@return how the values of a type are compared unless something else is said: e-mail addresses ignoring case} */
  public static Uniqueness usualOf(FieldType type) {
    return type instanceof FieldType.Email ? IGNORE_CASE : EXACT;
  }
}
