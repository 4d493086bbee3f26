package dev.fieldstone.engine.internal.value;

import org.jspecify.annotations.Nullable;

/** Text that any database can keep: without NUL characters and lone surrogates. */
public final class StorableText {
  private StorableText() {}

  /** {@return whether any database can keep a text} */
  public static boolean isStorable(CharSequence text) {
    return fault(text) == null;
  }

  /** Tells what is wrong with a text, or null. */
  static @Nullable String fault(CharSequence text) {
    for (int index = 0; index < text.length(); index++) {
      char unit = text.charAt(index);
      if (unit == 0) {
        return "A text has no NUL characters";
      }
      if (Character.isSurrogate(unit)) {
        boolean isPair =
            Character.isHighSurrogate(unit)
                && index + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(index + 1));
        if (!isPair) {
          return "A text has no lone surrogates";
        }
        index++;
      }
    }
    return null;
  }
}
