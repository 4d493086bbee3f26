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
 */
public record ClassMemory(
    Placement placement, FieldType type, boolean required, @Nullable Object defaultValue) {

  /** {@return a copy whose values lie elsewhere} */
  public ClassMemory placed(Placement placement) {
    return new ClassMemory(placement, type, required, defaultValue);
  }

  /** {@return a changed copy} */
  public ClassMemory withType(FieldType type) {
    return new ClassMemory(placement, type, required, defaultValue);
  }

  /** {@return a changed copy} */
  public ClassMemory withRequired(boolean required) {
    return new ClassMemory(placement, type, required, defaultValue);
  }

  /** {@return a changed copy} */
  public ClassMemory withDefault(@Nullable Object defaultValue) {
    return new ClassMemory(placement, type, required, defaultValue);
  }
}
