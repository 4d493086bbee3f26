package dev.fieldstone.query.internal.plan;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.CompiledFilter;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.view.InactiveClause;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Filters that must all hold.
 *
 * @param filters each made ready for the same table
 */
public record Conditions(List<CompiledFilter> filters) {

  /** Copies the filters. */
  public Conditions {
    filters = List.copyOf(filters);
  }

  /** {@return what the database may leave out} */
  public Narrowing narrowing() {
    return new Narrowing(filters.stream().flatMap(filter -> filter.narrowing().conditions().stream()).toList());
  }

  /** {@return the fields that {@link #retain} looks at} */
  public Set<FieldId> fields() {
    return filters.stream().flatMap(filter -> filter.fields().stream()).collect(Collectors.toUnmodifiableSet());
  }

  /** {@return the fields that {@link #retainUnnarrowed} looks at} */
  public Set<FieldId> unnarrowedFields() {
    Set<FieldId> fields = new HashSet<>(fields());
    for (Narrowing.Exact condition : narrowing().conditions()) {
      if (condition instanceof Narrowing.Exact.CodeIn codeIn) {
        fields.add(codeIn.field());
      }
    }
    return fields;
  }

  /** {@return the conditions that slept} */
  public List<InactiveClause> inactiveClauses() {
    return filters.stream().flatMap(filter -> filter.inactiveClauses().stream()).toList();
  }

  /** Clears the indexes of the records that do not match, among records that the database narrowed. */
  public void retain(ColumnBatch batch, BitSet candidates) {
    for (CompiledFilter filter : filters) {
      filter.retain(batch, candidates);
    }
  }

  /** Clears the indexes of the records that do not match, among records that the database did not narrow. */
  public void retainUnnarrowed(ColumnBatch batch, BitSet candidates) {
    for (Narrowing.Exact condition : narrowing().conditions()) {
      retain(condition, batch, candidates);
    }
    retain(batch, candidates);
  }

  private static void retain(Narrowing.Exact condition, ColumnBatch batch, BitSet candidates) {
    switch (condition) {
      case Narrowing.Exact.RecordIn recordIn -> {
        Set<Long> numbers = Set.copyOf(recordIn.numbers());
        retain(candidates, index -> numbers.contains(batch.numbers()[index]));
      }
      case Narrowing.Exact.CodeIn codeIn -> {
        Set<Long> codes = Set.copyOf(codeIn.codes());
        Column.Longs column = (Column.Longs) batch.column(codeIn.field());
        retain(candidates, index -> !column.isEmpty(index) && codes.contains(column.values()[index]));
      }
    }
  }

  private static void retain(BitSet candidates, IntPredicate wanted) {
    for (int index = candidates.nextSetBit(0); index >= 0; index = candidates.nextSetBit(index + 1)) {
      candidates.set(index, wanted.test(index));
    }
  }
}
