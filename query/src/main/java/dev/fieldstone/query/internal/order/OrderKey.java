package dev.fieldstone.query.internal.order;

import org.jspecify.annotations.Nullable;

/** What is kept of a record to compare it with others under one {@link Order}. */
public final class OrderKey {
  static final @Nullable Object[] NO_LEVELS = {};

  private final @Nullable Object[] levels;
  private final long positionHigh;
  private final long positionLow;
  private final long number;

  OrderKey(@Nullable Object[] levels, long positionHigh, long positionLow, long number) {
    this.levels = levels;
    this.positionHigh = positionHigh;
    this.positionLow = positionLow;
    this.number = number;
  }

  /** {@return the place of a record among records in order of creation} */
  public static OrderKey created(long number) {
    return new OrderKey(NO_LEVELS, 0, 0, number);
  }

  /** {@return the record's number} */
  public long number() {
    return number;
  }

  /** {@return the upper half of its manual position, signed} */
  public long positionHigh() {
    return positionHigh;
  }

  /** {@return the lower half of its manual position, unsigned} */
  public long positionLow() {
    return positionLow;
  }

  /** {@return the place before every record of the same sort keys, which is no record's own} */
  public OrderKey beforeTies() {
    return new OrderKey(levels, Long.MIN_VALUE, 0, Long.MIN_VALUE);
  }

  int levelCount() {
    return levels.length;
  }

  /** {@return what a level kept, null where the record has no value} */
  @Nullable Object level(int index) {
    return levels[index];
  }

  /** Compares a record's place in the manual order, then its creation, with this one's. */
  int compareTies(long otherHigh, long otherLow, long otherNumber) {
    int byHigh = Long.compare(otherHigh, positionHigh);
    if (byHigh != 0) {
      return byHigh;
    }
    int byLow = Long.compareUnsigned(otherLow, positionLow);
    return byLow != 0 ? byLow : Long.compare(otherNumber, number);
  }

  /** Compares this record's place in the manual order, then its creation, with another's. */
  int compareTies(OrderKey other) {
    return other.compareTies(positionHigh, positionLow, number);
  }
}
