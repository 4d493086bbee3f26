package dev.fieldstone.model.change;

import dev.fieldstone.model.ModelType;

/** What the types of texts ask of a text, beside that it can be kept at all. */
final class ModelTextRules {
  private static final int MAX_LINE = 10_000;
  private static final int MAX_LINES = 1_000_000;
  private static final int MAX_EMAIL = 320;
  private static final int MAX_PHONE = 50;
  private static final int MIN_DIGITS = 2;
  private static final int MAX_DIGITS = 20;
  private static final String SPACE = " \t\n\u000B\f\r";

  private ModelTextRules() {}

  /** {@return how many characters a text may have} */
  static int maxCharacters(ModelType.Textual type) {
    return switch (type) {
      case ModelType.Text text -> MAX_LINE;
      case ModelType.LongText longText -> MAX_LINES;
      case ModelType.Email email -> MAX_EMAIL;
      case ModelType.Url url -> MAX_LINE;
      case ModelType.Phone phone -> MAX_PHONE;
    };
  }

  /** {@return whether a text of one line, or of many where the type takes them, looks as the type wants} */
  static boolean looksRight(ModelType.Textual type, String text) {
    return switch (type) {
      case ModelType.Text any -> true;
      case ModelType.LongText any -> true;
      case ModelType.Email email -> isEmail(text);
      case ModelType.Url url -> isUrl(text);
      case ModelType.Phone phone -> isPhone(text);
    };
  }

  private static boolean isEmail(String text) {
    int at = text.indexOf('@');
    return at > 0 && at == text.lastIndexOf('@') && at < text.length() - 1 && hasNoSpace(text);
  }

  private static boolean isUrl(String text) {
    int colon = text.indexOf(':');
    return colon > 0
        && colon < text.length() - 1
        && text.substring(0, colon).matches("[a-zA-Z][a-zA-Z0-9+.-]*")
        && hasNoSpace(text);
  }

  private static boolean hasNoSpace(String text) {
    return text.chars().noneMatch(unit -> SPACE.indexOf(unit) >= 0);
  }

  /** A plus may come first; from the first digit on there are digits, and what people part them by. */
  private static boolean isPhone(String text) {
    String rest = text.startsWith("+") ? text.substring(1) : text;
    int[] characters = rest.codePoints().dropWhile(character -> !Character.isDigit(character)).toArray();
    int beginning = rest.codePointCount(0, rest.length()) - characters.length;
    boolean hasLatePlus = rest.codePoints().limit(beginning).anyMatch(character -> character == '+');
    int digits = 0;
    for (int character : characters) {
      if (Character.isDigit(character)) {
        digits++;
      } else if (!parts(character)) {
        return false;
      }
    }
    return !hasLatePlus && digits >= MIN_DIGITS && digits <= MAX_DIGITS;
  }

  private static boolean parts(int character) {
    return switch (Character.getType(character)) {
      case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
          Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION, Character.SPACE_SEPARATOR ->
          true;
      default -> character == 'x' || character == 'X';
    };
  }
}
