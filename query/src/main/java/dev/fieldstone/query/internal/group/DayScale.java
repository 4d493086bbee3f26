package dev.fieldstone.query.internal.group;

import dev.fieldstone.engine.schema.StorageClass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Days in the unit of a column: as days, or as the microseconds of points in time.
 *
 * @param storageClass that of the column
 * @param zone where a day is that of a point in time
 */
public record DayScale(StorageClass storageClass, ZoneId zone) {
  private static final long MICROS_PER_SECOND = 1_000_000;

  /**
   * {@return the day of a value of the column, counted from 1970-01-01: the last one that begins at the value or
   * before, though clocks that are set back across midnight show the day before once more}
   */
  public long dayOf(long value) {
    if (isOfDays()) {
      return value;
    }
    LocalDate shown = LocalDate.ofInstant(Instant.ofEpochSecond(Math.floorDiv(value, MICROS_PER_SECOND)), zone);
    LocalDate next = shown.plusDays(1);
    return (start(next) <= value ? next : shown).toEpochDay();
  }

  /** {@return the least value of the column that is not before a day} */
  public long start(LocalDate day) {
    return isOfDays()
        ? day.toEpochDay()
        : ChronoUnit.MICROS.between(Instant.EPOCH, day.atStartOfDay(zone).toInstant());
  }

  private boolean isOfDays() {
    return storageClass == StorageClass.DATE;
  }
}
