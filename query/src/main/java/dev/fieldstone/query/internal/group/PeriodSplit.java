package dev.fieldstone.query.internal.group;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.view.RelativeDate;
import dev.fieldstone.engine.view.Steps;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.LongSummaryStatistics;
import org.jspecify.annotations.Nullable;

/**
 * A lane for each period of the calendar from the first that has records to the last; of longer periods, where these
 * would be too many. Where even years are too many, only those with the most records have a lane.
 *
 * @param periods the lanes that are asked for
 * @param maxLanes how many lanes there may be
 */
record PeriodSplit(PeriodLanes periods, int maxLanes) implements Split.ByValues {
  private static final int MAX_DAYS_OF_LANE = 366;

  @Override
  public Field axis() {
    return periods.axis();
  }

  @Override
  public @Nullable Object value(Column axisValues, int index) {
    return new PeriodAxis(periods).value(axisValues, index);
  }

  @Override
  public Steps steps() {
    return periods.steps();
  }

  @Override
  public int laneOf(Object tallied, Grouping grouping) {
    return grouping instanceof SpanGrouping spans
        ? spans.laneOf(periods.scale().start(LocalDate.ofEpochDay((Long) tallied)))
        : grouping.laneOf(tallied);
  }

  @Override
  public Tally tally() {
    return new Tally(Integer.MAX_VALUE);
  }

  @Override
  public Grouping grouping(Tally tally) {
    LongSummaryStatistics days = tally.counts().keySet().stream().mapToLong(Long.class::cast).summaryStatistics();
    if (days.getCount() == 0) {
      return ValueGrouping.open(axis(), new PeriodAxis(periods), periods.steps());
    }
    LocalDate first = LocalDate.ofEpochDay(days.getMin());
    LocalDate last = LocalDate.ofEpochDay(days.getMax());
    return Arrays.stream(RelativeDate.Unit.values())
        .dropWhile(unit -> unit != periods.unit())
        .map(periods::of)
        .filter(longer -> fits(longer, first, last))
        .findFirst()
        .<Grouping>map(longer -> SpanGrouping.ofPeriods(longer, first, last))
        .orElseGet(() -> years(tally));
  }

  /** How long the periods are depends on all values. */
  @Override
  public boolean isToldByValue() {
    return false;
  }

  @Override
  public Grouping open() {
    return ValueGrouping.open(axis(), new PeriodAxis(periods), periods.steps());
  }

  private Grouping years(Tally tally) {
    PeriodLanes years = periods.of(RelativeDate.Unit.YEAR);
    return ValueGrouping.of(axis(), new PeriodAxis(years), years.steps(), tally, List.of(), maxLanes);
  }

  private boolean fits(PeriodLanes lanes, LocalDate first, LocalDate last) {
    if (ChronoUnit.DAYS.between(first, last) / MAX_DAYS_OF_LANE >= maxLanes) {
      return false;
    }
    int count = 1;
    LocalDate end = lanes.start(last);
    for (LocalDate day = lanes.start(first); day.isBefore(end); day = lanes.next(day)) {
      count++;
    }
    return count + 1 <= maxLanes;
  }
}
