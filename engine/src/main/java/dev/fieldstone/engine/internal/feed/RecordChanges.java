package dev.fieldstone.engine.internal.feed;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The steps of an operation on the records of one table, folded to the difference between before and after. */
final class RecordChanges {
  private final Set<Long> created = new LinkedHashSet<>();
  private final Map<Long, Set<Long>> updated = new LinkedHashMap<>();
  private final Set<Long> deleted = new LinkedHashSet<>();
  private final Map<Long, Set<Long>> moved = new LinkedHashMap<>();

  Set<Long> created() {
    return created;
  }

  /** {@return the numbers of the changed fields by record} */
  Map<Long, Set<Long>> updated() {
    return updated;
  }

  Set<Long> deleted() {
    return deleted;
  }

  /** {@return the records by view} */
  Map<Long, Set<Long>> moved() {
    return moved;
  }

  boolean isEmpty() {
    return created.isEmpty() && updated.isEmpty() && deleted.isEmpty() && moved.isEmpty();
  }

  void add(Change change) {
    switch (change) {
      case Change.Created step -> create(step);
      case Change.Updated step -> update(step);
      case Change.Deleted step -> step.records().forEach(this::delete);
      case Change.Moved step ->
          moved.computeIfAbsent(step.view(), absent -> new LinkedHashSet<>()).addAll(step.records());
    }
  }

  private void create(Change.Created step) {
    for (long number = step.first(); number < step.first() + step.size(); number++) {
      created.add(number);
    }
  }

  private void update(Change.Updated step) {
    for (Long record : step.records()) {
      if (!created.contains(record)) {
        updated.computeIfAbsent(record, absent -> new LinkedHashSet<>()).addAll(step.fields());
      }
    }
  }

  private void delete(Long record) {
    updated.remove(record);
    moved.values().forEach(records -> records.remove(record));
    moved.values().removeIf(Set::isEmpty);
    if (!created.remove(record)) {
      deleted.add(record);
    }
  }
}
