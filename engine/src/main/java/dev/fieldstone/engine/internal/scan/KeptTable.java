package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.catalog.BuiltInField;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.feed.TableDelta;
import dev.fieldstone.engine.internal.memory.ColumnEvents;
import dev.fieldstone.engine.internal.memory.ColumnKey;
import dev.fieldstone.engine.internal.memory.MovedRecords;
import dev.fieldstone.engine.internal.memory.OrgColumns;
import dev.fieldstone.engine.internal.memory.TableColumns;
import dev.fieldstone.engine.internal.memory.TableMemory;
import dev.fieldstone.engine.internal.position.StoredPositions;
import dev.fieldstone.engine.internal.write.Snapshot;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.spi.Scan;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a table in memory, as one state sees it.
 *
 * @param state the state
 * @param table the table as it is
 * @param memory what is kept
 */
record KeptTable(Snapshot state, TableDefinition table, TableMemory memory) {
  /** To read as many anew that changed takes as long as some fifty times as many in a row. */
  private static final int MAX_CHANGED = 10_000;
  /** Where more records were moved, their places are read each time. */
  private static final int MAX_MOVED = 200_000;

  /** {@return what is kept of a table; null where nothing is, or for a state that nobody else can see} */
  static @Nullable KeptTable of(State state, TableDefinition table) {
    OrgColumns columns = state.org().columns();
    boolean isShared = state instanceof Snapshot snapshot && snapshot.isSequenced();
    return isShared && columns.areKept()
        ? new KeptTable((Snapshot) state, table, columns.table(table.number()))
        : null;
  }

  /** {@return the fields whose values a scan looks at} */
  static List<FieldDefinition> fields(TableDefinition table, Scan scan) {
    Set<FieldId> looked = new HashSet<>(scan.fields());
    looked.addAll(scan.narrowing().fields());
    return looked.stream().map(table::get).toList();
  }

  /** {@return the fields whose values some columns are} */
  static Map<ColumnKey, FieldDefinition> fields(TableDefinition table, Set<ColumnKey> keys) {
    Map<ColumnKey, FieldDefinition> fields = new HashMap<>();
    table.fields().forEach(field -> fields.put(ColumnKey.of(table.get(field.id())), table.get(field.id())));
    fields.keySet().retainAll(keys);
    return fields;
  }

  static FieldDefinition archived(TableDefinition table) {
    return table.get(FieldLocator.of(BuiltInField.ARCHIVED.key()));
  }

  /** {@return whether no version is of a later commit than this state} */
  boolean isLatest() {
    TableColumns latest = memory.latest();
    return latest == null || latest.sequence() <= state.sequence();
  }

  /** {@return the columns at this state; null where none are kept, or only those of much later commits} */
  @Nullable TableColumns columns() {
    TableColumns kept = memory.upTo(state.sequence());
    return kept != null && kept.sequence() < state.sequence()
        ? memory.advance(state.sequence(), this::advanced)
        : kept;
  }

  /** {@return the records that were moved in a view} */
  MovedRecords order(long view, @Nullable TableColumns columns) {
    MovedRecords known = columns == null ? null : columns.orders().get(view);
    if (known != null) {
      return known;
    }
    MovedRecords moved = storedOrder(view);
    if (moved.numbers().length <= MAX_MOVED) {
      memory.advance(
          state.sequence(), base -> base.sequence() == state.sequence() ? base.withOrder(view, moved) : base);
    }
    return moved;
  }

  /** {@return the records that were moved in a view, read anew} */
  MovedRecords storedOrder(long view) {
    List<StoredPositions.Stored> stored = new StoredPositions(state, view, 0).all();
    return new MovedRecords(
        stored.stream().mapToLong(StoredPositions.Stored::number).toArray(),
        stored.stream().mapToLong(StoredPositions.Stored::high).toArray(),
        stored.stream().mapToLong(StoredPositions.Stored::low).toArray());
  }

  private @Nullable TableColumns advanced(TableColumns latest) {
    if (latest.sequence() >= state.sequence()) {
      return latest;
    }
    TableDelta delta = state.org().columns().changes(table.number(), latest.sequence(), state.sequence());
    if (delta != null && delta.isEmpty()) {
      return current(latest, delta).at(state.sequence());
    }
    ColumnEvents.CatchUp event = new ColumnEvents.CatchUp(table.table().key());
    event.begin();
    TableColumns caughtUp = delta == null || delta.records().size() > MAX_CHANGED ? null : caughtUp(latest, delta);
    event.caughtUp(delta == null ? 0 : delta.records().size(), caughtUp == null);
    return caughtUp;
  }

  private @Nullable TableColumns caughtUp(TableColumns latest, TableDelta delta) {
    TableColumns kept = current(latest, delta);
    TableColumns patched = delta.records().isEmpty() ? kept : new Catching(state, table).up(kept, delta.records());
    return patched == null ? null : patched.at(state.sequence());
  }

  /** Without what the table no longer has, or what has other values. */
  private TableColumns current(TableColumns latest, TableDelta delta) {
    Set<Long> staleOrders = new HashSet<>(latest.orders().keySet());
    table.views().stream()
        .filter(view -> !delta.movedIn().contains(view.number()))
        .forEach(view -> staleOrders.remove(view.number()));
    return latest.without(stale(latest, delta)).withoutOrders(staleOrders);
  }

  private Set<ColumnKey> stale(TableColumns latest, TableDelta delta) {
    Set<ColumnKey> present = fields(table, latest.keys()).keySet();
    Set<ColumnKey> stale = new HashSet<>(latest.keys());
    stale.removeIf(key -> present.contains(key) && !delta.redefined().contains(key.field()));
    return stale;
  }
}
