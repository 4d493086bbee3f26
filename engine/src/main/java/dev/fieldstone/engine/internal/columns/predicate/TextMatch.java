package dev.fieldstone.engine.internal.columns.predicate;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.schema.FieldId;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds where there is a text that passes a test.
 *
 * @param field a field of texts or actors
 * @param test what is asked of the text
 */
public record TextMatch(FieldId field, TextTest test) implements Predicate {

  @Override
  public void retain(ColumnBatch batch, BitSet candidates) {
    @Nullable String[] values = ((Column.Texts) batch.column(field)).values();
    for (int index = candidates.nextSetBit(0); index >= 0; index = candidates.nextSetBit(index + 1)) {
      String value = values[index];
      if (value == null || !test.accepts(value)) {
        candidates.clear(index);
      }
    }
  }

  @Override
  public int cost() {
    return 20;
  }
}
