package dev.fieldstone.importexport.internal.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Dates as numbers of days, to the millisecond. */
enum SerialDates {
  /** Day 1 is 1 January 1900, and day 60 the 29 February that this year did not have. */
  SINCE_1900(LocalDate.of(1899, 12, 30), 1),
  /** Day 0 is 1 January 1904. */
  SINCE_1904(LocalDate.of(1904, 1, 1), 0);

  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
  private static final BigDecimal MAX = BigDecimal.valueOf(3_000_000);
  private static final int MISSING_DAY = 60;
  private static final long DAY_MILLIS = 86_400_000;
  private static final long MILLI_NANOS = 1_000_000;
  private static final BigDecimal DAY = BigDecimal.valueOf(DAY_MILLIS);

  private final LocalDate dayZero;
  private final int firstDay;

  SerialDates(LocalDate dayZero, int firstDay) {
    this.dayZero = dayZero;
    this.firstDay = firstDay;
  }

  /** {@return a date if the serial is whole, else a date and time; null where there is no such day} */
  @Nullable Object dateOf(BigDecimal serial) {
    if (serial.signum() < 0 || serial.compareTo(MAX) > 0) {
      return null;
    }
    long millis = millis(serial);
    LocalDate date = date(millis / DAY_MILLIS);
    if (date == null || date.isAfter(LAST)) {
      return null;
    }
    long timeMillis = millis % DAY_MILLIS;
    return timeMillis == 0 ? date : LocalDateTime.of(date, LocalTime.ofNanoOfDay(timeMillis * MILLI_NANOS));
  }

  /** {@return the time of a day, for a serial of at least 0 and below 1} */
  static LocalTime timeOf(BigDecimal serial) {
    return LocalTime.ofNanoOfDay(millis(serial) % DAY_MILLIS * MILLI_NANOS);
  }

  private @Nullable LocalDate date(long day) {
    if (day < firstDay || (this == SINCE_1900 && day == MISSING_DAY)) {
      return null;
    }
    return dayZero.plusDays(this == SINCE_1900 && day < MISSING_DAY ? day + 1 : day);
  }

  private static long millis(BigDecimal serial) {
    return serial.multiply(DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }
}
