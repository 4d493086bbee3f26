package dev.fieldstone.engine.internal.value;

import dev.fieldstone.engine.record.Reading;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers: at most 34 significant digits, an exponent within 30 either way, no trailing zeros.
 *
 * <p>Text is never guessed at: what is not a number as a whole is none.
 */
final class NumberReader {
  private static final int MAX_DIGITS = 34;
  private static final int MAX_EXPONENT = 30;
  private static final int MAX_TEXT_CHARACTERS = 100;
  private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
  private static final Pattern ACCOUNTING_NEGATIVE = Pattern.compile("\\((.+)\\)");
  private static final Pattern CURRENCY_SIGN = Pattern.compile("^([+-]?)\\p{Sc}\\s*|\\s*\\p{Sc}$");

  private static final Pattern CLOCK = Pattern.compile("(-?)(\\d{1,9}):([0-5]\\d)(?::([0-5]\\d(?:\\.\\d{1,9})?))?");
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
  private static final int NANO_SCALE = 9;

  private NumberReader() {}

  static ValueRead read(Object raw, int scale, Reading reading) {
    return switch (reading) {
      case Reading.Strict strict -> exact(raw, scale);
      case Reading.Lenient lenient -> lenient(raw, scale, lenient);
    };
  }

  /** Reads points, whole numbers from 1 on. */
  static ValueRead rating(Object raw, int max, Reading reading) {
    ValueRead read = read(raw, 0, reading);
    boolean isOutside =
        read instanceof ValueRead.Good good
            && good.stored() instanceof BigDecimal points
            && (points.signum() <= 0 || points.compareTo(BigDecimal.valueOf(max)) > 0);
    return isOutside ? ValueRead.bad("A rating lies between 1 and its maximum") : read;
  }

  /** Reads seconds; leniently also hours, minutes and seconds. */
  static ValueRead duration(Object raw, int scale, Reading reading) {
    return switch (raw) {
      case Duration given -> read(seconds(given), scale, reading);
      case CharSequence text when reading instanceof Reading.Lenient -> {
        BigDecimal seconds = clock(text.toString().strip());
        yield read(seconds == null ? raw : seconds, scale, reading);
      }
      default -> read(raw, scale, reading);
    };
  }

