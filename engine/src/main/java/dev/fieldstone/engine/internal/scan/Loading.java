package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.columns.packed.Packing;
import dev.fieldstone.engine.internal.memory.Chunk;
import dev.fieldstone.engine.internal.memory.ColumnEvents;
import dev.fieldstone.engine.internal.memory.ColumnKey;
import dev.fieldstone.engine.internal.memory.MovedRecords;
import dev.fieldstone.engine.internal.memory.TableColumns;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import dev.fieldstone.engine.spi.BatchSink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the columns that a scan needs and that are not kept, of all records, hands the scan's own records over on the
 * way, and keeps the columns. Where the sink has enough before the end, nothing is kept.
 */
final class Loading {
  /** Many sinks want no more than the first records. */
  private static final int BEGINNING_CHUNKS = 2;

  private final KeptTable kept;
  private final @Nullable TableColumns begun;
  private final KeptScan scan;
  private final Map<ColumnKey, FieldDefinition> missing;
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
  }

  /** Reads, hands over and keeps. */
  void run(BatchSink sink) {
    ColumnEvents.Load event = new ColumnEvents.Load(kept.table().table().key());
    event.begin();
    boolean isEnded = false;
    boolean isComplete = false;
    try {
      isComplete = read(chunks(begun), sink);
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
      Map<Long, MovedRecords> orders = begun == null ? Map.of() : begun.orders();
      kept.memory().keep(new TableColumns(kept.state().sequence(), chunks, keys, orders));
      kept.state().org().columns().cache().countLoad(records);
      event.loaded(missing.size(), records, bytes);
    }
  }

  /** {@return whether the sink wanted all} */
  private boolean read(Chunks here, BatchSink sink) {
    for (int begun = 0; begun < BEGINNING_CHUNKS; begun++) {
      Chunk chunk = here.next();
      if (chunk == null) {
        return true;
      }
      if (!take(chunk, sink)) {
        return false;
      }
    }
    return here.isMuch()
        ? kept.state().beside(other -> other == null ? readOn(here::next, sink) : readHalves(here, other, sink))
        : readOn(here::next, sink);
  }

  private boolean readHalves(Chunks here, SqlConnection other, BatchSink sink) {
    Chunks second = here.halve(other);
    try (Ahead ahead = Ahead.begin(second, this::bytes, maxBytes / 2)) {
      boolean wantsMore = readOn(here::next, sink) && readOn(() -> ahead.next(scan::demandTime), sink);
      if (!wantsMore) {
        return false;
      }
    }
    return readOn(second::next, sink);
  }

  private boolean readOn(Supplier<@Nullable Chunk> here, BatchSink sink) {
    for (Chunk chunk = here.get(); chunk != null; chunk = here.get()) {
      if (!take(chunk, sink)) {
        return false;
      }
    }
    return true;
  }

  private boolean take(Chunk chunk, BatchSink sink) {
    records += chunk.present().cardinality();
    bytes += bytes(chunk);
    if (bytes <= maxBytes) {
      chunks.add(chunk);
    } else {
      chunks.clear();
    }
    return scan.hand(chunk, sink);
  }

  private long bytes(Chunk chunk) {
    return missing.keySet().stream().mapToLong(key -> Packing.bytes(chunk.column(key), chunk.size())).sum();
  }

  private Chunks chunks(@Nullable TableColumns present) {
    ChunkReader reader =
        new ChunkReader(
            kept.state().sql(),
            kept.state().org().statements().records(kept.table()),
            kept.memory(),
            missing);
    return present == null ? NewChunks.all(reader) : new LackingChunks(reader, present.chunks());
  }
}
