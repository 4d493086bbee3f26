package dev.fieldstone.engine.internal.convert;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.internal.value.StoredValues;
import dev.fieldstone.engine.internal.value.ValueRead;
import dev.fieldstone.engine.internal.value.ValueReader;
import org.jspecify.annotations.Nullable;

/**
 * Whether values that a field holds are ones that its type would take.
 *
 * @param field the field
 * @param reader reads strictly
 * @param ids the org's ids
 */
record Fit(FieldDefinition field, ValueReader reader, OrgIds ids) {

  /** {@return why a value would be refused, null if it would not} */
  @Nullable String refusal(Object stored) {
    Object value = StoredValues.toPublic(field, stored, ids);
    return value != null && reader.read(field, value) instanceof ValueRead.Bad bad ? bad.problem().sentence() : null;
  }
}
