package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.catalog.ClassMemory;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field whose values point at records of one table, now or while dormant.
 *
 * @param table the table of the field
 * @param field the field
 * @param key the class of its values, with the table pointed at
 * @param memory where the values lie
 * @param mode what happens when a target goes; null where the values are dormant and hold nothing back
 */
record Referrer(
    TableDefinition table, FieldDefinition field, ClassKey key, ClassMemory memory, @Nullable OnDelete mode) {

  /** {@return every field of a catalog that points, or pointed, at a table} */
  static List<Referrer> to(Catalog catalog, long target) {
    List<Referrer> referrers = new ArrayList<>();
    for (TableDefinition table : catalog.tables()) {
      for (FieldDefinition field : table.ownFields()) {
        field.state().memories().forEach(
            (key, memory) -> {
              if (key.storageClass().isReferring() && key.target() == target) {
                referrers.add(new Referrer(table, field, key, memory, mode(field, key)));
              }
            });
      }
    }
    return referrers;
  }

  /** {@return the links of the field's values} */
  Links links(State state) {
    return new Links(state, field.number(), key);
  }

  private static @Nullable OnDelete mode(FieldDefinition field, ClassKey key) {
    boolean isActive = key.equals(field.state().active());
    return isActive && field.field().type() instanceof FieldType.Referring reference
        ? reference.onDelete()
        : null;
  }
}
