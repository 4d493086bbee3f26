package dev.fieldstone.engine.internal.columns.predicate;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.schema.FieldId;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds where a field has a value.
 *
 * @param field the field, of any class
 */
public record Filled(FieldId field) implements Predicate {

  @Override
  public void retain(ColumnBatch batch, BitSet candidates) {
    switch (batch.column(field)) {
      case Column.Texts texts -> retainPresent(texts.values(), candidates);
      case Column.Numbers numbers -> retainPresent(numbers.values(), candidates);
      case Column.Lists lists -> retainPresent(lists.values(), candidates);
      case Column.Booleans booleans -> {}
      case Column.Longs longs -> candidates.andNot(longs.empty());
    }
  }

  @Override
  public int cost() {
    return 1;
  }

  private static <T> void retainPresent(@Nullable T[] values, BitSet candidates) {
    for (int index = candidates.nextSetBit(0); index >= 0; index = candidates.nextSetBit(index + 1)) {
      if (values[index] == null) {
        candidates.clear(index);
      }
    }
  }
}
