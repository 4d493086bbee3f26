package dev.fieldstone.engine.record;

import dev.fieldstone.engine.error.FieldstoneException;
import java.util.List;
import java.util.Map;

/**
 * The records of one table. A record of another table is not found here.
 *
 * <p>Values are given by field key, or by field id in wire form, and are read strictly ({@link Reading.Strict}) unless
 * a call says otherwise. Defaults fill what is absent; null means no value.
 */
public interface TableRecords extends Records {

  /**
   * Makes a record.
   *
   * @throws FieldstoneException every fault at once, in field order: {@code VALUE/INVALID}, {@code VALUE/REQUIRED},
   *     {@code RECORD/NOT_UNIQUE}, {@code FIELD/NOT_FOUND}, {@code FIELD/READONLY}
   */
  Record create(Map<String, ?> values);

  /**
   * Makes many records, all or none, set by set.
   *
   * @return their ids, in the order given
   * @throws FieldstoneException the faults of every record, each under {@code operations[i].values}; or
   *     {@code BULK/TOO_MANY}
   */
  List<RecordId> createAll(List<? extends Map<String, ?>> records);

  /**
   * Makes many records, each by itself and in order: one that is refused harms no neighbour. Of two that want the same
   * unique value, the first gets it.
   *
   * @return what became of each, in the order given
   * @throws FieldstoneException {@code BULK/TOO_MANY}
   */
  List<Outcome> createEach(List<? extends Map<String, ?>> records, Reading reading);
}
