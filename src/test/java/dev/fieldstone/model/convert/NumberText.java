package dev.fieldstone.model.convert;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and durations as people write them where no country is stated. Nothing is guessed. */
final class NumberText {
  private static final Pattern AMOUNT =
      Pattern.compile("([+-]?)(?:\\p{Sc}\\s*)?((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d*)?|\\.\\d+)(?:\\s*\\p{Sc})?");
  private static final Pattern CLOCK = Pattern.compile("(-?)(\\d+):([0-5]\\d)(?::([0-5]\\d(?:\\.\\d+)?))?");
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

  private NumberText() {}

  /** {@return the number that a text is as a whole} */
  static Optional<BigDecimal> number(String text) {
    String stripped = text.strip();
    if (stripped.startsWith("(") && stripped.endsWith(")")) {
      return signed(stripped.substring(1, stripped.length() - 1).strip())
          .filter(number -> number.signum() >= 0)
          .map(BigDecimal::negate);
    }
    return signed(stripped);
  }

  /** {@return the seconds of hours, minutes and maybe seconds} */
  static Optional<BigDecimal> clock(String text) {
    Matcher clock = CLOCK.matcher(text.strip());
    if (!clock.matches()) {
      return Optional.empty();
    }
    BigDecimal minutes = new BigDecimal(clock.group(2)).multiply(SIXTY).add(new BigDecimal(clock.group(3)));
    BigDecimal rest = clock.group(4) == null ? BigDecimal.ZERO : new BigDecimal(clock.group(4));
    BigDecimal seconds = minutes.multiply(SIXTY).add(rest);
    return Optional.of(clock.group(1).isEmpty() ? seconds : seconds.negate());
  }

  private static Optional<BigDecimal> signed(String text) {
    boolean isPercent = text.endsWith("%");
    Matcher amount = AMOUNT.matcher(isPercent ? text.substring(0, text.length() - 1).strip() : text);
    if (!amount.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(amount.group(2).replace(",", ""));
    BigDecimal signed = amount.group(1).equals("-") ? number.negate() : number;
    return Optional.of(isPercent ? signed.movePointLeft(2) : signed);
  }
}
