package dev.fieldstone.query.internal.order;

import dev.fieldstone.engine.internal.text.TextOrder;
import org.jspecify.annotations.Nullable;

/**
 * A text as a level keeps it. Compares as {@link TextOrder} does, but works out the full key, which costs a few
 * allocations, only where letters of ASCII do not decide. Not safe for threads.
 */
final class TextKey implements Comparable<TextKey> {
  private static final int UNDECIDED = Integer.MIN_VALUE;
  private static final int ASCII_END = 0x80;

  private final String text;
  private @Nullable TextOrder full;

  TextKey(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  @Override
  public int compareTo(TextKey other) {
    int decided = compareAscii(text, other.text);
    return decided == UNDECIDED ? full().compareTo(other.full()) : decided;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextKey that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Compares a text that is not kept with a kept one. */
  static int compare(String left, TextKey right) {
    int decided = compareAscii(left, right.text);
    return decided == UNDECIDED ? TextOrder.of(left).compareTo(right.full()) : decided;
  }

  private TextOrder full() {
    TextOrder known = full;
    if (known == null) {
      known = TextOrder.of(text);
      full = known;
    }
    return known;
  }

  /**
   * Compares as far as both texts are ASCII, whose folds are lower case, letter by letter. Whatever follows can add to
   * the folds of these letters, but not change them.
   */
  private static int compareAscii(String left, String right) {
    int common = Math.min(left.length(), right.length());
    for (int index = 0; index < common; index++) {
      char mine = left.charAt(index);
      char theirs = right.charAt(index);
      if (mine >= ASCII_END || theirs >= ASCII_END) {
        return UNDECIDED;
      }
      int difference = lowerCase(mine) - lowerCase(theirs);
      if (difference != 0) {
        return difference;
      }
    }
    return compareRest(left, right, common);
  }

  private static int compareRest(String left, String right, int common) {
    if (left.length() == right.length()) {
      return left.compareTo(right);
    }
    char following = left.length() > common ? left.charAt(common) : right.charAt(common);
    return following >= ASCII_END ? UNDECIDED : left.length() - right.length();
  }

  private static int lowerCase(char ascii) {
    return ascii >= 'A' && ascii <= 'Z' ? ascii + ('a' - 'A') : ascii;
  }
}
