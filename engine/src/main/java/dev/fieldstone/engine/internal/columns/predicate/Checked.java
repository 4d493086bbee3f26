package dev.fieldstone.engine.internal.columns.predicate;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.schema.FieldId;
import java.util.BitSet;

/**
 * Holds where a checkbox is true.
 *
 * @param field the field
 */
public record Checked(FieldId field) implements Predicate {

  @Override
  public void retain(ColumnBatch batch, BitSet candidates) {
    candidates.and(((Column.Booleans) batch.column(field)).checked());
  }

  @Override
  public int cost() {
    return 0;
  }
}
