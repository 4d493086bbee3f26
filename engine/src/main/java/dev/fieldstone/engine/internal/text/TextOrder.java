package dev.fieldstone.engine.internal.text;

import org.jspecify.annotations.Nullable;

/**
 * The place of a text among texts in order: by search fold, then by case fold, then by the text itself, each by code
 * points. So Émile stands beside Emma, and only equal texts are equal.
 *
 * <p>Makes the search fold once; the case fold only to compare texts that are the same but for case and marks.
 * Immutable, safe for threads.
 */
public final class TextOrder implements Comparable<TextOrder> {
  private final String text;
  private final String searchKey;

  private TextOrder(String text) {
    this.text = text;
    this.searchKey = inCodePointOrder(TextFold.searchFold(text));
  }

  /** {@return the place of a text} */
  public static TextOrder of(String text) {
    return new TextOrder(text);
  }

  /** {@return the text} */
  public String text() {
    return text;
  }

  @Override
  public int compareTo(TextOrder other) {
    int bySearchFold = searchKey.compareTo(other.searchKey);
    if (bySearchFold != 0 || text.equals(other.text)) {
      return bySearchFold;
    }
    int byCaseFold = compareCodePoints(TextFold.caseFold(text), TextFold.caseFold(other.text));
    return byCaseFold != 0 ? byCaseFold : compareCodePoints(text, other.text);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextOrder order && text.equals(order.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }

  private static int compareCodePoints(String left, String right) {
    return inCodePointOrder(left).compareTo(inCodePointOrder(right));
  }

  /** {@return a key whose order by units is the text's order by code points; nearly always the text itself} */
  private static String inCodePointOrder(String text) {
    for (int index = 0; index < text.length(); index++) {
      if (text.charAt(index) >= Character.MIN_SURROGATE) {
        return rearranged(text);
      }
    }
    return text;
  }

  /** Surrogates stand for code points above all others, so they change places with the units behind them. */
  private static String rearranged(String text) {
    char[] units = text.toCharArray();
    for (int index = 0; index < units.length; index++) {
      char unit = units[index];
      if (Character.isSurrogate(unit)) {
        units[index] = (char) (unit + (Character.MAX_VALUE - Character.MAX_SURROGATE));
      } else if (unit > Character.MAX_SURROGATE) {
        units[index] = (char) (unit - (Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1));
      }
    }
    return new String(units);
  }
}
