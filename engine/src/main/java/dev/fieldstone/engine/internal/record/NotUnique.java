package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.scan.VisibleNumbers;
import dev.fieldstone.engine.internal.unique.Holder;
import dev.fieldstone.engine.internal.value.StoredValues;
import dev.fieldstone.engine.internal.write.State;
import java.util.Arrays;
import java.util.List;

/**
 * The refusals of a value that a unique field holds once, not yet located.
 *
 * @param table the table
 * @param field the field
 * @param stored the value
 */
public record NotUnique(TableDefinition table, FieldDefinition field, Object stored) {
  private static final int SHOWN_RECORDS = 10;

  /** {@return that a record has the value already, which is named where the session sees it} */
  public Problem taken(State state, Holder holder) {
    Problem taken = Problem.of(ErrorCode.RECORD_NOT_UNIQUE, "", "Another record has this value").with("value", value());
    return new VisibleNumbers(state).among(table, List.of(holder.record())).isEmpty() ? taken : naming(taken, holder);
  }

  private Problem naming(Problem taken, Holder holder) {
    return taken
        .with("record", table.id(holder.record()).toString())
        .with("archived", holder.archived());
  }

  /** {@return that an operation of the same call gives the value to a record, by its place} */
  public Problem repeated(int operation) {
    return Problem.of(ErrorCode.RECORD_NOT_UNIQUE, "", "An earlier record of the call has this value")
        .with("value", value())
        .with("operation", operation);
  }

  /** {@return that one call would give the value to several records} */
  Problem shared(long[] records) {
    return Problem.of(ErrorCode.RECORD_NOT_UNIQUE, "", "Several records would have this value")
        .with("value", value())
        .with("count", records.length)
        .with(
            "records",
            Arrays.stream(records).limit(SHOWN_RECORDS).mapToObj(number -> table.id(number).toString()).toList());
  }

  private String value() {
    return StoredValues.shownText(field, stored, table.ids());
  }
}
