package dev.fieldstone.engine.internal.columns.predicate;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.schema.FieldId;

/** Where a predicate finds its whole numbers in a batch. */
@FunctionalInterface
public interface LongSource {

  /** {@return the whole numbers of a batch, one a record} */
  Column.Longs longs(ColumnBatch batch);

  /** {@return the values of a field} */
  static LongSource values(FieldId field) {
    return batch -> (Column.Longs) batch.column(field);
  }

  /** {@return the records' own numbers, which need no column} */
  static LongSource recordNumbers() {
    return ColumnBatch::numbers;
  }
}
