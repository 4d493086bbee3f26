package dev.fieldstone.engine.record;

import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.TableId;
import java.util.List;
import java.util.Map;

/**
 * What deleting some records does, or would do.
 *
 * @param deleted how many records go, by table, the given ones and those that cascade
 * @param cleared how many references are emptied, by field
 * @param restricting which references hold the delete back; empty when it can be done
 */
public record DeletionPlan(
    Map<TableId, Long> deleted, Map<FieldId, Long> cleared, List<Restriction> restricting) {

  /** Copies the collections. */
  public DeletionPlan {
    deleted = Map.copyOf(deleted);
    cleared = Map.copyOf(cleared);
    restricting = List.copyOf(restricting);
  }

  /** {@return how many records go in all} */
  public long deletedCount() {
    return deleted.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Records outside the delete that refer into it by one RESTRICT field.
   *
   * @param field the field
   * @param fieldKey its key, with its table's: {@code deals.company}
   * @param count how many records
   * @param firstRecords the first 10 of them, in order of creation
   */
  public record Restriction(FieldId field, String fieldKey, long count, List<RecordId> firstRecords) {

    /** Copies the ids. */
    public Restriction {
      firstRecords = List.copyOf(firstRecords);
    }
  }
}
