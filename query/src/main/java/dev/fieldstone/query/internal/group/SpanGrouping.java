package dev.fieldstone.query.internal.group;

import dev.fieldstone.engine.internal.columns.CalendarPeriods;
import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.QueryMoment;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.view.RelativeDate;
import dev.fieldstone.engine.view.Steps;
import dev.fieldstone.query.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spans of days without gaps between them, in order of time, then the lane of the records without a value. */
final class SpanGrouping implements Grouping {
  private final Field axis;
  private final Steps steps;
  private final List<Lane> lanes;
  private final long[] starts;

  private SpanGrouping(Field axis, Steps steps, List<Lane> spans, long[] starts) {
    this.axis = axis;
    this.steps = steps;
    this.lanes = new ArrayList<>(spans);
    this.starts = starts;
    lanes.add(Lane.empty());
  }

  /** {@return the periods from that of one day to that of another} */
  static SpanGrouping ofPeriods(PeriodLanes periods, LocalDate first, LocalDate last) {
    List<Lane> lanes = new ArrayList<>();
    List<Long> starts = new ArrayList<>();
    LocalDate end = periods.start(last);
    for (LocalDate day = periods.start(first); !day.isAfter(end); day = periods.next(day)) {
      lanes.add(periods.lane(day));
      starts.add(periods.scale().start(day));
    }
    return new SpanGrouping(
        periods.axis(), periods.steps(), lanes, starts.stream().mapToLong(Long::longValue).toArray());
  }

  /** {@return what is overdue, then what is due today, tomorrow, this week, next week, later} */
  static SpanGrouping relative(Field axis, DayScale scale, QueryMoment moment) {
    LocalDate today = LocalDate.ofInstant(moment.now(), moment.zone());
    LocalDate afterTomorrow = today.plusDays(2);
    LocalDate week = CalendarPeriods.start(today, RelativeDate.Unit.WEEK, moment.firstDayOfWeek());
    LocalDate nextWeek = later(afterTomorrow, week.plusWeeks(1));
    LocalDate afterNextWeek = later(nextWeek, week.plusWeeks(2));
    List<String> keys = List.of("overdue", "today", "tomorrow", "this_week", "next_week", "later");
    List<LocalDate> days = List.of(today, today.plusDays(1), afterTomorrow, nextWeek, afterNextWeek);
    List<Lane> lanes = new ArrayList<>();
    long[] starts = new long[keys.size()];
    for (int index = 0; index < keys.size(); index++) {
      LocalDate from = index == 0 ? null : days.get(index - 1);
      LocalDate until = index == days.size() ? null : days.get(index);
      lanes.add(Lane.of(keys.get(index), keys.get(index), new Interval.Days(from, until)));
      starts[index] = from == null ? Long.MIN_VALUE : scale.start(from);
    }
    return new SpanGrouping(axis, new Steps.Relative(), lanes, starts);
  }

  @Override
  public Field axis() {
    return axis;
  }

  @Override
  public List<Lane> lanes() {
    return lanes;
  }

  @Override
  public Steps steps() {
    return steps;
  }

  @Override
  public @Nullable Object value(Column axisValues, int index) {
    return axisValues.isEmpty(index) ? null : ((Column.Longs) axisValues).value(index);
  }

  @Override
  public int laneOf(@Nullable Object value) {
    return value == null ? lanes.size() - 1 : laneOfTime((Long) value);
  }

  @Override
  public int laneOf(Column axisValues, int index) {
    Column.Longs times = (Column.Longs) axisValues;
    return times.isEmpty(index) ? lanes.size() - 1 : laneOfTime(times.value(index));
  }

  /** The last of the spans that begin at a time; of what is outside all of them, the nearest one. */
  private int laneOfTime(long time) {
    int found = Arrays.binarySearch(starts, time);
    int lane = found >= 0 ? found : -found - 2;
    while (lane >= 0 && lane + 1 < starts.length && starts[lane + 1] == time) {
      lane++;
    }
    return Math.max(0, lane);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
