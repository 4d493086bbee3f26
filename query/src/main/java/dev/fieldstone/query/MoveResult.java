package dev.fieldstone.query;

import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a move did.
 *
 * @param placed whether the records stand where they were asked to
 * @param records the moved records as they are now, in the order of the move; their versions are the new ones
 * @param group on a board, the key of the group they are in; null for other kinds
 * @param previous the item now directly before the first of them, in the group; null if it is the first
 * @param next the item now directly after the last of them, in the group; null if it is the last
 * @param inView whether the view shows them all; false when its filter excludes one now, and then there are no
 *     neighbours
 */
public record MoveResult(
    Placed placed,
    List<Record> records,
    @Nullable String group,
    @Nullable RecordId previous,
    @Nullable RecordId next,
    boolean inView) {

  /** Copies the records. */
  public MoveResult {
    records = List.copyOf(records);
  }

  /** Where moved records ended up. */
  public enum Placed {
    /** Where the move asked. */
    AS_ASKED,
    /** In the group asked for, but where the view's sorts put them. */
    BY_SORT
  }
}
