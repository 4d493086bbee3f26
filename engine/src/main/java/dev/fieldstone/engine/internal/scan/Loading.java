package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.columns.packed.Packing;
import dev.fieldstone.engine.internal.columns.packed.Patching;
import dev.fieldstone.engine.internal.memory.Chunk;
import dev.fieldstone.engine.internal.memory.ColumnEvents;
import dev.fieldstone.engine.internal.memory.ColumnKey;
import dev.fieldstone.engine.internal.memory.TableColumns;
import dev.fieldstone.engine.spi.BatchSink;
import dev.fieldstone.engine.view.Status;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the columns that a scan needs and that are not kept, of all records, hands the scan's own records over on the
 * way, and keeps the columns. Where the sink has enough before the end, nothing is kept.
 */
final class Loading {
  private static final int FIRST_RECORDS = 2_048;

  private final KeptTable kept;
  private final @Nullable TableColumns begun;
  private final KeptScan scan;
  private final Map<ColumnKey, FieldDefinition> missing;
  private final List<FieldDefinition> fields;
  private final List<Chunk> chunks = new ArrayList<>();
  private final long maxBytes;
  private long bytes;
  private long records;

  /**
   * Prepares a load.
   *
   * @param begun what is kept already; null for nothing
   * @param scan takes the records of each chunk
   */
  Loading(KeptTable kept, @Nullable TableColumns begun, KeptScan scan) {
    this.kept = kept;
    this.begun = begun;
    this.scan = scan;
    this.maxBytes = kept.state().org().columns().cache().maxBytes();
    this.missing = KeptTable.fields(kept.table(), scan.keys());
    if (begun != null) {
      missing.keySet().removeAll(begun.keys());
    }
    this.fields = List.copyOf(missing.values());
  }

  /** Reads, hands over and keeps. */
  void run(BatchSink sink) {
    ColumnEvents.Load event = new ColumnEvents.Load(kept.table().table().key());
    event.begin();
    boolean isEnded = false;
    boolean isComplete = false;
    try {
      isComplete = begun == null ? readAll(sink) : readMissing(begun, sink);
      isEnded = true;
    } finally {
      if (!isEnded) {
        kept.memory().refuse(scan.keys());
      }
    }
    if (isComplete && bytes > maxBytes) {
      kept.memory().refuse(scan.keys());
    } else if (isComplete) {
      Set<ColumnKey> keys = new HashSet<>(missing.keySet());
      if (begun != null) {
        keys.addAll(begun.keys());
      }
      kept.memory()
          .keep(
              new TableColumns(kept.state().sequence(), chunks, keys, begun == null ? Map.of() : begun.orders()));
      kept.state().org().columns().cache().countLoad(records);
      event.loaded(missing.size(), records, bytes);
    }
  }

  private boolean readAll(BatchSink sink) {
    long last = 0;
    int wanted = FIRST_RECORDS;
    while (true) {
      ColumnBatch batch = read(last, wanted);
      if (batch.size() == 0) {
        return true;
      }
      last = batch.number(batch.size() - 1);
      if (!take(chunk(batch), sink)) {
        return false;
      }
      if (batch.size() < wanted) {
        return true;
      }
      wanted = Chunk.MAX_RECORDS;
    }
  }

  private boolean readMissing(TableColumns present, BatchSink sink) {
    for (Chunk chunk : present.chunks()) {
      Chunk whole = whole(chunk);
      if (!take(whole, sink)) {
        return false;
      }
    }
    return true;
  }

  private boolean take(Chunk chunk, BatchSink sink) {
    records += chunk.present().cardinality();
    missing.keySet().forEach(key -> bytes += Packing.bytes(chunk.column(key), chunk.size()));
    if (bytes <= maxBytes) {
      chunks.add(chunk);
    } else {
      chunks.clear();
    }
    return scan.hand(chunk, sink);
  }

  private Chunk chunk(ColumnBatch batch) {
    Map<ColumnKey, Column> columns = new HashMap<>();
    missing.forEach(
        (key, field) -> columns.put(key, shared(key, Packing.packed(batch.column(field.field().id()), batch.size()))));
    Column.Longs numbers = Packing.packed(batch.numbers().values(batch.size()), batch.size());
    return new Chunk(batch.size(), numbers, batch.records(), Map.copyOf(columns));
  }

  /** Texts that occur in the chunk before, too, are kept once for both. */
  private Column shared(ColumnKey key, Column column) {
    return chunks.isEmpty() ? column : Packing.sharing(column, chunks.get(chunks.size() - 1).columns().get(key));
  }

  /** A chunk that is kept, with the columns that it lacks. */
  private Chunk whole(Chunk chunk) {
    ColumnBatch batch = read(chunk.first() - 1, chunk.present().cardinality());
    int[] places = new int[batch.size()];
    BitSet found = new BitSet();
    for (int index = 0; index < places.length; index++) {
      places[index] = chunk.placeOf(batch.number(index));
      if (places[index] >= 0) {
        found.set(places[index]);
      }
    }
    if (!found.equals(chunk.present())) {
      kept.memory().clear();
      throw new IllegalStateException("The records kept in memory are not those of the database");
    }
    Map<ColumnKey, Column> columns = new HashMap<>();
    missing.forEach(
        (key, field) ->
            columns.put(
                key,
                shared(key, Patching.made(batch.column(field.field().id()), 0, places, chunk.size()))));
    return chunk.with(columns);
  }

  private ColumnBatch read(long after, int wanted) {
    if (wanted == 0) {
      return new BatchBuilder(fields, 0, false).build();
    }
    String sql = kept.state().org().statements().records(kept.table()).scan(fields, Status.ANY, Narrowing.NONE);
    return new BatchBuilder(fields, wanted, false).addAll(kept.state().sql(), sql, after, (long) wanted).build();
  }
}
