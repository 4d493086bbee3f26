package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.CompiledFilter;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.spi.Scan;
import dev.fieldstone.engine.view.Status;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells which records a session sees, by number.
 *
 * @param state what is read
 */
public record VisibleNumbers(State state) {

  /**
   * {@return those of some records that are seen: where the session's scope says nothing of the table's records, all of
   * them without a question to the database; otherwise those that exist and are within it}
   */
  public Set<Long> among(TableDefinition table, Collection<Long> numbers) {
    CompiledFilter filter = state.sight().filter(table, state.wholeCatalog());
    if (filter == null || numbers.isEmpty()) {
      return new HashSet<>(numbers);
    }
    return scan(table, filter, new Narrowing(List.of(new Narrowing.Exact.RecordIn(List.copyOf(numbers)))));
  }

  /** {@return all records that are seen; only for a table some of whose records are not} */
  public Set<Long> all(TableDefinition table) {
    CompiledFilter filter = state.sight().filter(table, state.wholeCatalog());
    if (filter == null) {
      throw new IllegalStateException("Every record of the table is seen");
    }
    return scan(table, filter, Narrowing.NONE);
  }

  private Set<Long> scan(TableDefinition table, CompiledFilter filter, Narrowing asked) {
    TableDefinition whole = table.unveiled();
    Scan scan = new Scan(whole, Status.ANY, asked.and(filter.narrowing()), filter.fields(), null, 0);
    Set<Long> visible = new HashSet<>();
    new ColumnScan(state, whole, scan, null, Deadline.in(state.org().limits().readTimeout()))
        .run(
            batch -> {
              BitSet matches = batch.records();
              filter.retain(batch, matches);
              matches.stream().forEach(index -> visible.add(batch.number(index)));
              return true;
            });
    return visible;
  }
}
