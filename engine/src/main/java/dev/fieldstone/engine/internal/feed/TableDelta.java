package dev.fieldstone.engine.internal.feed;

import java.util.HashSet;
import java.util.Set;

/**
 * What some commits changed in one table, all of them together, for whoever keeps a copy of its records.
 *
 * @param records the records that were created, changed or deleted
 * @param redefined the fields whose values are others, or gone, whatever the records
 * @param movedIn the views in which records got another place
 */
public record TableDelta(Set<Long> records, Set<Long> redefined, Set<Long> movedIn) {

  /** {@return whether nothing changed} */
  public boolean isEmpty() {
    return records.isEmpty() && redefined.isEmpty() && movedIn.isEmpty();
  }

  static TableDelta none() {
    return new TableDelta(new HashSet<>(), new HashSet<>(), new HashSet<>());
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
      case Change.Moved moved -> movedIn.add(moved.view());
    }
  }
}
