package dev.fieldstone.importexport.internal.guessing;

import org.jspecify.annotations.Nullable;

/**
 * How a text that has been read as a number is written.
 *
 * @param whole the digits before the point
 * @param decimals how many digits follow the point; -1 without a point
 * @param groups how many separators stand among the digits before the point
 * @param sign the sign of a currency or {@code %}; null without one
 * @param signed whether it has several such signs
 * @param plus whether it has a plus sign
 * @param minus whether it has a minus sign
 * @param other whether it has letters or parentheses
 */
record NumberNotation(
    String whole,
    int decimals,
    int groups,
    @Nullable String sign,
    boolean signed,
    boolean plus,
    boolean minus,
    boolean other) {

  /** The sign of a percentage. */
  static final String PERCENT = "%";

  private static final char LONG_MINUS = '\u2212';

  /**
   * Takes the notation of a number.
   *
   * @param text what was read as a number
   * @param point what stands before the fraction
   */
  static NumberNotation of(String text, char point) {
    return new Scan(text.strip(), point).notation();
  }

  /** {@return how many digits it has, zeros in front not counted} */
  int significantDigits() {
    String digits = whole.replaceFirst("^0+", "");
    return digits.length() + Math.max(decimals, 0);
  }

  boolean hasLeadingZero() {
    return whole.length() > 1 && whole.charAt(0) == '0';
  }

  boolean hasPoint() {
    return decimals >= 0;
  }

  /** {@return whether its point could part thousands in another locale} */
  boolean couldGroupByPoint() {
    return decimals == 3 && groups == 0 && whole.length() >= 1 && whole.length() <= 3 && !whole.equals("0");
  }

  /** One pass over the characters. */
  private static final class Scan {
    private final StringBuilder whole = new StringBuilder();
    private int decimals = -1;
    private int groups;
    private int pendingGroups;
    private @Nullable String sign;
    private boolean signed;
    private boolean plus;
    private boolean minus;
    private boolean other;

    Scan(String text, char point) {
      text.codePoints().forEach(codePoint -> follow(codePoint, point));
    }

    NumberNotation notation() {
      return new NumberNotation(whole.toString(), decimals, groups, sign, signed, plus, minus, other);
    }

    private void follow(int codePoint, char point) {
      if (codePoint >= '0' && codePoint <= '9') {
        followDigit((char) codePoint);
      } else if (codePoint == point) {
        decimals = 0;
      } else if (codePoint == '%' || Character.getType(codePoint) == Character.CURRENCY_SYMBOL) {
        signed |= sign != null;
        sign = Character.toString(codePoint);
      } else if (codePoint == '+') {
        plus = true;
      } else if (codePoint == '-' || codePoint == LONG_MINUS) {
        minus = true;
      } else if (Character.isLetter(codePoint) || codePoint == '(' || codePoint == ')') {
        other = true;
      } else if (!whole.isEmpty()) {
        pendingGroups++;
      }
    }

    private void followDigit(char digit) {
      groups += pendingGroups;
      pendingGroups = 0;
      if (decimals >= 0) {
        decimals++;
      } else {
        whole.append(digit);
      }
    }
  }
}
