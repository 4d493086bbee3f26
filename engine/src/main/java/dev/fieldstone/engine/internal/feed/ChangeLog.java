package dev.fieldstone.engine.internal.feed;

import dev.fieldstone.engine.internal.catalog.Catalog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What an operation changes, written down as it does so, by numbers. Used by one thread at a time. */
public final class ChangeLog {
  private final String actor;
  private final Instant time;
  private final Catalog before;
  private final List<Change> changes = new ArrayList<>(1);
  private Catalog after;

  /** Begins a log. */
  public ChangeLog(String actor, Instant time, Catalog before) {
    this.actor = actor;
    this.time = time;
    this.before = before;
    this.after = before;
  }

  /** Records with numbers in a row were created. */
  public void created(long table, long first, int count) {
    add(new Change.Created(table, first, count));
  }

  /** Records got other values of some fields. */
  public void updated(long table, Collection<Long> records, Set<Long> fields) {
    add(new Change.Updated(table, List.copyOf(records), fields));
  }

  /** Records were deleted. */
  public void deleted(long table, Collection<Long> records) {
    add(new Change.Deleted(table, List.copyOf(records)));
  }

  /** Records got another place in the manual order of a view. */
  public void moved(long table, long view, Collection<Long> records) {
    add(new Change.Moved(table, view, List.copyOf(records)));
  }

  /** The catalog is another. */
  public void defined(Catalog catalog) {
    after = catalog;
  }

  /** {@return how much was written down, to take back what comes after} */
  public int mark() {
    return changes.size();
  }

  /** Takes back what was written down since, and the catalog with it. */
  public void restore(int mark, Catalog catalog) {
    changes.subList(mark, changes.size()).clear();
    after = catalog;
  }

  /** {@return whether nothing changed} */
  public boolean isEmpty() {
    return changes.isEmpty() && after == before;
  }

  String actor() {
    return actor;
  }

  Instant time() {
    return time;
  }

  Catalog before() {
    return before;
  }

  Catalog after() {
    return after;
  }

  List<Change> changes() {
    return changes;
  }

  private void add(Change change) {
    if (change.size() > 0) {
      changes.add(change);
    }
  }
}
