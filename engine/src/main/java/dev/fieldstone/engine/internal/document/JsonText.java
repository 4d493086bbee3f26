package dev.fieldstone.engine.internal.document;

/** JSON texts that are not the library's own. */
public final class JsonText {
  private JsonText() {}

  /** {@return whether a text is one JSON value, of any kind, and nothing besides} */
  public static boolean isSound(String text) {
    return Documents.isSound(text);
  }
}
