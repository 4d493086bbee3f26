package dev.fieldstone.importexport.internal.guessing;

import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.spi.ValueTrial;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a file are tried with.
 *
 * @param limits the workspace's limits
 * @param locale whose separators and names count
 * @param localeStated whether somebody said so
 * @param zone what a local time means
 */
record Trials(Limits limits, Locale locale, boolean localeStated, ZoneId zone) {

  static Trials of(Limits limits, @Nullable Locale locale, ZoneId zone) {
    return new Trials(limits, locale == null ? Locale.ROOT : locale, locale != null, zone);
  }

  /** {@return the lenient reading as it is without a format of dates} */
  ValueTrial plain() {
    return ValueTrial.of(limits, Reading.lenient(locale), zone);
  }

  /** {@return the lenient reading with a format of dates; null for the ISO form} */
  ValueTrial dated(@Nullable String format) {
    return dated(format, zone);
  }

  /** {@return the same reading, but of local times in UTC} */
  ValueTrial datedInUtc(@Nullable String format) {
    return dated(format, ZoneOffset.UTC);
  }

  /** {@return the strict reading, which takes no time without an offset} */
  ValueTrial strict() {
    return ValueTrial.of(limits, Reading.strict(), zone);
  }

  /** {@return whether a text can be kept as one line} */
  boolean isLine(String text) {
    return plain().value(new FieldType.Text(), text) != null;
  }

  private ValueTrial dated(@Nullable String format, ZoneId meant) {
    Reading reading = format == null ? Reading.lenient(locale) : Reading.lenient(locale, format);
    return ValueTrial.of(limits, reading, meant);
  }
}
