package dev.fieldstone.engine.internal.session;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.feed.ChangeListener;
import dev.fieldstone.engine.feed.ChangeSet;
import dev.fieldstone.engine.feed.SchemaStep;
import dev.fieldstone.engine.feed.TableChange;
import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.scan.VisibleNumbers;
import dev.fieldstone.engine.internal.write.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a listener what a session within a scope sees of the changes of an org.
 *
 * <p>A change is judged by the state in which it is delivered. Of tables of which records are hidden it remembers which
 * were seen, so that one that leaves the scope is told as deleted, and one that comes into it as created.
 */
final class SeenFeed implements ChangeListener {
  private final Gate gate;
  private final ChangeListener listener;
  private final Map<Long, Set<Long>> seen = new HashMap<>();
  private @Nullable Catalog last;
  private boolean isLost;

  SeenFeed(Gate gate, ChangeListener listener) {
    this.gate = gate;
    this.listener = listener;
  }

  /** Learns what is seen at present. */
  void learn() {
    gate.<@Nullable Void>read(
        state -> {
          learn(state);
          return null;
        });
    isLost = false;
  }

  @Override
  public void changed(ChangeSet changes) {
    SeenChanges told = see(changes);
    if (told == null) {
      reload(changes.sequence());
    } else if (!told.tables().isEmpty() || !told.actors().isEmpty()) {
      listener.changed(told);
    }
  }

  /**
   * Where the scope does not fit, or the org can't be read, what happens meanwhile is to be read anew: at once if that
   * can be done, or else with the next change set with which it can.
   */
  @Override
  public void reload(long sequence) {
    isLost = true;
    learn();
    listener.reload(sequence);
  }

  /** {@return what is seen of some changes; null where that is not known, or can't be told} */
  private @Nullable SeenChanges see(ChangeSet changes) {
    if (isLost) {
      return null;
    }
    try {
      return gate.<@Nullable SeenChanges>read(state -> see(state, changes));
    } catch (FieldstoneException failure) {
      return null;
    }
  }

  private @Nullable SeenChanges see(State state, ChangeSet changes) {
    Catalog before = Objects.requireNonNull(last, "What is seen is learnt first");
    List<TableChange> tables = new ArrayList<>();
    for (TableChange change : changes.tables()) {
      TableDefinition table = state.catalog().find(change.table());
      TableDefinition old = before.find(change.table());
      if (isHeldOtherwise(change, table, old)) {
        return null;
      }
      SeenTableChange told = see(state, change, table, old);
      if (told != null) {
        tables.add(told);
      }
    }
    last = state.catalog();
    return new SeenChanges(changes, tables);
  }

  /** A table that is named by key may come under a scope, and leave it, with all its records. */
  private boolean isHeldOtherwise(TableChange change, @Nullable TableDefinition table, @Nullable TableDefinition old) {
    if (table == null) {
      return false;
    }
    boolean isNew = change.tableStep().equals(Optional.of(SchemaStep.CREATED));
    return old == null ? !isNew : table.veil().hidesRecords() != seen.containsKey(table.number());
  }

  private @Nullable SeenTableChange see(
      State state, TableChange change, @Nullable TableDefinition table, @Nullable TableDefinition old) {
    if (table == null) {
      return old == null ? null : SeenTableChange.gone(old);
    }
    Set<Long> members =
        table.veil().hidesRecords() ? seen.computeIfAbsent(table.number(), absent -> new HashSet<>()) : null;
    return SeenTableChange.of(state, change, table, old, members);
  }

  private void learn(State state) {
    seen.clear();
    last = state.catalog();
    for (TableDefinition table : state.catalog().tables()) {
      if (table.veil().hidesRecords()) {
        seen.put(table.number(), new HashSet<>(new VisibleNumbers(state).all(table)));
      }
    }
  }
}
