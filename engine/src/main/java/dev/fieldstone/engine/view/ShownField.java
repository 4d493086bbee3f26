package dev.fieldstone.engine.view;

import dev.fieldstone.engine.schema.FieldLocator;
import org.jspecify.annotations.Nullable;

/**
 * A field that a view shows.
 *
 * @param field the field
 * @param width how wide it is drawn, in pixels, 1 to {@value #MAX_WIDTH}; null for as wide as is usual
 */
public record ShownField(FieldLocator field, @Nullable Integer width) {
  /** How many pixels wide a field is at most. */
  public static final int MAX_WIDTH = 2_000;

  /** Shows a field as wide as is usual. */
  public ShownField(FieldLocator field) {
    this(field, null);
  }

  /** {@return a copy of this width in pixels} */
  public ShownField withWidth(int width) {
    return new ShownField(field, width);
  }
}
