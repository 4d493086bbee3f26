package dev.fieldstone.query.internal.plan;

import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.CompiledFilter;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.view.InactiveClause;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
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
    return filters.stream()
        .flatMap(filter -> filter.unnarrowedFields().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** {@return whether the database's narrowing answers all of them} */
  public boolean areAnsweredByNarrowing() {
    return filters.stream().allMatch(CompiledFilter::isAnsweredByNarrowing);
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
    for (CompiledFilter filter : filters) {
      filter.retainUnnarrowed(batch, candidates);
    }
  }
}
