package dev.fieldstone.model;

import dev.fieldstone.engine.schema.StorageClass;

/**
 * Where a field keeps its values. Types with one slot share their values.
 *
 * @param storageClass the class
 * @param target for references the number of the target table, which is part of the class; otherwise none
 */
public record ModelSlot(StorageClass storageClass, int target) {
  private static final int NONE = 0;
  private static final int COMPUTED = -1;

  /** {@return the slot of a class without a target} */
  public static ModelSlot of(StorageClass storageClass) {
    return new ModelSlot(storageClass, NONE);
  }

  /** {@return the slot of computed values, which holds nothing} */
  public static ModelSlot computed(StorageClass storageClass) {
    return new ModelSlot(storageClass, COMPUTED);
  }

  /** {@return the slots of one and of several records of a table} */
  public static ModelSlot[] referringTo(int table) {
    return new ModelSlot[] {
      new ModelSlot(StorageClass.REFERENCE, table), new ModelSlot(StorageClass.REFERENCES, table)
    };
  }
}
