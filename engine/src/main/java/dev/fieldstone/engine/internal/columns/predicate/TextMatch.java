package dev.fieldstone.engine.internal.columns.predicate;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.text.TextTest;
import dev.fieldstone.engine.schema.FieldId;
import java.util.BitSet;

/**
 * Holds where there is a text that passes a test.
 *
 * @param field a field of texts or actors
 * @param test what is asked of the text
 */
public record TextMatch(FieldId field, TextTest test) implements Predicate {

  @Override
  public void retain(ColumnBatch batch, BitSet candidates) {
    ((Column.Texts) batch.column(field)).retain(test, candidates);
  }

  @Override
  public int cost() {
    return 20;
  }
}
