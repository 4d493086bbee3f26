package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.catalog.ClassMemory;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.record.RecordFetch;
import dev.fieldstone.engine.internal.value.StoredValues;
import dev.fieldstone.engine.internal.value.ValueRead;
import dev.fieldstone.engine.internal.value.ValueReader;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.schema.FieldPatch.NewDefault;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What new records get where nothing is given.
 *
 * @param operation sees the records that references name
 */
record FieldDefaults(Operation operation) {

  /** {@return the field with what new records get under its present class} */
  FieldState with(TableDefinition table, FieldState state, NewDefault newDefault) {
    ClassKey active = state.active();
    ClassMemory memory = state.memory();
    if (active == null || memory == null) {
      throw new FieldstoneException(ErrorCode.FIELD_TYPE_INVALID, "A computed field has no default")
          .with("field", state.key());
    }
    Object value = newDefault.value();
    Object stored = value == null ? null : read(FieldChanges.definition(table, state), value);
    return state.remembering(active, memory.withDefault(stored));
  }

  private @Nullable Object read(FieldDefinition field, Object value) {
    ValueReader reader = operation.reader(Reading.strict(), ZoneOffset.UTC);
    return switch (reader.read(field, value)) {
      case ValueRead.Good good -> existing(field, good.stored());
      case ValueRead.ByDisplay display -> throw new IllegalStateException("The strict reading looks nothing up");
      case ValueRead.Bad bad ->
          throw new FieldstoneException(List.of(bad.problem().under("default").with("field", field.field().key())));
    };
  }

  private @Nullable Object existing(FieldDefinition field, @Nullable Object stored) {
    List<Long> targets = StoredValues.targets(field, stored);
    if (!targets.isEmpty()) {
      TableDefinition target = operation.catalog().table(field.target());
      if (new RecordFetch(operation).existing(target, targets).size() < targets.size()) {
        throw new FieldstoneException(ErrorCode.VALUE_INVALID, "The target table has no such record")
            .with("field", field.field().key());
      }
    }
    return stored;
  }
}
