package dev.fieldstone.engine.internal.feed;

import dev.fieldstone.engine.internal.catalog.BuiltInField;
import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What an operation changes, written down as it does so, by numbers. Used by one thread at a time. */
public final class ChangeLog {
  private final String actor;
  private final Instant time;
  private final Catalog before;
  private final List<Change> changes = new ArrayList<>(1);
  private final Map<Long, Set<Long>> redefined = new HashMap<>();
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

  /** Records got another place in the manual order of a view; to make room, others were respaced. */
  public void moved(long table, long view, Collection<Long> records, Collection<Long> respaced) {
    add(new Change.Moved(table, view, List.copyOf(records), List.copyOf(respaced)));
  }

  /** The catalog is another. What is redefined on the way is noted even where it is as before in the end. */
  public void defined(Catalog catalog) {
    Redefinition.between(after, catalog)
        .forEach((table, fields) -> redefined.computeIfAbsent(table, absent -> new HashSet<>()).addAll(fields));
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

  /** {@return the fields whose values may be others whatever records were changed, by table; maybe too many} */
  Map<Long, Set<Long>> redefined() {
    return redefined;
  }

  /** {@return the steps, those left out that concern what is no longer there at the end} */
  List<Change> changes() {
    return before == after ? List.copyOf(changes) : changes.stream().flatMap(this::remaining).toList();
  }

  private Stream<Change> remaining(Change change) {
    TableDefinition table = after.find(change.table());
    if (table == null) {
      return Stream.empty();
    }
    return switch (change) {
      case Change.Updated step -> Stream.of(remaining(step, table));
      case Change.Moved step ->
          table.views().stream().anyMatch(view -> view.number() == step.view()) ? Stream.of(step) : Stream.empty();
      case Change.Created step -> Stream.of(step);
      case Change.Deleted step -> Stream.of(step);
    };
  }

  /** The records are named all the same: their versions are others. */
  private static Change remaining(Change.Updated step, TableDefinition table) {
    Set<Long> fields = new LinkedHashSet<>(step.fields());
    Set<Long> present = new HashSet<>(Set.of(BuiltInField.ARCHIVED.number()));
    table.ownFields().forEach(field -> present.add(field.number()));
    fields.retainAll(present);
    return new Change.Updated(step.table(), step.records(), fields);
  }

  private void add(Change change) {
    if (change.size() > 0) {
      changes.add(change);
    }
  }
}
