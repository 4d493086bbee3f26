package dev.fieldstone.engine.schema;

/** How values that their type refuses are made to fit. What a rule can't make fit is left as it is. */
public enum RepairRule {
  /** Numbers with too many digits are rounded half up. */
  ROUND,
  /** Numbers are rounded, and brought within the type's bounds. */
  CLAMP,
  /** Texts of several lines become one, with spaces for the line breaks; what is too long is cut. */
  ONE_LINE,
  /** The value is cleared; not where the field is required. */
  CLEAR
}
