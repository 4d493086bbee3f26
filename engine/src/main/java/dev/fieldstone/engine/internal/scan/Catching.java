package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.packed.Packing;
import dev.fieldstone.engine.internal.columns.packed.Patching;
import dev.fieldstone.engine.internal.memory.Chunk;
import dev.fieldstone.engine.internal.memory.ColumnKey;
import dev.fieldstone.engine.internal.memory.TableColumns;
import dev.fieldstone.engine.internal.write.Snapshot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts the records that changed since a version into a copy of it, as a state has them. */
final class Catching {
  private final Snapshot state;
  private final TableDefinition table;

  Catching(Snapshot state, TableDefinition table) {
    this.state = state;
    this.table = table;
  }

  /** {@return a version with some records as they are now; null where they do not fit in} */
  @Nullable TableColumns up(TableColumns before, Set<Long> changed) {
    Map<ColumnKey, FieldDefinition> fields = KeptTable.fields(table, before.keys());
    long[] numbers = changed.stream().mapToLong(Long::longValue).sorted().toArray();
    Fresh fresh = new Fresh(fields, new PickedRecords(state, table, List.copyOf(fields.values())).all(numbers));
    List<Chunk> chunks = new ArrayList<>(before.chunks());
    int next = 0;
    while (next < numbers.length) {
      int index = before.chunkOf(numbers[next]);
      if (index == before.chunks().size()) {
        break;
      }
      int end = next;
      while (end < numbers.length && numbers[end] <= before.chunks().get(index).last()) {
        end++;
      }
      Chunk patched = patched(before.chunks().get(index), numbers, next, end, fresh);
      if (patched == null) {
        return null;
      }
      chunks.set(index, patched);
      next = end;
    }
    chunks.removeIf(chunk -> chunk.present().isEmpty());
    append(chunks, fresh);
    return new TableColumns(before.sequence(), chunks, before.keys(), before.orders());
  }

  /**
   * Records as they are now.
   *
   * @param fields what is kept of them
   * @param batch those that exist
   */
  private record Fresh(Map<ColumnKey, FieldDefinition> fields, ColumnBatch batch) {

    Column column(ColumnKey key) {
      return batch.column(Column.present(fields.get(key)).field().id());
    }

    /** The index of the first one from a number on. */
    int firstAtLeast(long number) {
      int index = 0;
      while (index < batch.size() && batch.number(index) < number) {
        index++;
      }
      return index;
    }
  }

  private static @Nullable Chunk patched(Chunk chunk, long[] numbers, int begin, int end, Fresh fresh) {
    BitSet present = (BitSet) chunk.present().clone();
    for (int index = begin; index < end; index++) {
      int place = chunk.placeOf(numbers[index]);
      if (place >= 0) {
        present.clear(place);
      }
    }
    int first = fresh.firstAtLeast(numbers[begin]);
    int last = fresh.firstAtLeast(numbers[end - 1] + 1);
    int[] places = new int[last - first];
    for (int index = first; index < last; index++) {
      int place = chunk.placeOf(fresh.batch().number(index));
      if (place < 0) {
        return null;
      }
      places[index - first] = place;
      present.set(place);
    }
    Map<ColumnKey, Column> columns = new HashMap<>();
    chunk.columns()
        .forEach(
            (key, column) ->
                columns.put(
                    key, new Patching(fresh.column(key), first, places, chunk.size(), chunk.size()).over(column)));
    return new Chunk(chunk.size(), chunk.numbers(), Packing.trimmed(present), Map.copyOf(columns));
  }

  /** Puts what is new at the end, into the last chunk as long as there is room. */
  private static void append(List<Chunk> chunks, Fresh fresh) {
    Chunk last = chunks.isEmpty() ? null : chunks.get(chunks.size() - 1);
    int next = last == null ? 0 : fresh.firstAtLeast(last.last() + 1);
    while (next < fresh.batch().size()) {
      boolean hasRoom = last != null && last.size() < Chunk.MAX_RECORDS;
      int size = last == null || !hasRoom ? 0 : last.size();
      int count = Math.min(Chunk.MAX_RECORDS - size, fresh.batch().size() - next);
      Chunk grown = last == null || !hasRoom ? made(fresh, next, count) : grown(last, fresh, next, count);
      if (hasRoom) {
        chunks.set(chunks.size() - 1, grown);
      } else {
        chunks.add(grown);
      }
      last = grown;
      next += count;
    }
  }

  private static Chunk grown(Chunk chunk, Fresh fresh, int begin, int count) {
    int size = chunk.size() + count;
    int[] places = IntStream.range(chunk.size(), size).toArray();
    Map<ColumnKey, Column> columns = new HashMap<>();
    chunk.columns()
        .forEach(
            (key, column) ->
                columns.put(key, new Patching(fresh.column(key), begin, places, chunk.size(), size).over(column)));
    Column numbers = new Patching(fresh.batch().numbers(), begin, places, chunk.size(), size).over(chunk.numbers());
    BitSet present = (BitSet) chunk.present().clone();
    present.set(chunk.size(), size);
    return new Chunk(size, (Column.Longs) numbers, Packing.trimmed(present), Map.copyOf(columns));
  }

  private static Chunk made(Fresh fresh, int begin, int count) {
    int[] places = IntStream.range(0, count).toArray();
    Map<ColumnKey, Column> columns = new HashMap<>();
    fresh.fields().keySet().forEach(key -> columns.put(key, Patching.made(fresh.column(key), begin, places, count)));
    Column numbers = Patching.made(fresh.batch().numbers(), begin, places, count);
    BitSet present = new BitSet(count);
    present.set(0, count);
    return new Chunk(count, (Column.Longs) numbers, Packing.trimmed(present), Map.copyOf(columns));
  }
}
