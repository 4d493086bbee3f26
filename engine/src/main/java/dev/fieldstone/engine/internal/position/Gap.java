package dev.fieldstone.engine.internal.position;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The room between two keys of one gap, both left out. Pure arithmetic.
 *
 * @param high the gap
 * @param lowest the place before the room
 * @param highest the place after the room, up to 2^64
 */
record Gap(long high, BigInteger lowest, BigInteger highest) {
  /** One past the last place of a gap. */
  static final BigInteger END = BigInteger.ONE.shiftLeft(Long.SIZE);

  /** Moves to the end leave this much room, so that 2^24 of them need no respacing. */
  private static final BigInteger STRIDE = BigInteger.ONE.shiftLeft(40);

  static BigInteger place(long low) {
    return new BigInteger(Long.toUnsignedString(low));
  }

  boolean hasRoomFor(int count) {
    return highest.subtract(lowest).compareTo(BigInteger.valueOf(count)) > 0;
  }

  /** {@return keys at equal distances} */
  List<OrderKey> spread(int count) {
    return keys(count, highest.subtract(lowest).divide(BigInteger.valueOf(count + 1L)));
  }

  /** {@return keys near the beginning of the room, which leave most of it to those that follow} */
  List<OrderKey> append(int count) {
    return keys(count, highest.subtract(lowest).divide(BigInteger.valueOf(count + 1L)).min(STRIDE));
  }

  private List<OrderKey> keys(int count, BigInteger distance) {
    List<OrderKey> keys = new ArrayList<>(count);
    BigInteger place = lowest;
    for (int index = 0; index < count; index++) {
      place = place.add(distance);
      keys.add(new OrderKey(high, place.longValue()));
    }
    return keys;
  }
}
