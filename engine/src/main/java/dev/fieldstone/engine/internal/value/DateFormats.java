package dev.fieldstone.engine.internal.value;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.fieldstone.engine.record.Reading;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates in a format that a host states. A day that does not exist is none: no 31st of February becomes another day. */
public final class DateFormats {
  private static final LoadingCache<Format, DateTimeFormatter> FORMATTERS =
      Caffeine.newBuilder().maximumSize(100).build(DateFormats::formatter);
  private static final LocalDate SAMPLE = LocalDate.of(2024, 12, 31);

  private DateFormats() {}

  private record Format(String pattern, Locale locale) {}

  /**
   * Checks that dates can be written and read in a format.
   *
   * @throws IllegalArgumentException if not
   */
  public static void check(String pattern) {
    DateTimeFormatter formatter = formatter(new Format(pattern, Locale.ROOT));
    try {
      String written = formatter.format(SAMPLE.atStartOfDay());
      if (!SAMPLE.equals(LocalDate.parse(written, formatter))) {
        throw new IllegalArgumentException("The format does not hold all of a date");
      }
    } catch (DateTimeException incomplete) {
      throw new IllegalArgumentException("The format is not one of dates", incomplete);
    }
  }

  /** {@return a date in the first format that fits, with the time after it if there is one; null if none fits} */
  static @Nullable LocalDateTime parse(String text, Reading.Lenient reading) {
    for (String format : reading.dateFormats()) {
      LocalDateTime parsed = parse(text, format, reading.locale());
      if (parsed != null) {
        return parsed;
      }
    }
    return null;
  }

  /** {@return a date in the first format that fits; null if none fits, or the text has a time} */
  static @Nullable LocalDate parseDate(String text, Reading.Lenient reading) {
    for (String format : reading.dateFormats()) {
      LocalDate parsed = parseDate(text, format, reading.locale());
      if (parsed != null) {
        return parsed;
      }
    }
    return null;
  }

  private static @Nullable LocalDateTime parse(String text, String pattern, Locale locale) {
    try {
      TemporalAccessor parsed =
          FORMATTERS.get(new Format(pattern, locale)).parseBest(text, LocalDateTime::from, LocalDate::from);
      return parsed instanceof LocalDate date ? date.atStartOfDay() : (LocalDateTime) parsed;
    } catch (DateTimeException other) {
      return null;
    }
  }

  private static @Nullable LocalDate parseDate(String text, String pattern, Locale locale) {
    try {
      TemporalAccessor parsed = FORMATTERS.get(new Format(pattern, locale)).parse(text);
      boolean hasTime = parsed.query(TemporalQueries.localTime()) != null;
      return hasTime ? null : LocalDate.from(parsed);
    } catch (DateTimeException other) {
      return null;
    }
  }

  private static DateTimeFormatter formatter(Format format) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(withProlepticYears(format.pattern()))
        .appendPattern("[' 'HH:mm[:ss]]")
        .toFormatter(format.locale())
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** People write yyyy for what the strict reading calls uuuu: a year without an era. */
  private static String withProlepticYears(String pattern) {
    StringBuilder proleptic = new StringBuilder(pattern.length());
    boolean isQuoted = false;
    for (int index = 0; index < pattern.length(); index++) {
      char unit = pattern.charAt(index);
      isQuoted ^= unit == '\'';
      proleptic.append(unit == 'y' && !isQuoted ? 'u' : unit);
    }
    return proleptic.toString();
  }
}
