package dev.fieldstone.model;

import dev.fieldstone.engine.schema.StorageClass;

/** What the library works out for a field that nobody writes. */
public enum ModelComputation {
  /** The record's own number, which grows with every record of the table. */
  AUTONUMBER(StorageClass.NUMBER),
  /** When the record was made. */
  CREATED_TIME(StorageClass.TIMESTAMP),
  /** Who made it. */
  CREATED_BY(StorageClass.ACTOR),
  /** When it was last changed. */
  UPDATED_TIME(StorageClass.TIMESTAMP),
  /** Who last changed it. */
  UPDATED_BY(StorageClass.ACTOR);

  private final StorageClass storageClass;

  ModelComputation(StorageClass storageClass) {
    this.storageClass = storageClass;
  }

  /** {@return the class by which it is compared} */
  public StorageClass storageClass() {
    return storageClass;
  }
}
