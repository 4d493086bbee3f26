package dev.fieldstone.engine.view;

import dev.fieldstone.engine.schema.Field;

/** A place in a layout that a field fills. */
public enum LayoutSlot {
  /** The field that splits a board into groups. */
  AXIS("axis", true),
  /** The field that says when a record is, or begins. */
  START("start", true),
  /** The field that says when a record ends; of the same storage class as the start. */
  END("end", false),
  /** The field whose first file is a card's picture. */
  COVER("cover", false);

  private final String key;
  private final boolean isNeeded;

  LayoutSlot(String key, boolean isNeeded) {
    this.key = key;
    this.isNeeded = isNeeded;
  }

  /** {@return the slot's name in paths and documents: {@code axis}} */
  public String key() {
    return key;
  }

  /** {@return whether a layout that has the slot lacks something while it is empty} */
  public boolean isNeeded() {
    return isNeeded;
  }

  /** {@return whether a field of this type can fill it, be the field written by users or not} */
  public boolean accepts(Field field) {
    return switch (this) {
      case AXIS -> GroupBy.canSplitBy(field);
      case START, END ->
          switch (field.type().storageClass()) {
            case DATE, TIMESTAMP -> true;
            case TEXT, NUMBER, BOOLEAN, OPTION, ACTOR, REFERENCE, OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS ->
                false;
          };
      case COVER ->
          switch (field.type().storageClass()) {
            case ATTACHMENTS -> true;
            case TEXT, NUMBER, BOOLEAN, DATE, TIMESTAMP, OPTION, ACTOR, REFERENCE, OPTIONS, ACTORS, REFERENCES, JSON ->
                false;
          };
    };
  }
}
