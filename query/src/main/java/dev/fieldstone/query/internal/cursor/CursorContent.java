package dev.fieldstone.query.internal.cursor;

import dev.fieldstone.query.internal.order.OrderKey;
import dev.fieldstone.query.internal.order.OrderKeyForm;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cursor says, before it is sealed.
 *
 * @param fingerprint the query's
 * @param optionCounts how many options it knew of each level that goes by their order
 * @param epoch the view's; 0 without one
 * @param anchors the last record that the page showed, then those before it; at least one
 * @param place where the last record stood; null where its sort keys are too long to be kept
 */
record CursorContent(
    long fingerprint, List<Integer> optionCounts, long epoch, List<Anchor> anchors, @Nullable Place place) {
  private static final byte FORMAT = 1;
  private static final int HEAD_BYTES = 4 + 2 * Long.BYTES;

  /**
   * Where a record stood.
   *
   * @param high the upper half of its manual position
   * @param low the lower half
   * @param levels its sort keys
   */
  record Place(long high, long low, byte[] levels) {

    /** {@return the place of a record that has a number, under as many levels} */
    OrderKey key(long number, int count) {
      return OrderKeyForm.read(levels, count, high, low, number);
    }
  }

  byte[] write() {
    int placeBytes = place == null ? 0 : 2 * Long.BYTES + place.levels().length;
    ByteBuffer bytes =
        ByteBuffer.allocate(
            HEAD_BYTES + optionCounts.size() * Integer.BYTES + anchors.size() * Anchor.SIZE_BYTES + placeBytes);
    bytes.put(FORMAT).put((byte) optionCounts.size()).put((byte) anchors.size());
    bytes.put((byte) (place == null ? 0 : 1)).putLong(fingerprint).putLong(epoch);
    optionCounts.forEach(bytes::putInt);
    anchors.forEach(anchor -> bytes.putLong(anchor.number()).putLong(anchor.stamp()).putLong(anchor.keys()));
    if (place != null) {
      bytes.putLong(place.high()).putLong(place.low()).put(place.levels());
    }
    return bytes.array();
  }

  /** {@return what bytes say; null where they were written in another format} */
  static @Nullable CursorContent read(byte[] written) {
    ByteBuffer bytes = ByteBuffer.wrap(written);
    try {
      return bytes.get() == FORMAT ? read(bytes) : null;
    } catch (BufferUnderflowException otherFormat) {
      return null;
    }
  }

  private static CursorContent read(ByteBuffer bytes) {
    int optionCount = bytes.get();
    int anchorCount = bytes.get();
    boolean hasPlace = bytes.get() == 1;
    long fingerprint = bytes.getLong();
    long epoch = bytes.getLong();
    List<Integer> optionCounts = new ArrayList<>();
    for (int index = 0; index < optionCount; index++) {
      optionCounts.add(bytes.getInt());
    }
    List<Anchor> anchors = new ArrayList<>();
    for (int index = 0; index < anchorCount; index++) {
      anchors.add(new Anchor(bytes.getLong(), bytes.getLong(), bytes.getLong()));
    }
    return new CursorContent(fingerprint, optionCounts, epoch, anchors, hasPlace ? place(bytes) : null);
  }

  private static Place place(ByteBuffer bytes) {
    long high = bytes.getLong();
    long low = bytes.getLong();
    byte[] levels = new byte[bytes.remaining()];
    bytes.get(levels);
    return new Place(high, low, levels);
  }
}
