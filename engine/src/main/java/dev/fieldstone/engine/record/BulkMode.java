package dev.fieldstone.engine.record;

/** How the operations of a bulk call stand to each other. */
public enum BulkMode {
  /**
   * All or nothing. The deletes are one closure, worked out after everything else, and values need be unique only then:
   * records may swap them.
   */
  ATOMIC,
  /** Each by itself, in order: one that is refused harms no neighbour, and leaves its unique values to later ones. */
  EACH,
  /** As {@link #ATOMIC}, but nothing is kept, and what would be refused is told operation by operation. */
  DRY_RUN
}
