package dev.fieldstone.engine.internal.columns.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.CompiledFilter;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.columns.QueryMoment;
import dev.fieldstone.engine.internal.columns.packed.Packing;
import dev.fieldstone.engine.internal.columns.predicate.ExactConditions;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.view.Filter;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compiles filters and runs them over sample records as a scan would: narrowed first, then evaluated. */
final class FilterRun {
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private FilterRun() {}

  static CompiledFilter given(Filter filter, SampleTable table) {
    return FilterCompiler.compile(filter, table, momentIn(BERLIN), Limits.defaults(), false);
  }

  static CompiledFilter saved(Filter filter, SampleTable table) {
    return FilterCompiler.compile(filter, table, momentIn(BERLIN), Limits.defaults(), true);
  }

  static QueryMoment momentIn(ZoneId zone) {
    return new QueryMoment(Instant.parse("2024-05-01T12:00:00Z"), zone, DayOfWeek.MONDAY, "ada");
  }

  /** {@return the indexes of the records that match a given filter} */
  static List<Integer> matching(Filter filter, SampleTable table, List<Map<String, Object>> records) {
    return matching(given(filter, table), table.batch(records));
  }

  /** {@return the indexes of the records that match, found in columns as they are read and as they are kept alike} */
  static List<Integer> matching(CompiledFilter filter, ColumnBatch batch) {
    List<Integer> found = found(filter, batch);
    assertThat(found(filter, packed(batch))).as("what matches in packed columns").isEqualTo(found);
    return found;
  }

  private static ColumnBatch packed(ColumnBatch batch) {
    Map<FieldId, Column> columns = new HashMap<>();
    batch.columns().forEach((field, column) -> columns.put(field, Packing.packed(column, batch.size())));
    Column.Longs numbers = Packing.packed(batch.numbers().values(batch.size()), batch.size());
    return new ColumnBatch(batch.size(), numbers, columns, null, null);
  }

  /** Narrowed and unnarrowed alike. */
  private static List<Integer> found(CompiledFilter filter, ColumnBatch batch) {
    BitSet narrowed = new BitSet();
    for (int index = 0; index < batch.size(); index++) {
      narrowed.set(index, isLeftBy(filter.narrowing(), batch, index));
    }
    BitSet exact = batch.records();
    ExactConditions.of(filter.narrowing()).retain(batch, exact);
    assertThat(exact).as("what the narrowing leaves").isEqualTo(narrowed);
    filter.retain(batch, narrowed);
    BitSet unnarrowed = new BitSet();
    unnarrowed.set(0, batch.size());
    filter.retainUnnarrowed(batch, unnarrowed);
    assertThat(narrowed).as("what matches, narrowed").isEqualTo(unnarrowed);
    return narrowed.stream().boxed().toList();
  }

  private static boolean isLeftBy(Narrowing narrowing, ColumnBatch batch, int index) {
    return narrowing.conditions().stream().allMatch(condition -> holds(condition, batch, index));
  }

  private static boolean holds(Narrowing.Exact condition, ColumnBatch batch, int index) {
    return switch (condition) {
      case Narrowing.Exact.RecordIn in -> in.numbers().contains(batch.number(index));
      case Narrowing.Exact.CodeIn in -> hasCode(longs(batch, in.field()), index, in.codes());
      case Narrowing.Exact.CodeNotIn notIn -> !hasCode(longs(batch, notIn.field()), index, notIn.codes());
      case Narrowing.Exact.NumberWithin within -> {
        BigDecimal value = ((Column.Numbers) batch.column(within.field())).value(index);
        yield value != null && isWithin(within, value);
      }
      case Narrowing.Exact.TimeWithin within -> {
        Column.Longs times = longs(batch, within.field());
        long value = times.value(index);
        yield !times.isEmpty(index) && value >= within.lowest() && value <= within.highest();
      }
      case Narrowing.Exact.CheckedIs checked ->
          ((Column.Booleans) batch.column(checked.field())).checked().get(index) == checked.checked();
    };
  }

  private static boolean isWithin(Narrowing.Exact.NumberWithin within, BigDecimal value) {
    int slack = within.inclusive() ? 0 : 1;
    BigDecimal lowest = within.lowest();
    BigDecimal highest = within.highest();
    return (lowest == null || value.compareTo(lowest) >= slack)
        && (highest == null || highest.compareTo(value) >= slack);
  }

  private static boolean hasCode(Column.Longs codes, int index, List<Long> wanted) {
    return !codes.isEmpty(index) && wanted.contains(codes.value(index));
  }

  private static Column.Longs longs(ColumnBatch batch, FieldId field) {
    return (Column.Longs) batch.column(field);
  }
}
