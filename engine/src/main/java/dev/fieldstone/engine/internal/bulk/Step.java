package dev.fieldstone.engine.internal.bulk;

import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.record.GivenValues;
import dev.fieldstone.engine.record.Bulk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a call, read as far as that can be done before the ones ahead of it.
 *
 * @param operation what is asked
 * @param table the table; null where it is not known, which is a fault
 * @param given the values; null where there are none, or some of them name records of the same call
 * @param matchOn the fields that an upsert compares
 * @param faults what is wrong already
 */
record Step(
    Bulk operation,
    @Nullable TableDefinition table,
    @Nullable GivenValues given,
    List<FieldDefinition> matchOn,
    List<Problem> faults) {

  /** Copies the lists. */
  Step {
    matchOn = List.copyOf(matchOn);
    faults = List.copyOf(faults);
  }

  /** {@return the table, which is known where there are no faults} */
  TableDefinition demandTable() {
    if (table == null) {
      throw new IllegalStateException("A step without a table has a fault");
    }
    return table;
  }
}
