package dev.fieldstone.engine.internal.catalog;

import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.schema.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * What a field keeps of a storage class that it has, or had.
 *
 * @param placement where the values lie
 * @param type the last type of this class, with its settings; targets by id
 * @param required whether values are, or were, required under this class
 * @param defaultValue what new records get, in stored form
 * @param keys where the keys of the values lie that are, or were, unique under this class; null where they may repeat
 */
public record ClassMemory(
    Placement placement, FieldType type, boolean required, @Nullable Object defaultValue, @Nullable KeyTable keys) {

  /** {@return a copy whose values lie elsewhere} */
  public ClassMemory placed(Placement placement) {
    return new ClassMemory(placement, type, required, defaultValue, keys);
  }

  /** {@return a changed copy} */
  public ClassMemory withType(FieldType type) {
    return new ClassMemory(placement, type, required, defaultValue, keys);
  }

  /** {@return a changed copy} */
  public ClassMemory withRequired(boolean required) {
    return new ClassMemory(placement, type, required, defaultValue, keys);
  }

  /** {@return a changed copy} */
  public ClassMemory withDefault(@Nullable Object defaultValue) {
    return new ClassMemory(placement, type, required, defaultValue, keys);
  }

  /** {@return a changed copy} */
  public ClassMemory withKeys(@Nullable KeyTable keys) {
    return new ClassMemory(placement, type, required, defaultValue, keys);
  }
}
