package dev.fieldstone.engine.schema;

import java.util.List;

/**
 * What became of the indexes of a table.
 *
 * @param records how many records were copied; none where no index was made
 * @param made the fields that have one now and had none
 * @param kept the fields that had one and have it still
 * @param dropped the fields that have none any more; not those deleted meanwhile
 */
public record Indexing(long records, List<FieldId> made, List<FieldId> kept, List<FieldId> dropped) {

  /** Copies the lists. */
  public Indexing {
    made = List.copyOf(made);
    kept = List.copyOf(kept);
    dropped = List.copyOf(dropped);
  }
}
