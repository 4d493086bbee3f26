package dev.fieldstone.engine.internal.idempotency;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;

/**
 * Names one write of a request.
 *
 * @param text the idempotency key, as the host got it
 * @param part which of the request's writes, from 0
 */
public record RequestKey(String text, long part) {
  private static final int MAX_CHARACTERS = 200;

  /**
   * Checks the key.
   *
   * @throws FieldstoneException {@code REQUEST/KEY_INVALID}
   */
  public RequestKey {
    int characters = text.codePointCount(0, text.length());
    if (characters > MAX_CHARACTERS || text.isBlank() || !text.codePoints().allMatch(RequestKey::isPlain)) {
      throw new FieldstoneException(
              ErrorCode.REQUEST_KEY_INVALID,
              "An idempotency key has 1 to 200 characters, not all blank, and no control characters")
          .with("characters", characters);
    }
  }

  private static boolean isPlain(int codePoint) {
    return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
  }
}
