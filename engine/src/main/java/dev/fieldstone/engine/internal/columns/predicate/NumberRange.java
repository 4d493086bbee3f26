package dev.fieldstone.engine.internal.columns.predicate;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.schema.FieldId;
import java.math.BigDecimal;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds where there is a number within bounds. Digits after the point do not matter: 1.0 equals 1.
 *
 * @param field the field
 * @param lowest the lower bound; null for none
 * @param highest the upper bound; null for none
 * @param inclusive whether the bounds themselves match
 */
public record NumberRange(
    FieldId field, @Nullable BigDecimal lowest, @Nullable BigDecimal highest, boolean inclusive)
    implements Predicate {

  @Override
  public void retain(ColumnBatch batch, BitSet candidates) {
    ((Column.Numbers) batch.column(field)).retainWithin(lowest, highest, inclusive, candidates);
  }

  @Override
  public int cost() {
    return 4;
  }
}
