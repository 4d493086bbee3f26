package dev.fieldstone.feed;

import static java.util.Objects.requireNonNull;

import dev.fieldstone.engine.Org;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.feed.ChangeListener;
import dev.fieldstone.engine.feed.ChangeSet;
import dev.fieldstone.engine.feed.SchemaStep;
import dev.fieldstone.engine.feed.TableChange;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.query.ViewRunner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A host's copy of all records, which follows the change sets: it reads a record when it is told that it was created,
 * and of those it knows only the fields that it is told of. Used by one thread after the other.
 */
final class FollowingCopy implements ChangeListener {
  private final Session session;
  private final Map<RecordId, Copy> records = new HashMap<>();
  private final List<Throwable> faults = new CopyOnWriteArrayList<>();
  private long sequence;

  FollowingCopy(Org org) {
    this.session = org.as("copy");
    this.sequence = org.sequence();
  }

  /**
   * What is kept of a record.
   *
   * @param table its table
   * @param version its version
   * @param archived whether it is archived
   * @param values its values by field, empty ones left out, and those of computed fields, which are never named
   */
  record Copy(TableId table, long version, boolean archived, Map<FieldId, Object> values) {

    static Copy of(Record record) {
      Map<FieldId, Object> values = new HashMap<>();
      for (Field field : record.fields()) {
        if (field.type() instanceof FieldType.Stored) {
          put(values, field.id(), record.value(field.key()));
        }
      }
      return new Copy(record.table(), record.version(), record.isArchived(), values);
    }

    /** {@return a copy with the version, and these fields, of a newer one} */
    Copy with(Set<FieldId> fields, FieldId archivedField, Copy newer) {
      Map<FieldId, Object> merged = new HashMap<>(values);
      fields.forEach(field -> put(merged, field, newer.values.get(field)));
      return new Copy(table, newer.version, fields.contains(archivedField) ? newer.archived : archived, merged);
    }

    private static void put(Map<FieldId, Object> values, FieldId field, @Nullable Object value) {
      if (value == null) {
        values.remove(field);
      } else {
        values.put(field, value);
      }
    }
  }

  /** {@return all records of an org, read at once} */
  static Map<RecordId, Copy> everything(Session session) {
    Map<RecordId, Copy> all = new HashMap<>();
    for (Table table : session.tables().listAll()) {
      List<RecordId> ids = ViewRunner.on(session).ids(table, Query.everything().withStatus(Status.ANY));
      session.records().getAll(ids).forEach(record -> all.put(record.id(), Copy.of(record)));
    }
    return all;
  }

  @Override
  public void changed(ChangeSet changes) {
    try {
      demand(changes.sequence() == sequence + 1, "A change set is missing before " + changes.sequence());
      sequence = changes.sequence();
      changes.tables().forEach(this::follow);
    } catch (RuntimeException | AssertionError fault) {
      faults.add(fault);
    }
  }

  @Override
  public void reload(long last) {
    faults.add(new AssertionError("Nothing is missing up to " + last));
  }

  Map<RecordId, Copy> records() {
    return records;
  }

  List<Throwable> faults() {
    return faults;
  }

  long sequence() {
    return sequence;
  }

  private void follow(TableChange change) {
    if (change.tableStep().equals(Optional.of(SchemaStep.DELETED))) {
      records.values().removeIf(copy -> copy.table().equals(change.table()));
      return;
    }
    change.deleted().forEach(id -> demand(records.remove(id) != null, id + " was never there"));
    FieldId archived = session.fields(change.table()).get("archived").id();
    change.updated().forEach((id, fields) -> records.put(id, known(id).with(fields, archived, read(id))));
    change.created().forEach(id -> demand(records.put(id, read(id)) == null, id + " was there before"));
    followFields(change, archived);
    change.moved().values().stream().flatMap(Set::stream).forEach(this::known);
  }

  /** Another type can show other values of every record. */
  private void followFields(TableChange change, FieldId archived) {
    Set<FieldId> fields = change.fields().keySet();
    if (!fields.isEmpty()) {
      records.replaceAll(
          (id, copy) -> copy.table().equals(change.table()) ? copy.with(fields, archived, read(id)) : copy);
    }
  }

  private Copy known(RecordId id) {
    return requireNonNull(records.get(id), () -> id + " was never created");
  }

  private Copy read(RecordId id) {
    return Copy.of(session.records().get(id));
  }

  private static void demand(boolean condition, String complaint) {
    if (!condition) {
      throw new AssertionError(complaint);
    }
  }
}
