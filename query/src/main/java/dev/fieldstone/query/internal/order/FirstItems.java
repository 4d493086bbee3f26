package dev.fieldstone.query.internal.order;

import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.Narrowing;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the first of many records. A record that does not get in costs one comparison in place; memory is bounded by
 * how many are kept.
 */
public final class FirstItems {
  private final Order order;
  private final long maxItems;
  private final @Nullable OrderKey after;
  private final PriorityQueue<OrderKey> lastOnTop;
  private final long afterPrefix;
  private long lastPrefix = LevelPrefixes.LAST;

  /**
   * Keeps at most this many.
   *
   * @param maxItems at least 1; may be larger than there are records
   */
  public FirstItems(Order order, long maxItems) {
    this(order, maxItems, null);
  }

  /**
   * Keeps at most this many of those that come after a place.
   *
   * @param maxItems at least 1; may be larger than there are records
   * @param after the place; null for none
   */
  public FirstItems(Order order, long maxItems, @Nullable OrderKey after) {
    this.order = order;
    this.maxItems = maxItems;
    this.after = after;
    this.afterPrefix = after == null ? LevelPrefixes.FIRST : order.prefix(after, LevelPrefixes.FIRST);
    this.lastOnTop = new PriorityQueue<>(order.reversed());
  }

  /** {@return how many are kept at most} */
  public long maxItems() {
    return maxItems;
  }

  /** Keeps those of some records that are among the first so far. */
  public void offerAll(OrderedBatch batch, BitSet records) {
    if (!isPast(batch)) {
      for (int index = records.nextSetBit(0); index >= 0; index = records.nextSetBit(index + 1)) {
        offer(batch, index);
      }
    }
  }

  /**
   * Keeps those of some records that are among the first so far; {@link #isPast} is for the caller to ask.
   *
   * @param begin the first place among the indexes
   * @param end the place behind the last
   */
  public void offerAll(OrderedBatch batch, int[] indexes, int begin, int end) {
    for (int place = begin; place < end; place++) {
      offer(batch, indexes[place]);
    }
  }

  /** {@return whether it is known at once that no record of a batch gets in} */
  public boolean isPast(OrderedBatch batch) {
    return lastPrefix != LevelPrefixes.LAST && batch.leastPrefix() > lastPrefix;
  }

  /** Keeps the record at an index if it is among the first so far. */
  public void offer(OrderedBatch batch, int index) {
    long prefix = batch.prefix(index);
    if (prefix > lastPrefix || (prefix < afterPrefix && prefix != LevelPrefixes.FIRST)) {
      return;
    }
    if (after != null && batch.compare(index, after) <= 0) {
      return;
    }
    OrderKey last = lastOnTop.peek();
    if (last == null || lastOnTop.size() < maxItems) {
      keep(batch.key(index));
    } else if (batch.compare(index, last) < 0) {
      lastOnTop.poll();
      keep(batch.key(index));
    }
  }

  private void keep(OrderKey key) {
    lastOnTop.add(key);
    OrderKey last = lastOnTop.size() < maxItems ? null : lastOnTop.peek();
    lastPrefix = last == null ? LevelPrefixes.LAST : order.prefix(last, LevelPrefixes.LAST);
  }

  /**
   * Returns what every record meets that could still get in, as a condition that the database answers; empty where it
   * can't, or while any record gets in.
   */
  public Optional<Narrowing.Exact> bound() {
    OrderKey last = lastOnTop.peek();
    return last == null || lastOnTop.size() < maxItems ? Optional.empty() : order.within(after, last);
  }

  /** Clears the indexes of records of a batch that can't get in any more, as far as one look at all of them tells. */
  public void retainContenders(ColumnBatch batch, BitSet records) {
    OrderKey last = lastOnTop.peek();
    if (last != null && lastOnTop.size() >= maxItems) {
      order.retainWithin(after, last, batch, records);
    }
  }

  /** {@return the records kept, in order} */
  public List<OrderKey> keys() {
    return lastOnTop.stream().sorted(order).toList();
  }

  /** {@return the numbers of the records kept, in order, without the first of them} */
  public List<Long> numbersAfter(long skipped) {
    return lastOnTop.stream().sorted(order).skip(skipped).map(OrderKey::number).toList();
  }
}
