package dev.fieldstone.engine.internal.columns.predicate;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.schema.FieldId;
import java.math.BigDecimal;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds where there is a number that stands so to an operand. Digits after the point do not matter: 1.0 equals 1.
 *
 * @param field the field
 * @param operand what is compared with
 * @param less whether smaller numbers match
 * @param equal whether equal numbers match
 * @param greater whether greater numbers match
 */
public record NumberComparison(FieldId field, BigDecimal operand, boolean less, boolean equal, boolean greater)
    implements Predicate {

  @Override
  public void retain(ColumnBatch batch, BitSet candidates) {
    @Nullable BigDecimal[] values = ((Column.Numbers) batch.column(field)).values();
    for (int index = candidates.nextSetBit(0); index >= 0; index = candidates.nextSetBit(index + 1)) {
      BigDecimal value = values[index];
      if (value == null || !matches(value.compareTo(operand))) {
        candidates.clear(index);
      }
    }
  }

  @Override
  public int cost() {
    return 4;
  }

  private boolean matches(int comparison) {
    if (comparison == 0) {
      return equal;
    }
    return comparison < 0 ? less : greater;
  }
}
