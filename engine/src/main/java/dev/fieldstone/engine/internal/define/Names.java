package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.value.StorableText;
import java.text.Normalizer;

/** Names and descriptions, as people type them. */
final class Names {
  private static final int MAX_CHARACTERS = 200;
  private static final String COPY = " copy";
  private static final int MAX_DESCRIPTION_CHARACTERS = 10_000;

  private Names() {}

  /** {@return a name in its one form: NFC, without space around it} */
  static String normalized(String name, ErrorCode code) {
    String normal = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    int characters = normal.codePointCount(0, normal.length());
    if (characters < 1 || characters > MAX_CHARACTERS || !StorableText.isStorable(normal)) {
      throw new FieldstoneException(code, "A name has 1 to 200 characters that a database can keep")
          .with("characters", characters);
    }
    return normal;
  }

  /** {@return the name of a copy of what has a name} */
  static String ofCopy(String name) {
    int characters = Math.min(name.codePointCount(0, name.length()), MAX_CHARACTERS - COPY.length());
    return name.substring(0, name.offsetByCodePoints(0, characters)).strip() + COPY;
  }

  /** {@return a free text in its one form} */
  static String freeText(String text, ErrorCode code) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
    int characters = normal.codePointCount(0, normal.length());
    if (characters > MAX_DESCRIPTION_CHARACTERS || !StorableText.isStorable(normal)) {
      throw new FieldstoneException(code, "A description has at most 10,000 characters that a database can keep")
          .with("characters", characters);
    }
    return normal;
  }
}
