package dev.fieldstone.engine.internal.bulk;

import dev.fieldstone.engine.record.Bulk;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldLocator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values that name records of the same call. */
final class Placeholders {
  private Placeholders() {}

  /** {@return whether any of some values names a record of the same call} */
  static boolean areIn(Map<FieldLocator, @Nullable Object> values) {
    return values.values().stream().anyMatch(Placeholders::isIn);
  }

  /** {@return the values that name no record of the same call} */
  static Map<FieldLocator, @Nullable Object> without(Map<FieldLocator, @Nullable Object> values) {
    Map<FieldLocator, @Nullable Object> others = new LinkedHashMap<>(values);
    others.values().removeIf(Placeholders::isIn);
    return others;
  }

  /** {@return the values with records in place of what stands for them, where there are such} */
  static Map<FieldLocator, @Nullable Object> filled(
      Map<FieldLocator, @Nullable Object> values, Function<Bulk.Created, @Nullable RecordId> records) {
    Map<FieldLocator, @Nullable Object> filled = new LinkedHashMap<>();
    values.forEach((field, value) -> filled.put(field, filled(value, records)));
    return filled;
  }

  private static @Nullable Object filled(
      @Nullable Object value, Function<Bulk.Created, @Nullable RecordId> records) {
    return switch (value) {
      case Bulk.Created created -> {
        RecordId id = records.apply(created);
        yield id == null ? created : id;
      }
      case List<?> list when isIn(list) -> list.stream().map(element -> filled(element, records)).toList();
      case null, default -> value;
    };
  }

  private static boolean isIn(@Nullable Object value) {
    return value instanceof Bulk.Created
        || (value instanceof List<?> list && list.stream().anyMatch(Bulk.Created.class::isInstance));
  }
}
