package dev.fieldstone.query.internal.move;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.spi.TableShape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The records that a move names, in its order.
 *
 * @param ids their ids
 * @param numbers their numbers, as many
 */
record Block(List<RecordId> ids, Set<Long> numbers) {

  /**
   * Makes the block of these records.
   *
   * @throws FieldstoneException {@code BULK/TOO_MANY}; {@code RECORD/NOT_FOUND} for ids of other tables;
   *     {@code VIEW/INVALID} if one is named twice
   */
  static Block of(List<RecordId> ids, TableShape table, int maxRecords) {
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("A move names at least one record");
    }
    if (ids.size() > maxRecords) {
      throw new FieldstoneException(ErrorCode.BULK_TOO_MANY, "A move takes fewer records than this")
          .with("count", ids.size())
          .with("limit", maxRecords);
    }
    Set<Long> numbers = new LinkedHashSet<>();
    for (int index = 0; index < ids.size(); index++) {
      if (!numbers.add(table.number(ids.get(index)))) {
        throw namedTwice(index, ids.get(index));
      }
    }
    return new Block(ids, numbers);
  }

  /**
   * Returns where its records stand, in the order of the move.
   *
   * @throws FieldstoneException {@code RECORD/NOT_FOUND}
   */
  List<Standing> standings(Map<Long, Standing> known) {
    List<Standing> standings = new ArrayList<>();
    int index = 0;
    for (Long number : numbers) {
      Standing standing = known.get(number);
      if (standing == null) {
        throw new FieldstoneException(ErrorCode.RECORD_NOT_FOUND, "There is no such record")
            .with("record", ids.get(index).toString());
      }
      standings.add(standing);
      index++;
    }
    return standings;
  }

  /** {@return its numbers as the engine takes them} */
  long[] asArray() {
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }

  private static FieldstoneException namedTwice(int index, RecordId record) {
    return new FieldstoneException(
        List.of(
            Problem.of(ErrorCode.VIEW_INVALID, "records[" + index + "]", "A move names each record once")
                .with("record", record.toString())));
  }
}
