package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.columns.packed.Patching;
import dev.fieldstone.engine.internal.memory.Chunk;
import dev.fieldstone.engine.internal.memory.ColumnKey;
import dev.fieldstone.engine.internal.memory.MovedRecords;
import dev.fieldstone.engine.internal.memory.TableColumns;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.spi.Scan;
import dev.fieldstone.engine.view.Status;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Holds the columns of a table that are kept in memory against the database, in one state. */
public final class KeptComparison {
  private final State state;
  private final TableDefinition table;
  private final Readable readable;
  private final Deadline deadline;
  private final Set<String> differing = new HashSet<>();

  /**
   * What of the database can be read.
   *
   * @param fields whether a field's values can
   * @param positions whether manual positions can
   */
  public record Readable(Predicate<FieldDefinition> fields, boolean positions) {}

  /** Prepares a comparison of a table whose records can be told from each other. */
  public KeptComparison(State state, TableDefinition table, Readable readable, Deadline deadline) {
    this.state = state;
    this.table = table;
    this.readable = readable;
    this.deadline = deadline;
  }

  /**
   * Compares. What can't be read any more is forgotten.
   *
   * @return the keys of the fields whose columns differ, and of the views whose orders do; none for a sound table
   */
  public Set<String> differing() {
    KeptTable kept = KeptTable.of(state, table);
    TableColumns columns = kept == null ? null : readable(kept);
    if (kept != null && columns != null) {
      compare(columns);
      if (readable.positions()) {
        columns.orders().forEach((view, moved) -> compare(kept, view, moved.all()));
      }
    }
    return differing;
  }

  private @Nullable TableColumns readable(KeptTable kept) {
    Set<ColumnKey> unreadable = new HashSet<>();
    table.fields().stream()
        .map(field -> table.get(field.id()))
        .filter(readable.fields().negate())
        .forEach(field -> unreadable.add(ColumnKey.of(field)));
    kept.memory().forget(unreadable);
    if (!readable.positions()) {
      kept.memory().forgetOrders();
    }
    return kept.columns();
  }

  private void compare(TableColumns columns) {
    Map<ColumnKey, FieldDefinition> fields = KeptTable.fields(table, columns.keys());
    Set<FieldId> wanted = new HashSet<>();
    fields.values().forEach(field -> wanted.add(field.field().id()));
    Map<Integer, BitSet> seen = new HashMap<>();
    Scan scan = new Scan(table, Status.ANY, Narrowing.NONE, wanted, null, 0);
    new StreamedScan(state, table, scan, null, deadline)
        .run(
            batch -> {
              for (int index = 0; index < batch.size(); index++) {
                compare(batch, index, columns, fields, seen);
              }
              return true;
            });
    for (int chunk = 0; chunk < columns.chunks().size(); chunk++) {
      if (!columns.chunks().get(chunk).present().equals(seen.getOrDefault(chunk, new BitSet()))) {
        differing.add("id");
      }
    }
  }

  private void compare(
      ColumnBatch batch,
      int index,
      TableColumns columns,
      Map<ColumnKey, FieldDefinition> fields,
      Map<Integer, BitSet> seen) {
    int number = columns.chunkOf(batch.number(index));
    Chunk chunk = number < columns.chunks().size() ? columns.chunks().get(number) : null;
    int place = chunk == null ? -1 : chunk.placeOf(batch.number(index));
    if (chunk == null || place < 0) {
      differing.add("id");
      return;
    }
    seen.computeIfAbsent(number, absent -> new BitSet()).set(place);
    fields.forEach(
        (key, field) -> {
          Column stored = batch.column(field.field().id());
          if (!Patching.isSame(chunk.column(key), place, stored, index)) {
            differing.add(field.field().key());
          }
        });
  }

  private void compare(KeptTable kept, long view, MovedRecords.Places moved) {
    MovedRecords.Places stored = kept.storedOrder(view).all();
    boolean isSame =
        Arrays.equals(moved.numbers(), stored.numbers())
            && Arrays.equals(moved.highs(), stored.highs())
            && Arrays.equals(moved.lows(), stored.lows());
    if (!isSame) {
      differing.add(key(view));
    }
  }

  private String key(long view) {
    return table.views().stream()
        .filter(definition -> definition.number() == view)
        .map(definition -> definition.view().key())
        .findFirst()
        .orElse("");
  }
}
