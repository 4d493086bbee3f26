package dev.fieldstone.engine.schema;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which fields of a table are worth an index.
 *
 * <p>An index finds records by a condition on its field that few of them meet; where more than some thousands do, it
 * serves for nothing. Every write of an indexed field, and every new record, pays for it.
 *
 * @param classes the classes of fields that may have one, out of {@link #INDEXABLE}
 * @param maxIndexes how many a table has at most; fields that more views ask for come first
 */
public record IndexPolicy(Set<StorageClass> classes, int maxIndexes) {

  /** The classes whose conditions the database answers. References need no index: their links are one. */
  public static final Set<StorageClass> INDEXABLE =
      Set.copyOf(
          EnumSet.of(StorageClass.NUMBER, StorageClass.DATE, StorageClass.TIMESTAMP, StorageClass.OPTION));

  /** No index at all. */
  public static final IndexPolicy NONE = new IndexPolicy(Set.of(), 0);

  /** Up to eight fields that active views narrow by. */
  public static final IndexPolicy FROM_VIEWS = new IndexPolicy(INDEXABLE, 8);

  /** Copies the classes. */
  public IndexPolicy {
    classes = Set.copyOf(classes);
    if (!INDEXABLE.containsAll(classes)) {
      throw new IllegalArgumentException("Only classes whose conditions the database answers have indexes");
    }
    if (maxIndexes < 0) {
      throw new IllegalArgumentException("A table has no fewer than no indexes");
    }
  }
}
