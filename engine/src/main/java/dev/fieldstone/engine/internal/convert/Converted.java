package dev.fieldstone.engine.internal.convert;

import dev.fieldstone.engine.schema.ConversionNote;
import org.jspecify.annotations.Nullable;

/**
 * What became of a value.
 *
 * @param stored the stored form in the new class; null where it does not convert
 * @param note what there is to say; null for an exact conversion
 */
record Converted(@Nullable Object stored, @Nullable ConversionNote note) {

  static Converted exact(Object stored) {
    return new Converted(stored, null);
  }

  static Converted lossy(Object stored, ConversionNote note) {
    return new Converted(stored, note);
  }

  static Converted failed(ConversionNote note) {
    return new Converted(null, note);
  }
}
