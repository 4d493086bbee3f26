package dev.fieldstone.engine.internal.feed;

import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the fields whose values are others since an operation, though it may have changed no record. */
final class Redefinition {
  private Redefinition() {}

  /** {@return the fields of another type, or gone, by table} */
  static Map<Long, Set<Long>> between(Catalog before, Catalog after) {
    Map<Long, Set<Long>> redefined = new HashMap<>();
    for (TableDefinition table : before.tables()) {
      TableDefinition later = after.find(table.number());
      if (later != table) {
        Set<Long> fields = between(table, later);
        if (!fields.isEmpty()) {
          redefined.put(table.number(), fields);
        }
      }
    }
    return redefined;
  }

  private static Set<Long> between(TableDefinition before, @Nullable TableDefinition after) {
    Map<Long, FieldDefinition> later = new HashMap<>();
    if (after != null) {
      after.ownFields().forEach(field -> later.put(field.number(), field));
    }
    Set<Long> fields = new HashSet<>();
    for (FieldDefinition field : before.ownFields()) {
      FieldDefinition same = later.get(field.number());
      if (same == null || !same.field().type().equals(field.field().type())) {
        fields.add(field.number());
      }
    }
    return fields;
  }
}
