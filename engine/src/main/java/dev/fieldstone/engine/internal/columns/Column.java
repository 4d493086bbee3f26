package dev.fieldstone.engine.internal.columns;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of one field for the records of a batch, by index in the batch. */
public sealed interface Column {

  /** {@return whether the record at this index has no value} */
  boolean isEmpty(int index);

  /**
   * Texts, actors and documents.
   *
   * @param values as stored; null where empty
   */
  record Texts(@Nullable String[] values) implements Column {
    @Override
    public boolean isEmpty(int index) {
      return values[index] == null;
    }
  }

  /**
   * Exact decimals.
   *
   * @param values as stored; null where empty
   */
  record Numbers(@Nullable BigDecimal[] values) implements Column {
    @Override
    public boolean isEmpty(int index) {
      return values[index] == null;
    }
  }

  /**
   * Lists of codes, or of actors, each element once. The code of an option that was removed does not get in.
   *
   * @param values the elements in order; null where empty
   */
  record Lists(@Nullable List<?>[] values) implements Column {
    @Override
    public boolean isEmpty(int index) {
      return values[index] == null;
    }
  }

  /**
   * Checkboxes, which are never empty.
   *
   * @param checked the indexes of those that are true
   */
  record Booleans(BitSet checked) implements Column {
    @Override
    public boolean isEmpty(int index) {
      return false;
    }
  }

  /**
   * Whole numbers: days since 1970-01-01 for dates, microseconds since then for points in time, codes for options and
   * references. The code of an option that was removed does not get in: such a value is empty.
   *
   * @param values as stored; 0 where empty
   * @param empty the indexes without a value
   */
  record Longs(long[] values, BitSet empty) implements Column {
    @Override
    public boolean isEmpty(int index) {
      return empty.get(index);
    }
  }
}
