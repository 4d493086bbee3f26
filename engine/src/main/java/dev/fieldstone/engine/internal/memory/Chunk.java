package dev.fieldstone.engine.internal.memory;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.packed.Packing;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Some records of a table in a row, by their numbers.
 *
 * @param size how many places it has
 * @param numbers the numbers, ascending
 * @param present the places whose records exist
 * @param columns their values
 */
public record Chunk(int size, Column.Longs numbers, BitSet present, Map<ColumnKey, Column> columns) {
  /** How many records one takes at most. */
  public static final int MAX_RECORDS = 8_192;

  /** {@return the number of the first place} */
  public long first() {
    return numbers.value(0);
  }

  /** {@return the number of the last place} */
  public long last() {
    return numbers.value(size - 1);
  }

  /** {@return the place of a record, or a negative number} */
  public int placeOf(long number) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long found = numbers.value(middle);
      if (found == number) {
        return middle;
      }
      if (found < number) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** {@return whether a record of this number exists here} */
  boolean contains(long number) {
    int place = placeOf(number);
    return place >= 0 && present.get(place);
  }

  /** {@return a column; it must be kept} */
  public Column column(ColumnKey key) {
    Column column = columns.get(key);
    if (column == null) {
      throw new IllegalArgumentException("This column is not kept");
    }
    return column;
  }

  /** {@return the chunk with more columns} */
  public Chunk with(Map<ColumnKey, Column> more) {
    Map<ColumnKey, Column> all = new HashMap<>(columns);
    all.putAll(more);
    return new Chunk(size, numbers, present, Map.copyOf(all));
  }

  /** {@return the chunk without a column} */
  Chunk without(ColumnKey key) {
    Map<ColumnKey, Column> left = new HashMap<>(columns);
    left.remove(key);
    return new Chunk(size, numbers, present, Map.copyOf(left));
  }

  /** {@return about how much memory a column takes here} */
  long bytes(ColumnKey key) {
    Column column = columns.get(key);
    return column == null ? 0 : Packing.bytes(column, size);
  }
}
