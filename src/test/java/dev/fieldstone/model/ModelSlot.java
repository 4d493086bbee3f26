package dev.fieldstone.model;

import dev.fieldstone.engine.schema.StorageClass;

/**
 * Where a field keeps its values. Types with one slot share their values.
 *
 * @param storageClass the class
 * @param target for references the number of the target table, which is part of the class; otherwise 0
 */
public record ModelSlot(StorageClass storageClass, int target) {

  /** {@return the slot of a class without a target} */
  public static ModelSlot of(StorageClass storageClass) {
    return new ModelSlot(storageClass, 0);
  }
}
