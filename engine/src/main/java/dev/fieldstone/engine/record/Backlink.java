package dev.fieldstone.engine.record;

import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.TableId;
import java.util.List;

/**
 * Who refers to a record by one field. All of them are what a query on that field selects.
 *
 * @param table the table of those who refer
 * @param field the field
 * @param fieldKey its key, with its table's: {@code deals.company}
 * @param count how many records refer, archived ones too
 * @param firstRecords the first {@value #FIRST_RECORDS} of them, in order of creation
 */
public record Backlink(TableId table, FieldId field, String fieldKey, long count, List<RecordId> firstRecords) {
  /** How many records are named. */
  public static final int FIRST_RECORDS = 100;

  /** Copies the ids. */
  public Backlink {
    firstRecords = List.copyOf(firstRecords);
  }
}
