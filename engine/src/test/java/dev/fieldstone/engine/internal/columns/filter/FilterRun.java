package dev.fieldstone.engine.internal.columns.filter;

import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.CompiledFilter;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.columns.QueryMoment;
import dev.fieldstone.engine.view.Filter;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.BitSet;
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

  /** {@return the indexes of the records that match} */
  static List<Integer> matching(CompiledFilter filter, ColumnBatch batch) {
    BitSet candidates = new BitSet();
    for (int index = 0; index < batch.size(); index++) {
      candidates.set(index, isLeftBy(filter.narrowing(), batch, index));
    }
    filter.retain(batch, candidates);
    return candidates.stream().boxed().toList();
  }

  private static boolean isLeftBy(Narrowing narrowing, ColumnBatch batch, int index) {
    return narrowing.conditions().stream().allMatch(condition -> holds(condition, batch, index));
  }

  private static boolean holds(Narrowing.Exact condition, ColumnBatch batch, int index) {
    return switch (condition) {
      case Narrowing.Exact.RecordIn in -> in.numbers().contains(batch.numbers()[index]);
      case Narrowing.Exact.CodeIn in -> {
        Column.Longs codes = (Column.Longs) batch.column(in.field());
        yield !codes.isEmpty(index) && in.codes().contains(codes.values()[index]);
      }
    };
  }
}
