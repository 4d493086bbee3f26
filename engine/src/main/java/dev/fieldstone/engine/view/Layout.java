package dev.fieldstone.engine.view;

import dev.fieldstone.engine.schema.FieldLocator;
import org.jspecify.annotations.Nullable;

/** How a view of one kind lays its records out. The variant is the view's kind. */
public sealed interface Layout {

  /** Records one below the other. */
  record Table() implements Layout {}

  /**
   * Records as cards, in groups by the value of a field.
   *
   * @param axis the field; null where the table has none that fits, or where it was deleted
   */
  record Board(@Nullable FieldLocator axis) implements Layout {}

  /** {@return the word for the kind in documents: {@code table}, {@code board}} */
  default String keyword() {
    return switch (this) {
      case Table table -> "table";
      case Board board -> "board";
    };
  }
}
