package dev.fieldstone.engine.internal.memory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A version of a table's columns.
 *
 * @param sequence the commit that left them so
 * @param chunks all records of the table, in order of their numbers
 * @param keys the columns that every chunk has
 * @param orders where records stand in views in which some were moved, by the view's number; not of every view
 */
public record TableColumns(long sequence, List<Chunk> chunks, Set<ColumnKey> keys, Map<Long, MovedRecords> orders) {

  /** Copies the collections. */
  public TableColumns {
    chunks = List.copyOf(chunks);
    keys = Set.copyOf(keys);
    orders = Map.copyOf(orders);
  }

  /** {@return the same as a later commit left it, too} */
  public TableColumns at(long later) {
    return new TableColumns(later, chunks, keys, orders);
  }

  /** {@return the version without some columns} */
  public TableColumns without(Set<ColumnKey> dropped) {
    Set<ColumnKey> left = new HashSet<>(keys);
    left.removeAll(dropped);
    List<Chunk> smaller = chunks;
    for (ColumnKey key : dropped) {
      smaller = smaller.stream().map(chunk -> chunk.without(key)).toList();
    }
    return new TableColumns(sequence, smaller, left, orders);
  }

  /** {@return the version with where records stand in a view} */
  public TableColumns withOrder(long view, MovedRecords moved) {
    Map<Long, MovedRecords> all = new HashMap<>(orders);
    all.put(view, moved);
    return withOrders(all);
  }

  /** {@return the version with where records stand in some views, and in no others} */
  public TableColumns withOrders(Map<Long, MovedRecords> all) {
    return new TableColumns(sequence, chunks, keys, all);
  }

  /** {@return what it consists of} */
  Set<KeptPart> parts() {
    Set<KeptPart> parts = new HashSet<>();
    keys.forEach(key -> parts.add(new KeptPart.OfField(key)));
    orders.keySet().forEach(view -> parts.add(new KeptPart.OfOrder(view)));
    return parts;
  }

  /** {@return the version without a part} */
  TableColumns without(KeptPart part) {
    return switch (part) {
      case KeptPart.OfField column -> without(Set.of(column.key()));
      case KeptPart.OfOrder order -> {
        Map<Long, MovedRecords> left = new HashMap<>(orders);
        left.remove(order.view());
        yield withOrders(left);
      }
    };
  }

  /** {@return the index of the chunk that a record's number lies in, or that of the number of chunks} */
  public int chunkOf(long number) {
    int low = 0;
    int high = chunks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (chunks.get(middle).last() < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** {@return how many records it has room for, about as many as there are} */
  public long places() {
    return chunks.stream().mapToLong(Chunk::size).sum();
  }

  /** {@return whether a record exists} */
  public boolean contains(long number) {
    int index = chunkOf(number);
    return index < chunks.size() && chunks.get(index).contains(number);
  }

  /** {@return about how much more memory a part takes than in an earlier version that has it, too} */
  long bytesSince(TableColumns before, KeptPart part) {
    return switch (part) {
      case KeptPart.OfField column -> bytesSince(before, column.key());
      case KeptPart.OfOrder order -> bytes(order) - before.bytes(order);
    };
  }

  /** {@return about how much memory a part takes} */
  long bytes(KeptPart part) {
    return switch (part) {
      case KeptPart.OfField column -> chunks.stream().mapToLong(chunk -> chunk.bytes(column.key())).sum();
      case KeptPart.OfOrder order -> {
        MovedRecords moved = orders.get(order.view());
        yield moved == null ? 0 : moved.bytes();
      }
    };
  }

  /** Looks at chunks alone that are others. */
  @SuppressWarnings("ReferenceEquality") // versions share the chunks in which nothing changed
  private long bytesSince(TableColumns before, ColumnKey key) {
    long grown = 0;
    int common = Math.min(chunks.size(), before.chunks.size());
    for (int index = 0; index < common; index++) {
      Chunk chunk = chunks.get(index);
      Chunk earlier = before.chunks.get(index);
      if (chunk != earlier && chunk.columns().get(key) != earlier.columns().get(key)) {
        grown += chunk.bytes(key) - earlier.bytes(key);
      }
    }
    for (Chunk chunk : chunks.subList(common, chunks.size())) {
      grown += chunk.bytes(key);
    }
    for (Chunk chunk : before.chunks.subList(common, before.chunks.size())) {
      grown -= chunk.bytes(key);
    }
    return grown;
  }
}