  private static BigDecimal seconds(Duration duration) {
    return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), NANO_SCALE));
  }

  private static @Nullable BigDecimal clock(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (!clock.matches()) {
      return null;
    }
    BigDecimal hours = new BigDecimal(clock.group(2));
    BigDecimal minutes = new BigDecimal(clock.group(3));
    BigDecimal seconds = clock.group(4) == null ? BigDecimal.ZERO : new BigDecimal(clock.group(4));
    BigDecimal whole = hours.multiply(SIXTY).add(minutes).multiply(SIXTY).add(seconds);
    return clock.group(1).isEmpty() ? whole : whole.negate();
  }

  private static ValueRead exact(Object raw, int scale) {
    BigDecimal number = raw instanceof Number given ? decimal(given) : null;
    if (number == null) {
      return ValueRead.bad("A number is expected");
    }
    BigDecimal plain = plain(number);
    return plain.scale() > scale ? ValueRead.bad("The number has too many digits after the point") : bounded(plain);
  }

  private static ValueRead lenient(Object raw, int scale, Reading.Lenient reading) {
    BigDecimal number =
        switch (raw) {
          case Number given -> decimal(given);
          case CharSequence text -> parse(text.toString().strip(), reading);
          default -> null;
        };
    if (number == null) {
      return ValueRead.bad("A number is expected");
    }
    return bounded(plain(number.scale() > scale ? rounded(number, scale) : number));
  }

  /** What is far below the last digit is not divided: an exponent may have any size here. */
  private static BigDecimal rounded(BigDecimal number, int scale) {
    long digitsBeforePoint = (long) number.precision() - number.scale();
    return digitsBeforePoint < -scale ? BigDecimal.ZERO : number.setScale(scale, RoundingMode.HALF_UP);
  }

  private static ValueRead bounded(BigDecimal number) {
    if (number.signum() == 0) {
      return ValueRead.good(BigDecimal.ZERO);
    }
    long exponent = (long) number.precision() - number.scale() - 1;
    if (number.precision() > MAX_DIGITS || Math.abs(exponent) > MAX_EXPONENT) {
      return ValueRead.bad("The number has more than 34 significant digits, or an exponent beyond 30");
    }
    return ValueRead.good(number);
  }

  /** The one form of a number: no trailing zeros after the point, none before it written as an exponent. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 && stripped.scale() >= -MAX_EXPONENT ? stripped.setScale(0) : stripped;
  }

  private static @Nullable BigDecimal decimal(Number number) {
    return switch (number) {
      case BigDecimal decimal -> decimal;
      case BigInteger integer -> new BigDecimal(integer);
      case Double real -> Double.isFinite(real) ? BigDecimal.valueOf(real) : null;
      case Float real -> Float.isFinite(real) ? new BigDecimal(real.toString()) : null;
      case Byte integer -> BigDecimal.valueOf(integer);
      case Short integer -> BigDecimal.valueOf(integer);
      case Integer integer -> BigDecimal.valueOf(integer);
      case Long integer -> BigDecimal.valueOf(integer);
      default -> decimal(number.toString());
    };
  }

  /** Any other number is what it says it is. */
  private static @Nullable BigDecimal decimal(String text) {
    return PLAIN.matcher(text).matches() ? new BigDecimal(text) : null;
  }

  private static @Nullable BigDecimal parse(String text, Reading.Lenient reading) {
    if (text.length() > MAX_TEXT_CHARACTERS) {
      return null;
    }
    String signed = text.replace('\u2212', '-');
    var parenthesised = ACCOUNTING_NEGATIVE.matcher(signed);
    if (parenthesised.matches()) {
      BigDecimal inner = parseSigned(parenthesised.group(1).strip(), reading);
      return inner == null || inner.signum() < 0 ? null : inner.negate();
    }
    return parseSigned(signed, reading);
  }

  private static @Nullable BigDecimal parseSigned(String text, Reading.Lenient reading) {
    if (text.endsWith("%")) {
      BigDecimal percent = parseAmount(text.substring(0, text.length() - 1).strip(), reading);
      return percent == null ? null : percent.movePointLeft(2);
    }
    return parseAmount(text, reading);
  }

  private static @Nullable BigDecimal parseAmount(String text, Reading.Lenient reading) {
    Separators separators = Separators.of(reading.locale());
    return separators.point() == '.' && isPlain(text)
        ? new BigDecimal(text)
        : parsePlain(CURRENCY_SIGN.matcher(text).replaceFirst("$1"), separators);
  }

  /** Digits with at most a minus before them and a point among them, as most numbers come. */
  private static boolean isPlain(String text) {
    int digits = 0;
    int points = 0;
    for (int index = 0; index < text.length(); index++) {
      char unit = text.charAt(index);
      if (unit >= '0' && unit <= '9') {
        digits++;
      } else if (unit == '.') {
        points++;
      } else if (unit != '-' || index > 0) {
        return false;
      }
    }
    return digits > 0 && points <= 1;
  }

  private static @Nullable BigDecimal parsePlain(String text, Separators separators) {
    String ungrouped = ungroup(text, separators);
    if (ungrouped == null || !PLAIN.matcher(ungrouped).matches()) {
      return null;
    }
    return new BigDecimal(ungrouped);
  }

  /** Takes the group separators out, if they stand every three digits before the point, and puts a plain point in. */
  private static @Nullable String ungroup(String text, Separators separators) {
    int pointIndex = text.indexOf(separators.point());
    String whole = normalizeSpaces(pointIndex < 0 ? text : text.substring(0, pointIndex));
    char group = separators.group();
    String fraction = pointIndex < 0 ? "" : "." + text.substring(pointIndex + 1);
    if (whole.indexOf(group) < 0) {
      return whole + fraction;
    }
    boolean isGrouped = whole.matches("[+-]?\\d{1,3}(" + Pattern.quote(String.valueOf(group)) + "\\d{3})+");
    return isGrouped ? whole.replace(String.valueOf(group), "") + fraction : null;
  }

  private static String normalizeSpaces(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
