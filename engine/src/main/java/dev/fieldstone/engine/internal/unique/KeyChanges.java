package dev.fieldstone.engine.internal.unique;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.KeyTable;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.write.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys that one call changes, in whatever tables. All that go are deleted before any that comes is inserted, so the
 * records of a call may swap values. Fields that are not unique cost nothing. Used once.
 */
public final class KeyChanges {
  private final Operation operation;
  private final Map<KeyTable, Changes> byKeys = new LinkedHashMap<>();

  /** Begins to collect the changes of a call. */
  public KeyChanges(Operation operation) {
    this.operation = operation;
  }

  /** What changes in one SQL table: the records whose keys go, and those that come, by record. */
  private record Changes(TableDefinition table, Set<Long> removed, Map<Long, ValueKey> added) {
    Changes(TableDefinition table) {
      this(table, new LinkedHashSet<>(), new LinkedHashMap<>());
    }
  }

  /**
   * A value that more than one record would have.
   *
   * @param table the table
   * @param keys where its field keeps keys
   * @param holder the record that has it and keeps it; null where there is none
   * @param claimants the records that are to get it
   */
  public record Contest(TableDefinition table, KeyTable keys, @Nullable Holder holder, List<Long> claimants) {}

  /** Notes that a record has another value in a field, in stored form; null for none. What is noted last, holds. */
  public void note(
      TableDefinition table, FieldDefinition field, long record, @Nullable Object before, @Nullable Object after) {
    KeyTable keys = field.keys();
    if (keys != null) {
      ValueKey old = ValueKey.ofNullable(field.storageClass(), keys, before);
      ValueKey present = ValueKey.ofNullable(field.storageClass(), keys, after);
      if (!Objects.equals(old, present)) {
        note(of(table, keys), record, old, present);
      }
    }
  }

  /** Notes that some records lose their values under a class, active or dormant, those that had any. */
  public void remove(TableDefinition table, @Nullable KeyTable keys, Collection<Long> records) {
    if (keys != null && !records.isEmpty()) {
      Changes changes = of(table, keys);
      changes.removed().addAll(records);
      records.forEach(changes.added()::remove);
    }
  }

  /** Writes what was noted, of values that nobody else has: some statements for each unique field. */
  public void write() {
    writeRemovals();
    byKeys.forEach((keys, changes) -> new UniqueKeys(operation, changes.table(), keys).add(changes.added()));
  }

  /** Removes the keys that go, and leaves those that come; {@return the values that several records would have now} */
  public List<Contest> contests() {
    writeRemovals();
    List<Contest> contests = new ArrayList<>();
    byKeys.forEach((keys, changes) -> collect(keys, changes, contests));
    return contests;
  }

  private void writeRemovals() {
    byKeys.forEach(
        (keys, changes) -> {
          new UniqueKeys(operation, changes.table(), keys).remove(changes.removed());
          changes.removed().clear();
        });
  }

  private void collect(KeyTable keys, Changes changes, List<Contest> contests) {
    Map<ValueKey, List<Long>> claimants = new LinkedHashMap<>();
    changes
        .added()
        .forEach((record, key) -> claimants.computeIfAbsent(key, absent -> new ArrayList<>(1)).add(record));
    Map<ValueKey, Holder> holders = new UniqueKeys(operation, changes.table(), keys).holders(claimants.keySet());
    claimants.forEach(
        (key, records) -> {
          Holder holder = holders.get(key);
          if (holder != null || records.size() > 1) {
            contests.add(new Contest(changes.table(), keys, holder, records));
          }
        });
  }

  private Changes of(TableDefinition table, KeyTable keys) {
    return byKeys.computeIfAbsent(keys, absent -> new Changes(table));
  }

  private static void note(Changes changes, long record, @Nullable ValueKey old, @Nullable ValueKey present) {
    if (old != null) {
      changes.removed().add(record);
    }
    if (present == null) {
      changes.added().remove(record);
    } else {
      changes.added().put(record, present);
    }
  }
}
