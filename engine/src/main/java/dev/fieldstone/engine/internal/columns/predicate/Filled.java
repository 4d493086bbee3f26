package dev.fieldstone.engine.internal.columns.predicate;

import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.schema.FieldId;
import java.util.BitSet;

/**
 * Holds where a field has a value.
 *
 * @param field the field, of any class
 */
public record Filled(FieldId field) implements Predicate {

  @Override
  public void retain(ColumnBatch batch, BitSet candidates) {
    batch.column(field).retainFilled(candidates);
  }

  @Override
  public int cost() {
    return 1;
  }
}
