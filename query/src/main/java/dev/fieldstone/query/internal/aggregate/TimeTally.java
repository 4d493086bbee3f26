package dev.fieldstone.query.internal.aggregate;

import dev.fieldstone.engine.internal.columns.Column;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The first and the last of days, or of points in time. */
final class TimeTally implements Tally {
  private final boolean areDays;
  private final ZoneId zone;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  /** Takes days since 1970-01-01, or microseconds since then, whose days are those of a zone. */
  TimeTally(boolean areDays, ZoneId zone) {
    this.areDays = areDays;
    this.zone = zone;
  }

  @Override
  public void add(Column values, int index) {
    long time = ((Column.Longs) values).value(index);
    first = Math.min(first, time);
    last = Math.max(last, time);
  }

  @Nullable Object earliest() {
    return isEmpty() ? null : value(first);
  }

  @Nullable Object latest() {
    return isEmpty() ? null : value(last);
  }

  @Nullable Long spanDays() {
    return isEmpty() ? null : ChronoUnit.DAYS.between(day(first), day(last));
  }

  private boolean isEmpty() {
    return first > last;
  }

  private Object value(long time) {
    return areDays ? LocalDate.ofEpochDay(time) : instant(time);
  }

  private LocalDate day(long time) {
    return areDays ? LocalDate.ofEpochDay(time) : LocalDate.ofInstant(instant(time), zone);
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
