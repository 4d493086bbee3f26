package dev.fieldstone.engine.schema;

import java.util.List;

/**
 * What deleting a table would take with it.
 *
 * @param recordCount how many records, archived ones too
 * @param fieldCount how many fields of its own
 * @param viewCount how many views, archived ones too
 * @param references the fields of other tables that point at it, which would be deleted or become text
 * @param dormant the fields of other tables that pointed at it before their type was changed: they stay, their dormant
 *     references go in any case
 */
public record TableDeletionPlan(
    long recordCount, int fieldCount, int viewCount, List<Reference> references, List<Reference> dormant) {

  /** Copies the lists. */
  public TableDeletionPlan {
    references = List.copyOf(references);
    dormant = List.copyOf(dormant);
  }

  /**
   * A field that points, or pointed, at the table.
   *
   * @param field the field
   * @param fieldKey its key, with its table's: {@code deals.company}
   * @param valueCount how many records have a value there
   */
  public record Reference(FieldId field, String fieldKey, long valueCount) {}
}
