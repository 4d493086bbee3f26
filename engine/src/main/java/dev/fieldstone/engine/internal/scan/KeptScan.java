package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.PositionColumn;
import dev.fieldstone.engine.internal.columns.predicate.ExactConditions;
import dev.fieldstone.engine.internal.columns.predicate.Predicate;
import dev.fieldstone.engine.internal.memory.Chunk;
import dev.fieldstone.engine.internal.memory.ColumnKey;
import dev.fieldstone.engine.internal.memory.MovedRecords;
import dev.fieldstone.engine.internal.memory.TableColumns;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.spi.BatchSink;
import dev.fieldstone.engine.spi.Scan;
import dev.fieldstone.engine.view.Status;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands over the records of a scan from columns that are kept in memory. */
final class KeptScan {
  private final Scan scan;
  private final Predicate narrowing;
  private final Map<FieldId, ColumnKey> keys = new HashMap<>();
  private final ColumnKey archived;
  private final Deadline deadline;
  private @Nullable MovedRecords order;

  /**
   * Prepares a scan of a whole table.
   *
   * @param scan what is asked, behind what the session may see
   */
  KeptScan(TableDefinition table, Scan scan, Deadline deadline) {
    this.scan = scan;
    this.narrowing = ExactConditions.of(scan.narrowing());
    this.deadline = deadline;
    for (FieldDefinition field : KeptTable.fields(table, scan)) {
      keys.put(field.field().id(), ColumnKey.of(field));
    }
    this.archived = ColumnKey.of(KeptTable.archived(table));
  }

  /** Says which records were moved in the view whose positions are asked for, before anything is handed over. */
  void placeBy(MovedRecords moved) {
    order = moved;
  }

  /** {@return the records that were moved in the view whose positions are asked for} */
  MovedRecords order() {
    return Objects.requireNonNull(order);
  }

  /** {@return the columns that it needs} */
  Set<ColumnKey> keys() {
    Set<ColumnKey> needed = new HashSet<>(keys.values());
    needed.add(archived);
    return needed;
  }

  /** Hands over the records of all chunks until the sink has enough. */
  void run(TableColumns columns, BatchSink sink) {
    boolean wantsMore = true;
    for (int index = columns.chunkOf(scan.afterNumber() + 1); wantsMore && index < columns.chunks().size(); index++) {
      wantsMore = hand(columns.chunks().get(index), sink);
    }
  }

  /** Refuses to go on once time is up. */
  void demandTime() {
    deadline.demandUninterruptedTime();
  }

  /** Hands over the records of a chunk; {@return whether the sink wants more} */
  boolean hand(Chunk chunk, BatchSink sink) {
    demandTime();
    BitSet selected = (BitSet) chunk.present().clone();
    retainStatus((Column.Booleans) chunk.column(archived), selected);
    for (int index = 0; index < chunk.size() && chunk.numbers().value(index) <= scan.afterNumber(); index++) {
      selected.clear(index);
    }
    ColumnBatch batch = batch(chunk, selected);
    narrowing.retain(batch, selected);
    return selected.isEmpty() || sink.accept(batch);
  }

  private ColumnBatch batch(Chunk chunk, BitSet selected) {
    Map<FieldId, Column> columns = new HashMap<>();
    keys.forEach((field, key) -> columns.put(field, chunk.column(key)));
    PositionColumn positions = order == null ? null : order.of(chunk);
    return new ColumnBatch(chunk.size(), chunk.numbers(), columns, positions, selected);
  }

  private void retainStatus(Column.Booleans isArchived, BitSet selected) {
    switch (scan.status()) {
      case Status.ACTIVE -> selected.andNot(isArchived.checked());
      case Status.ARCHIVED -> selected.and(isArchived.checked());
      case Status.ANY -> {}
    }
  }
}
