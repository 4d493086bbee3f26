package dev.fieldstone.engine.internal.memory;

import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.OptionEntry;
import dev.fieldstone.engine.schema.StorageClass;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which values a column has: those of a field as one of its types reads them.
 *
 * @param field the field's number
 * @param storageClass the class of the values
 * @param key the class in use with what is part of it; null for a computed field
 * @param removedOptions the options whose codes do not get in
 */
public record ColumnKey(
    long field, StorageClass storageClass, @Nullable ClassKey key, Set<Long> removedOptions) {

  /** {@return the key of what a field's columns have now} */
  public static ColumnKey of(FieldDefinition field) {
    Set<Long> removed =
        field.options().stream()
            .filter(OptionEntry::removed)
            .map(OptionEntry::number)
            .collect(Collectors.toUnmodifiableSet());
    return new ColumnKey(field.number(), field.storageClass(), field.state().active(), removed);
  }
}
