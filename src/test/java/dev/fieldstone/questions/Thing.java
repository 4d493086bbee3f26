package dev.fieldstone.questions;

import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as it must be read.
 *
 * @param id its id
 * @param values its values by key of the field, built-in ones among them; nothing where empty
 */
record Thing(RecordId id, Map<String, Object> values) {

  /** {@return its value, null where empty} */
  @Nullable Object value(Field field) {
    return values.get(field.key());
  }
}
