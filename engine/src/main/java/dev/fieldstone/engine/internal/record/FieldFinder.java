package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.schema.FieldLocator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds fields by key for many records of one write, each key once.
 *
 * @param table the table
 * @param found what was found before
 */
record FieldFinder(TableDefinition table, Map<String, FieldDefinition> found) {

  FieldFinder(TableDefinition table) {
    this(table, new HashMap<>());
  }

  @Nullable FieldDefinition find(String key) {
    FieldDefinition known = found.get(key);
    if (known != null) {
      return known;
    }
    FieldDefinition field = table.find(FieldLocator.of(key));
    if (field != null) {
      found.put(key, field);
    }
    return field;
  }
}
