package dev.fieldstone.engine.internal.bulk;

import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.record.GivenValues;
import dev.fieldstone.engine.internal.record.StoredRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When the steps of a call answer for the unique values that they give to records. */
sealed interface UniqueValues permits UniqueInOrder, UniqueAtEnd {

  /** Hears of values that steps may give to records of a table. */
  void expect(TableDefinition table, List<GivenValues> given);

  /** Refuses values that a step may not give to a record now; {@code before} is null for a new one. */
  void check(TableDefinition table, @Nullable StoredRecord before, GivenValues given);

  /** A step made, changed or deleted a record. */
  void replace(int step, @Nullable StoredRecord before, @Nullable StoredRecord after);

  /** Other records than those of steps were changed. */
  void forget();
}
