package dev.fieldstone.query.internal.order;

/**
 * Compares texts by code points, but digits that stand together, of any script, by the number they make, however long.
 * A number stands where the digits of ASCII do. Texts that differ in leading zeros or in the script of their digits
 * alone are equal.
 */
final class NaturalOrder {
  private static final int RADIX = 10;

  private final String text;
  private int index;

  private NaturalOrder(String text) {
    this.text = text;
  }

  /** {@return less than, equal to or greater than 0 as the first text comes before, with or after the second} */
  static int compare(String left, String right) {
    NaturalOrder mine = new NaturalOrder(left);
    NaturalOrder theirs = new NaturalOrder(right);
    while (mine.hasMore() && theirs.hasMore()) {
      int comparison =
          mine.isAtDigit() && theirs.isAtDigit()
              ? compareNumbers(mine, theirs)
              : Integer.compare(mine.nextOrdinary(), theirs.nextOrdinary());
      if (comparison != 0) {
        return comparison;
      }
    }
    return Boolean.compare(mine.hasMore(), theirs.hasMore());
  }

  /** The longer number is greater; among equally long ones the first digit that differs decides. */
  private static int compareNumbers(NaturalOrder mine, NaturalOrder theirs) {
    mine.skipZeros();
    theirs.skipZeros();
    int difference = 0;
    while (mine.isAtDigit() && theirs.isAtDigit()) {
      int digits = Integer.compare(mine.nextDigit(), theirs.nextDigit());
      difference = difference == 0 ? digits : difference;
    }
    int byLength = Boolean.compare(mine.isAtDigit(), theirs.isAtDigit());
    return byLength != 0 ? byLength : difference;
  }

  private boolean hasMore() {
    return index < text.length();
  }

  private boolean isAtDigit() {
    return hasMore() && Character.isDigit(text.codePointAt(index));
  }

  private void skipZeros() {
    while (isAtDigit() && Character.digit(text.codePointAt(index), RADIX) == 0) {
      next();
    }
  }

  private int nextDigit() {
    return Character.digit(next(), RADIX);
  }

  private int nextOrdinary() {
    boolean isDigit = isAtDigit();
    int codePoint = next();
    return isDigit ? '0' : codePoint;
  }

  private int next() {
    int codePoint = text.codePointAt(index);
    index += Character.charCount(codePoint);
    return codePoint;
  }
}
