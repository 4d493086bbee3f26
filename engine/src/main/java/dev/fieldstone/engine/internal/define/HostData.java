package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.document.JsonText;
import dev.fieldstone.engine.internal.value.StorableText;
import java.nio.charset.StandardCharsets;

/** A JSON text of the host's own: kept to the letter, never read. */
final class HostData {
  private static final int MAX_BYTES = 16 * 1024;

  private HostData() {}

  /** {@return the text, if it can be kept; an empty one stands for none} */
  static String kept(String text, ErrorCode code) {
    // Every unit of a text takes a byte or more: one that is far too long is not encoded to be counted.
    int bytes = text.length() > MAX_BYTES ? text.length() : text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_BYTES) {
      throw new FieldstoneException(code, "A text of the host's own has at most 16 KiB").with("limitBytes", MAX_BYTES);
    }
    boolean isSound = text.isEmpty() || (StorableText.isStorable(text) && JsonText.isSound(text));
    if (!isSound) {
      throw new FieldstoneException(code, "A text of the host's own is JSON that a database can keep");
    }
    return text;
  }
}
