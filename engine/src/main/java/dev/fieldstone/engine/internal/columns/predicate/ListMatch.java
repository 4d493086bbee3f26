package dev.fieldstone.engine.internal.columns.predicate;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.schema.FieldId;
import java.util.BitSet;
import java.util.List;

/**
 * Holds where there is a list that passes a test.
 *
 * @param field a field of lists
 * @param test what is asked of the list
 */
public record ListMatch(FieldId field, ListTest test) implements Predicate {

  @Override
  public void retain(ColumnBatch batch, BitSet candidates) {
    Column.Lists lists = (Column.Lists) batch.column(field);
    for (int index = candidates.nextSetBit(0); index >= 0; index = candidates.nextSetBit(index + 1)) {
      List<?> value = lists.value(index);
      if (value == null || !test.accepts(value)) {
        candidates.clear(index);
      }
    }
  }

  @Override
  public int cost() {
    return 5;
  }
}
