package dev.fieldstone.engine.record;

import dev.fieldstone.engine.error.FieldstoneException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The records of an org by id; the table follows from the id.
 *
 * <p>Safe for many threads. An id of another org is not found, the same as one that never was. Every write is one
 * operation, all or nothing.
 */
public interface Records {

  /**
   * Returns a record.
   *
   * @throws FieldstoneException {@code RECORD/NOT_FOUND}
   */
  Record get(RecordLocator record);

  /** Returns a record, or nothing if there is none by this id. */
  Optional<Record> find(RecordLocator record);

  /**
   * Returns records in the order asked, from one query per table. The same id twice gives the record twice.
   *
   * @throws FieldstoneException {@code RECORD/NOT_FOUND} if one does not exist
   */
  List<Record> getAll(Collection<? extends RecordLocator> records);

  /**
   * Changes a record. A patch that changes nothing bumps no version.
   *
   * @return the record as it is now
   * @throws FieldstoneException every fault of the patch at once, in field order: {@code VALUE/INVALID},
   *     {@code VALUE/REQUIRED}, {@code RECORD/NOT_UNIQUE} with the record that has the value, {@code FIELD/NOT_FOUND},
   *     {@code FIELD/READONLY}; or {@code RECORD/NOT_FOUND}
   */
  default Record update(RecordLocator record, Patch patch) {
    return update(record, patch, null);
  }

  /**
   * Changes a record if nobody else did meanwhile.
   *
   * @param expectedVersion the version the change is based on; null for any
   * @throws FieldstoneException {@code RECORD/VERSION_CONFLICT} with the current version, besides those of
   *     {@link #update(RecordLocator, Patch)}
   */
  Record update(RecordLocator record, Patch patch, @Nullable Long expectedVersion);

  /** Sets one value, or clears it with null. */
  default Record set(RecordLocator record, String fieldKey, @Nullable Object value) {
    Patch patch = value == null ? Patch.empty().clear(fieldKey) : Patch.empty().set(fieldKey, value);
    return update(record, patch);
  }

  /**
   * Makes a new active record with the same values, those of types that fields had before too, but for values that are,
   * or were, unique, which stay empty. Comments and history are not copied, nor are places in views: it stands where a
   * new record does.
   *
   * @return the new record
   * @throws FieldstoneException {@code RECORD/NOT_FOUND}; {@code VALUE/REQUIRED} if it lacks a required value, be it
   *     because that is unique
   */
  default Record duplicate(RecordLocator record) {
    return duplicate(record, Map.of());
  }

  /**
   * Makes a new active record with the same values but for some.
   *
   * @param overrides the values that differ, by field key, or by field id in wire form; null for none
   * @throws FieldstoneException the faults of all overrides at once, besides those of {@link #duplicate(RecordLocator)}
   */
  Record duplicate(RecordLocator record, Map<String, ?> overrides);

  /**
   * Duplicates many records, all or none, set by set.
   *
   * @return the ids of the new ones, in the order given; the same id twice makes two
   * @throws FieldstoneException {@code BULK/TOO_MANY}, besides those of {@link #duplicate(RecordLocator)}
   */
  List<RecordId> duplicateAll(Collection<? extends RecordLocator> records);

  /** Archives records; those already archived stay as they are. */
  void archive(Collection<? extends RecordLocator> records);

  /**
   * Makes archived records active again.
   *
   * @throws FieldstoneException {@code VALUE/REQUIRED} if one lacks a required value
   */
  void restore(Collection<? extends RecordLocator> records);

  /** Deletes a record for good, with everything that cascades from it. */
  default DeletionPlan delete(RecordLocator record) {
    return delete(List.of(record));
  }

  /**
   * Deletes records for good, with everything that cascades from them.
   *
   * @return what went
   * @throws FieldstoneException {@code RECORD/NOT_FOUND}; {@code RECORD/REFERENCED} if others hold them back;
   *     {@code QUERY/TIMEOUT} if it takes too long to find out what goes. Then nothing was changed
   */
  DeletionPlan delete(Collection<? extends RecordLocator> records);

  /**
   * Lists who refers to a record, by field: those by which anybody does, in the order of tables and fields. What fields
   * remember of former types is left out.
   *
   * @throws FieldstoneException {@code RECORD/NOT_FOUND}
   */
  List<Backlink> backlinks(RecordLocator record);

  /**
   * Works out what a delete would do, without doing it.
   *
   * @throws FieldstoneException {@code RECORD/NOT_FOUND}; {@code QUERY/TIMEOUT}
   */
  DeletionPlan deletionPlan(Collection<? extends RecordLocator> records);
}
