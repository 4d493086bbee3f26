package dev.fieldstone.query.internal.aggregate;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.StorageClass;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tallies of one field for one group of records, each made once and when it is first asked for. */
final class FieldTallies {
  private final Field field;
  private final ZoneId zone;
  private final List<Tally> tallies = new ArrayList<>();
  private @Nullable CheckedTally checked;
  private @Nullable DistinctTally distinct;
  private @Nullable MedianTally median;
  private @Nullable NumberTally numbers;
  private @Nullable TimeTally times;
  private long filled;

  FieldTallies(Field field, ZoneId zone) {
    this.field = field;
    this.zone = zone;
  }

  /** Takes the value at an index, or its lack. */
  void add(Column values, int index) {
    if (!values.isEmpty(index)) {
      filled++;
      for (Tally tally : tallies) {
        tally.add(values, index);
      }
    }
  }

  /** Takes the values at some indexes, or their lack. */
  void addAll(Column values, int[] indexes, int begin, int end) {
    if (isFilled(values)) {
      filled += end - begin;
      for (Tally tally : tallies) {
        tally.addAll(values, indexes, begin, end);
      }
      return;
    }
    int[] present = new int[end - begin];
    int count = 0;
    for (int place = begin; place < end; place++) {
      present[count] = indexes[place];
      count += values.isEmpty(indexes[place]) ? 0 : 1;
    }
    filled += count;
    for (Tally tally : tallies) {
      tally.addAll(values, present, 0, count);
    }
  }

  /** Whether it is known at once that no record of the column lacks a value. */
  private static boolean isFilled(Column values) {
    return switch (values) {
      case Column.Longs longs -> longs.empty().isEmpty();
      case Column.Numbers numbers -> {
        Column.Units units = numbers.units();
        yield units != null && units.amounts().empty().isEmpty();
      }
      case Column.Booleans booleans -> true;
      case Column.Texts texts -> false;
      case Column.Lists lists -> false;
    };
  }

  /** {@return how many records had a value} */
  long filled() {
    return filled;
  }

  CheckedTally checked() {
    CheckedTally made = checked == null ? kept(new CheckedTally()) : checked;
    checked = made;
    return made;
  }

  DistinctTally distinct() {
    boolean areFolded = field.type().storageClass() == StorageClass.TEXT;
    DistinctTally made = distinct == null ? kept(new DistinctTally(areFolded)) : distinct;
    distinct = made;
    return made;
  }

  MedianTally median() {
    MedianTally made = median == null ? kept(new MedianTally(scale(field.type()))) : median;
    median = made;
    return made;
  }

  NumberTally numbers() {
    NumberTally made = numbers == null ? kept(new NumberTally()) : numbers;
    numbers = made;
    return made;
  }

  TimeTally times() {
    boolean areDays = field.type().storageClass() == StorageClass.DATE;
    TimeTally made = times == null ? kept(new TimeTally(areDays, zone)) : times;
    times = made;
    return made;
  }

  private <T extends Tally> T kept(T tally) {
    tallies.add(tally);
    return tally;
  }

  /** How many digits after the point most values have. */
  private static int scale(FieldType type) {
    return switch (type) {
      case FieldType.Number number -> number.scale();
      case FieldType.Currency currency -> currency.scale();
      case FieldType.Percent percent -> percent.scale();
      case FieldType.Duration duration -> FieldType.Duration.MAX_SCALE;
      default -> 0;
    };
  }
}
