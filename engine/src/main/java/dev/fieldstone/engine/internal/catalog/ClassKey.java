package dev.fieldstone.engine.internal.catalog;

import dev.fieldstone.engine.schema.StorageClass;

/**
 * A storage class with what is part of it.
 *
 * @param storageClass the class
 * @param target for references, the number of the target table; otherwise 0
 */
public record ClassKey(StorageClass storageClass, long target) {}
