package dev.fieldstone.engine.internal.columns;

import dev.fieldstone.engine.schema.FieldId;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some fields of some records of one table.
 *
 * @param size how many records
 * @param numbers their record numbers; longer than {@code size} where the batch is not full
 * @param columns the fields' values
 * @param positions where the records stand in the view asked for; null where none was
 */
public record ColumnBatch(
    int size, long[] numbers, Map<FieldId, Column> columns, @Nullable PositionColumn positions) {

  /** {@return the batch of some of its records, by index} */
  public ColumnBatch only(BitSet kept) {
    if (kept.cardinality() == size) {
      return this;
    }
    int[] indexes = kept.stream().toArray();
    Map<FieldId, Column> left = new HashMap<>();
    columns.forEach((field, column) -> left.put(field, column.only(indexes)));
    return new ColumnBatch(
        indexes.length, Column.only(numbers, indexes), left, positions == null ? null : positions.only(indexes));
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
