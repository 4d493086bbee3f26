package dev.fieldstone.engine.internal.position;

import java.nio.ByteBuffer;

/**
 * Where a record stands in a view.
 *
 * @param high the gap: the number of the record that stands at its beginning, or less than 1 before all records
 * @param low the place in the gap, unsigned; 0 is its beginning
 */
public record OrderKey(long high, long low) implements Comparable<OrderKey> {
  /** Before every key that is used. */
  public static final OrderKey FIRST = new OrderKey(Long.MIN_VALUE, 0);

  /** After every key that is used. */
  public static final OrderKey LAST = new OrderKey(Long.MAX_VALUE, -1);

  /** {@return the key of a record that was never moved} */
  public static OrderKey unmoved(long number) {
    return new OrderKey(number, 0);
  }

  /** {@return the key that sorts as its bytes do, unsigned} */
  static OrderKey of(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new OrderKey(buffer.getLong() ^ Long.MIN_VALUE, buffer.getLong());
  }

  /** {@return 16 bytes that sort as the keys do when compared unsigned} */
  public byte[] bytes() {
    return ByteBuffer.allocate(2 * Long.BYTES).putLong(high ^ Long.MIN_VALUE).putLong(low).array();
  }

  @Override
  public int compareTo(OrderKey other) {
    int byGap = Long.compare(high, other.high);
    return byGap == 0 ? Long.compareUnsigned(low, other.low) : byGap;
  }
}
