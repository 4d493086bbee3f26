package dev.fieldstone.engine.internal.value;

import java.text.Normalizer;

/** What actors are told by: ids as the host passes them in, and labels that people read. */
public final class ActorTexts {
  private static final int MAX_CHARACTERS = 200;

  private ActorTexts() {}

  /** {@return an id in its one form, NFC, or why it is none} */
  public static ValueRead id(String id) {
    String fault = id.isBlank() ? "An actor's id is not blank" : StorableText.fault(id);
    if (fault != null) {
      return ValueRead.bad(fault);
    }
    String normal = Normalizer.normalize(id, Normalizer.Form.NFC);
    return normal.codePointCount(0, normal.length()) > MAX_CHARACTERS
        ? ValueRead.tooLarge("An actor's id is too long", MAX_CHARACTERS)
        : ValueRead.good(normal);
  }

  /** {@return a label in its one form, NFC and without space around it, or why it is none} */
  public static ValueRead label(String label) {
    return label.isBlank()
        ? ValueRead.bad("An actor's label is not blank")
        : TextReader.line(label.strip(), MAX_CHARACTERS);
  }
}
