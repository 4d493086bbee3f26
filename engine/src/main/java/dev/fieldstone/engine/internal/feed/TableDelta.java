package dev.fieldstone.engine.internal.feed;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What some commits changed in one table, all of them together, for whoever keeps a copy of its records.
 *
 * @param records the records that were created, changed or deleted
 * @param redefined the fields whose values are others, or gone, whatever the records
 * @param moved the records whose keys in manual orders are others, by view
 */
public record TableDelta(Set<Long> records, Set<Long> redefined, Map<Long, Set<Long>> moved) {

  /** {@return whether nothing changed} */
  public boolean isEmpty() {
    return records.isEmpty() && redefined.isEmpty() && moved.isEmpty();
  }

  /** {@return whether any of some records was created, changed or deleted} */
  public boolean concerns(long[] numbers) {
    return Arrays.stream(numbers).anyMatch(records::contains);
  }

  /** {@return the records whose keys in the manual order of a view are others} */
  public Set<Long> movedIn(long view) {
    return moved.getOrDefault(view, Set.of());
  }

  static TableDelta none() {
    return new TableDelta(new HashSet<>(), new HashSet<>(), new HashMap<>());
  }

  void add(Change change) {
    switch (change) {
      case Change.Created created -> {
        for (long number = created.first(); number < created.first() + created.size(); number++) {
          records.add(number);
        }
      }
      case Change.Updated updated -> records.addAll(updated.records());
      case Change.Deleted deleted -> records.addAll(deleted.records());
      case Change.Moved step -> {
        Set<Long> numbers = moved.computeIfAbsent(step.view(), absent -> new HashSet<>());
        numbers.addAll(step.records());
        numbers.addAll(step.respaced());
      }
    }
  }
}
