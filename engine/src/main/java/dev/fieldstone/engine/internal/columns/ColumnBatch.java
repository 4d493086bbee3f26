package dev.fieldstone.engine.internal.columns;

import dev.fieldstone.engine.schema.FieldId;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some fields of some records of one table.
 *
 * @param size how many places it has
 * @param numbers the record numbers, by place
 * @param columns the fields' values, by place
 * @param positions where the records stand in the view asked for; null where none was
 * @param selected the places of the records that are meant; null where all are
 */
public record ColumnBatch(
    int size,
    Column.Longs numbers,
    Map<FieldId, Column> columns,
    @Nullable PositionColumn positions,
    @Nullable BitSet selected) {

  /** {@return the places of the records that are meant, in a set of the caller's own} */
  public BitSet records() {
    if (selected != null) {
      return (BitSet) selected.clone();
    }
    BitSet all = new BitSet(size);
    all.set(0, size);
    return all;
  }

  /** {@return how many records are meant} */
  public int count() {
    return selected == null ? size : selected.cardinality();
  }

  /** {@return the number of the record at a place} */
  public long number(int index) {
    return numbers.value(index);
  }

  /** {@return the batch with only some of its records, by place} */
  public ColumnBatch only(BitSet kept) {
    return new ColumnBatch(size, numbers, columns, positions, kept);
  }

  /** {@return a field's values; the field must have been asked for} */
  public Column column(FieldId field) {
    Column column = columns.get(field);
    if (column == null) {
      throw new IllegalArgumentException("This field was not asked for");
    }
    return column;
  }
}
