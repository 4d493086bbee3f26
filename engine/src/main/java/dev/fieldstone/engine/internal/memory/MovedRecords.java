package dev.fieldstone.engine.internal.memory;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.PositionColumn;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Where the records stand that were moved in a view; the others stand where their creation put them.
 *
 * @param numbers their numbers, ascending
 * @param highs the upper halves of their keys, signed
 * @param lows the lower halves, unsigned
 */
public record MovedRecords(long[] numbers, long[] highs, long[] lows) {

  /** {@return the positions of the records of a chunk} */
  public PositionColumn of(Chunk chunk) {
    int begin = firstAtLeast(chunk.first());
    int end = firstAtLeast(chunk.last() + 1);
    BitSet moved = new BitSet(chunk.size());
    int[] places = new int[end - begin];
    int[] indexes = new int[end - begin];
    int count = 0;
    for (int index = begin; index < end; index++) {
      int place = chunk.placeOf(numbers[index]);
      if (place >= 0) {
        moved.set(place);
        places[count] = place;
        indexes[count] = index;
        count++;
      }
    }
    return count == 0
        ? new Unmoved(chunk.numbers())
        : new Partly(chunk.numbers(), moved, Arrays.copyOf(places, count), indexes, this);
  }

  private int firstAtLeast(long number) {
    int found = Arrays.binarySearch(numbers, number);
    return found >= 0 ? found : -found - 1;
  }

  /**
   * None was moved.
   *
   * @param numbers the records
   */
  private record Unmoved(Column.Longs numbers) implements PositionColumn {
    @Override
    public long high(int index) {
      return numbers.value(index);
    }

    @Override
    public long low(int index) {
      return 0;
    }

    @Override
    public long[] highs(int size) {
      return numbers.values(size);
    }
  }

  /**
   * Some were moved.
   *
   * @param numbers the records
   * @param moved the places of those that were moved
   * @param places their places, ascending
   * @param indexes for each place its index among all
   * @param all where they stand
   */
  private record Partly(Column.Longs numbers, BitSet moved, int[] places, int[] indexes, MovedRecords all)
      implements PositionColumn {
    @Override
    public long high(int index) {
      return moved.get(index) ? all.highs[indexOf(index)] : numbers.value(index);
    }

    @Override
    public long low(int index) {
      return moved.get(index) ? all.lows[indexOf(index)] : 0;
    }

    private int indexOf(int place) {
      return indexes[Arrays.binarySearch(places, place)];
    }
  }
}
