package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.catalog.BuiltInField;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.catalog.ViewDefinition;
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
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a table in memory, as one state sees it.
 *
 * @param state the state
 * @param table the table as it is
 * @param memory what is kept
 */
record KeptTable(Snapshot state, TableDefinition table, TableMemory memory) {
  /** To look up a record, or where one was moved to, takes as long as to read some fifty in a row. */
  private static final int IN_A_ROW = 50;

  private static final int MIN_LOOKED_UP = 10_000;
  /** As many as an array takes. */
  private static final int MAX_LOOKED_UP = 50_000;

  /** {@return what is kept of a table; null where nothing is, or for a state that nobody else can see} */
  static @Nullable KeptTable of(State state, TableDefinition table) {
    OrgColumns columns = state.org().columns();
    return state instanceof Snapshot snapshot && columns.areKept()
        ? new KeptTable(snapshot, table, columns.table(table.number()))
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
    if (kept == null || kept.sequence() == state.sequence()) {
      return kept;
    }
    TableDelta delta = changesSince(kept);
    if (delta == null || !delta.isEmpty()) {
      state.sql(); // rather than to wait for a connection while others wait for the columns
    }
    return memory.advance(state.sequence(), this::advanced);
  }

  /** {@return the records that were moved in a view} */
  MovedRecords order(long view, @Nullable TableColumns columns) {
    MovedRecords known = columns == null ? null : columns.orders().get(view);
    if (known != null) {
      memory.touchOrder(view);
      return known;
    }
    MovedRecords moved = storedOrder(view);
    memory.keepOrder(state.sequence(), view, moved);
    return moved;
  }

  /** {@return the records that were moved in a view, read anew} */
  MovedRecords storedOrder(long view) {
    return MovedRecords.of(places(new StoredPositions(state, view, 0).all()));
  }

  private @Nullable TableColumns advanced(TableColumns latest) {
    if (latest.sequence() >= state.sequence()) {
      return latest;
    }
    TableDelta delta = changesSince(latest);
    if (delta != null && delta.isEmpty()) {
      return current(latest, delta).at(state.sequence());
    }
    ColumnEvents.CatchUp event = new ColumnEvents.CatchUp(table.table().key());
    event.begin();
    TableColumns caughtUp =
        delta == null || delta.records().size() > maxLookedUp(latest.places()) ? null : caughtUp(latest, delta);
    event.caughtUp(delta == null ? 0 : delta.records().size(), caughtUp == null);
    return caughtUp;
  }

  private @Nullable TableDelta changesSince(TableColumns earlier) {
    return state.org().columns().changes(table.number(), earlier.sequence(), state.sequence());
  }

  private @Nullable TableColumns caughtUp(TableColumns latest, TableDelta delta) {
    TableColumns kept = current(latest, delta);
    TableColumns patched = delta.records().isEmpty() ? kept : new Catching(state, table).up(kept, delta.records());
    return patched == null ? null : patched.withOrders(ordersAfter(delta, patched)).at(state.sequence());
  }

  /** The keys of records that were deleted go with them. */
  private Map<Long, MovedRecords> ordersAfter(TableDelta delta, TableColumns patched) {
    long[] gone = numbers(delta.records(), number -> !patched.contains(number));
    Map<Long, MovedRecords> orders = new HashMap<>();
    patched
        .orders()
        .forEach(
            (view, order) -> {
              long[] moved = numbers(delta.movedIn(view), patched::contains);
              MovedRecords left = gone.length == 0 ? order : order.with(gone, places(List.of()));
              orders.put(
                  view,
                  moved.length == 0 ? left : left.with(moved, places(new StoredPositions(state, view, 0).lookUp(moved))));
            });
    return orders;
  }

  private static long[] numbers(Set<Long> numbers, LongPredicate taken) {
    return numbers.stream().mapToLong(Long::longValue).filter(taken).sorted().toArray();
  }

  private static MovedRecords.Places places(List<StoredPositions.Stored> stored) {
    return new MovedRecords.Places(
        stored.stream().mapToLong(StoredPositions.Stored::number).toArray(),
        stored.stream().mapToLong(StoredPositions.Stored::high).toArray(),
        stored.stream().mapToLong(StoredPositions.Stored::low).toArray());
  }

  /** Without what the table no longer has, or what has other values. */
  private TableColumns current(TableColumns latest, TableDelta delta) {
    Map<Long, MovedRecords> orders = new HashMap<>(latest.orders());
    orders.keySet().retainAll(table.views().stream().map(ViewDefinition::number).toList());
    orders.entrySet().removeIf(order -> delta.movedIn(order.getKey()).size() > maxLookedUp(order.getValue().count()));
    return latest.without(stale(latest, delta)).withOrders(orders);
  }

  /** {@return from how many on it is better to read all in a row} */
  private static long maxLookedUp(long all) {
    return Math.clamp(all / IN_A_ROW, MIN_LOOKED_UP, MAX_LOOKED_UP);
  }

  private Set<ColumnKey> stale(TableColumns latest, TableDelta delta) {
    Set<ColumnKey> present = fields(table, latest.keys()).keySet();
    Set<ColumnKey> stale = new HashSet<>(latest.keys());
    stale.removeIf(key -> present.contains(key) && !delta.redefined().contains(key.field()));
    return stale;
  }
}
