package dev.fieldstone.query.internal.cursor;

import dev.fieldstone.engine.spi.ReadContext;
import dev.fieldstone.engine.view.Cursor;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The texts that cursors leave the library as: sealed bytes in the alphabet of addresses. */
final class CursorToken {
  /** More than any cursor has: ten levels of sorting, three anchors, and the longest keys that are kept. */
  private static final int MAX_CHARACTERS = 2_048;

  private CursorToken() {}

  static Cursor write(ReadContext context, CursorContent content) {
    return new Cursor(text(context.seal(content.write())));
  }

  /** {@return what a cursor says; null where this org made none like it} */
  static @Nullable CursorContent read(ReadContext context, Cursor cursor) {
    byte[] sealed = bytes(cursor.token());
    byte[] content = sealed == null ? null : context.open(sealed);
    return content == null ? null : CursorContent.read(content);
  }

  private static byte @Nullable [] bytes(String token) {
    if (token.length() > MAX_CHARACTERS) {
      return null;
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      return text(bytes).equals(token) ? bytes : null;
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
