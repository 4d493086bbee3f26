package dev.fieldstone.importexport.internal.xlsx;

import dev.fieldstone.importexport.internal.CellFault;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the number of a cell means under its format. */
final class TypedNumber {
  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
  private static final int MAX_CHARACTERS = 400;

  /** As many digits as a spreadsheet shows; those behind come from binary fractions. */
  private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

  private static final BigDecimal DAY_SECONDS = BigDecimal.valueOf(86_400);
  private static final long HOUR_SECONDS = 3_600;

  private TypedNumber() {}

  /** {@return what is meant by a number as the file writes it; a fault if it is none, or no date where one is meant} */
  static Object read(String text, NumberFormat format, SerialDates dates) {
    BigDecimal number = parse(text);
    if (number == null) {
      return fault(text);
    }
    Object meant =
        switch (format.kind()) {
          case NUMBER -> isWrittenWhole(text) ? number : shown(number);
          case PADDED -> padded(number, format.digits());
          case DATE -> dates.dateOf(number);
          case TIME -> isBelowOneDay(number) ? SerialDates.timeOf(number) : dates.dateOf(number);
          case ELAPSED -> elapsed(number);
        };
    return meant == null ? fault(text) : meant;
  }

  private static @Nullable BigDecimal parse(String text) {
    String stripped = text.strip();
    if (isDigits(stripped)) {
      return new BigDecimal(stripped);
    }
    return stripped.length() <= MAX_CHARACTERS && NUMBER.matcher(stripped).matches() ? new BigDecimal(stripped) : null;
  }

  private static boolean isDigits(String text) {
    for (int index = 0; index < text.length(); index++) {
      if (text.charAt(index) < '0' || text.charAt(index) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= MAX_CHARACTERS;
  }

  /** An id that some program wrote as a number has neither point nor exponent: all its digits are meant. */
  private static boolean isWrittenWhole(String text) {
    return text.indexOf('.') < 0 && text.indexOf('E') < 0 && text.indexOf('e') < 0;
  }

  /** Some programs write a whole number as 7.0. */
  private static BigDecimal shown(BigDecimal number) {
    BigDecimal shown =
        number.precision() > SHOWN.getPrecision() ? number.round(SHOWN).stripTrailingZeros() : number;
    boolean isWhole = shown.scale() > 0 && shown.stripTrailingZeros().scale() <= 0;
    return isWhole ? shown.setScale(0, RoundingMode.UNNECESSARY) : shown;
  }

  private static Object padded(BigDecimal number, int digits) {
    if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
      return shown(number);
    }
    String plain = number.toBigInteger().toString();
    return "0".repeat(Math.max(0, digits - plain.length())) + plain;
  }

  private static boolean isBelowOneDay(BigDecimal number) {
    return number.signum() >= 0 && number.compareTo(BigDecimal.ONE) < 0;
  }

  /** {@return hours, minutes and seconds as a field of durations reads them; null for what no clock shows} */
  private static @Nullable String elapsed(BigDecimal days) {
    BigDecimal seconds = days.abs().multiply(DAY_SECONDS).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
    if (seconds.compareTo(BigDecimal.valueOf(1_000_000_000)) > 0) {
      return null;
    }
    long whole = seconds.longValue();
    BigDecimal fraction = seconds.subtract(BigDecimal.valueOf(whole));
    return (days.signum() < 0 ? "-" : "")
        + whole / HOUR_SECONDS
        + ":"
        + twoDigits(whole % HOUR_SECONDS / 60)
        + ":"
        + twoDigits(whole % 60)
        + (fraction.signum() == 0 ? "" : fraction.toPlainString().substring(1));
  }

  private static String twoDigits(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }

  private static CellFault fault(String text) {
    return new CellFault(text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS) : text);
  }
}
