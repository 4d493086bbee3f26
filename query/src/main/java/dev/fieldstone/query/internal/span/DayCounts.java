package dev.fieldstone.query.internal.span;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.query.CalendarItems.Day;
import dev.fieldstone.query.internal.group.DayScale;
import dev.fieldstone.query.internal.run.PlanScan;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** How many records are on each day of a span. For one run. */
public final class DayCounts {
  private final Span span;
  private final SpanFields fields;
  private final DayScale scale;

  /** By how much the count of a day differs from that of the day before. */
  private final long[] changes;

  /** Prepares to count. */
  public DayCounts(Span span, SpanFields fields, ZoneId zone) {
    this.span = span;
    this.fields = fields;
    this.scale = new DayScale(fields.start().type().storageClass(), zone);
    this.changes = new long[(int) span.days() + 1];
  }

  /** Counts all that a scan finds, which meets the span; {@return the days} */
  public List<Day> of(PlanScan scan) {
    Field end = fields.end();
    FieldId start = fields.start().id();
    scan.matches(
        end == null ? Set.of(start) : Set.of(start, end.id()),
        (batch, matches) -> {
          Column.Longs starts = (Column.Longs) batch.column(start);
          add(matches, starts, end == null ? starts : (Column.Longs) batch.column(end.id()));
          return true;
        });
    return days();
  }

  private void add(BitSet matches, Column.Longs starts, Column.Longs ends) {
    long first = span.from().toEpochDay();
    for (int index = matches.nextSetBit(0); index >= 0; index = matches.nextSetBit(index + 1)) {
      long startDay = scale.dayOf(starts.value(index));
      long endDay = ends.isEmpty(index) ? startDay : Math.max(startDay, scale.dayOf(ends.value(index)));
      changes[(int) Math.max(0, startDay - first)]++;
      changes[(int) Math.min(span.days(), endDay + 1 - first)]--;
    }
  }

  private List<Day> days() {
    List<Day> days = new ArrayList<>();
    long count = 0;
    for (int day = 0; day < span.days(); day++) {
      count += changes[day];
      days.add(new Day(span.from().plusDays(day), count));
    }
    return days;
  }
}
