package dev.fieldstone.engine.internal.bulk;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.record.RecordChange;
import dev.fieldstone.engine.internal.record.StoredRecord;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A record as the steps so far leave it. */
final class Draft {
  private final @Nullable StoredRecord written;
  private final SortedSet<FieldDefinition> changed;
  private StoredRecord current;
  private boolean isDeleted;

  private Draft(@Nullable StoredRecord written, StoredRecord current) {
    this.written = written;
    this.current = current;
    this.changed = new TreeSet<>(Comparator.comparingInt(current.definition()::indexOf));
  }

  /** {@return the draft of a record that is to be made} */
  static Draft ofNew(StoredRecord record) {
    return new Draft(null, record);
  }

  /** {@return the draft of a record that lies in the database} */
  static Draft ofStored(StoredRecord record) {
    return new Draft(record, record);
  }

  TableDefinition table() {
    return current.definition();
  }

  long number() {
    return current.number();
  }

  StoredRecord current() {
    return current;
  }

  boolean isNew() {
    return written == null;
  }

  boolean isDeleted() {
    return isDeleted;
  }

  /** Takes the change of one more step. */
  void change(RecordChange change) {
    current = change.after();
    changed.addAll(change.changed());
  }

  void delete() {
    isDeleted = true;
  }

  /** {@return the change of all steps together; null where there is none, or the record is new} */
  @Nullable RecordChange change() {
    return written == null || written.version() == current.version()
        ? null
        : new RecordChange(written, current, List.copyOf(changed));
  }
}
