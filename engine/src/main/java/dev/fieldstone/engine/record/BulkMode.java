package dev.fieldstone.engine.record;

/** How the operations of a bulk call stand to each other. */
public enum BulkMode {
  /** All or nothing. The deletes are one closure, worked out after everything else. */
  ATOMIC,
  /** Each by itself, in order: one that is refused harms no neighbour. */
  EACH,
  /** As {@link #ATOMIC}, but nothing is kept, and what would be refused is told operation by operation. */
  DRY_RUN
}
