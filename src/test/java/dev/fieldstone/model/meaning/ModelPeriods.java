package dev.fieldstone.model.meaning;

import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Months, or the quarters or years that take their place where there would be too many lanes.
 *
 * @param months how many months a period has
 * @param isContiguous whether periods between two others have lanes though no record is in them
 */
record ModelPeriods(int months, boolean isContiguous) {
  /** Each month from the first to the last. */
  static final ModelPeriods MONTHS = new ModelPeriods(1, true);

  private static final int MAX_LANES = 99;
  private static final int MONTHS_OF_QUARTER = 3;
  private static final int MONTHS_OF_YEAR = 12;

  /** {@return the shortest periods of which there are not too many} */
  static ModelPeriods of(ZoneId zone, ModelField field, List<ModelRecord> items) {
    List<LocalDate> days =
        items.stream()
            .map(record -> record.value(field))
            .filter(Objects::nonNull)
            .map(value -> day(value, zone))
            .sorted()
            .toList();
    return IntStream.of(1, MONTHS_OF_QUARTER, MONTHS_OF_YEAR)
        .mapToObj(months -> new ModelPeriods(months, true))
        .filter(periods -> days.isEmpty() || periods.count(days.getFirst(), days.getLast()) <= MAX_LANES)
        .findFirst()
        .orElse(new ModelPeriods(MONTHS_OF_YEAR, false));
  }

  /** {@return the first day of the period of a value} */
  LocalDate start(Object value, ZoneId zone) {
    return start(index(day(value, zone)));
  }

  /** {@return the first day of each period that has a lane, by those that have records} */
  List<Object> lanes(List<LocalDate> present) {
    List<Long> indexes = present.stream().map(this::index).sorted().toList();
    if (!isContiguous || indexes.isEmpty()) {
      return indexes.stream().<Object>map(this::start).toList();
    }
    return LongStream.rangeClosed(indexes.getFirst(), indexes.getLast())
        .<Object>mapToObj(this::start)
        .toList();
  }

  private long count(LocalDate first, LocalDate last) {
    return index(last) - index(first) + 1;
  }

  private long index(LocalDate day) {
    return Math.floorDiv(day.getYear() * (long) MONTHS_OF_YEAR + day.getMonthValue() - 1, (long) months);
  }

  private LocalDate start(long index) {
    long month = index * months;
    return LocalDate.of(
        (int) Math.floorDiv(month, (long) MONTHS_OF_YEAR), (int) Math.floorMod(month, (long) MONTHS_OF_YEAR) + 1, 1);
  }

  private static LocalDate day(Object value, ZoneId zone) {
    return value instanceof Instant instant ? LocalDate.ofInstant(instant, zone) : (LocalDate) value;
  }
}
