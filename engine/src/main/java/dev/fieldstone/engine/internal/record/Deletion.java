package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.record.Links.Link;
import dev.fieldstone.engine.internal.scan.Deadline;
import dev.fieldstone.engine.internal.scope.Sight;
import dev.fieldstone.engine.internal.sql.NumberParts;
import dev.fieldstone.engine.internal.sql.PositionStatements;
import dev.fieldstone.engine.internal.sql.RecordStatements;
import dev.fieldstone.engine.internal.unique.KeyChanges;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.record.DeletionPlan;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.schema.TableId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What goes when some records are deleted: worked out as a whole first, level by level, then done set by set. The
 * number of SQL statements depends on how deep cascades go, not on how many records there are.
 */
public final class Deletion {
  private final State state;
  private final Deadline deadline;
  private final Map<Long, Set<Long>> deleted = new LinkedHashMap<>();
  private final Map<Referrer, List<Long>> emptied = new LinkedHashMap<>();
  private final Map<Referrer, List<Long>> restricting = new LinkedHashMap<>();
  private final Restrictions restrictions;
  private final DeletionCauses causes;
  private final Set<Long> given = new HashSet<>();

  private Deletion(State state) {
    this.state = state;
    this.deadline = Deadline.in(state.org().limits().readTimeout());
    this.restrictions = new Restrictions(state);
    this.causes = new DeletionCauses(restrictions);
  }

  /** Works out the closure of some records of a table, which exist. */
  public static Deletion of(State state, Map<Long, ? extends Collection<Long>> start) {
    Deletion deletion = new Deletion(state);
    Map<Long, Set<Long>> level = new HashMap<>();
    start.forEach((table, numbers) -> level.put(table, new TreeSet<>(numbers)));
    deletion.given.addAll(start.keySet());
    deletion.close(level);
    deletion.deleted.forEach(deletion::look);
    return deletion;
  }

  /** {@return those of some records of a table that any record refers to, or did} */
  public static Set<Long> referred(State state, TableDefinition table, Collection<Long> numbers) {
    Set<Long> referred = new HashSet<>();
    for (Referrer referrer : Referrer.to(state.wholeCatalog(), table.number())) {
      referrer.links(state).referring(numbers).forEach(link -> referred.add(link.target()));
    }
    return referred;
  }

  /** {@return what goes, and what holds it back, as far as the session sees it} */
  public DeletionPlan plan() {
    Map<TableId, Long> byTable = new HashMap<>();
    deleted.forEach(
        (table, numbers) -> {
          List<Long> visible = restrictions.visible(table, numbers);
          if (!visible.isEmpty()) {
            byTable.put(state.org().ids().table(table), (long) visible.size());
          }
        });
    Map<FieldId, Long> byField = new HashMap<>();
    emptied.forEach(
        (referrer, numbers) -> {
          List<Long> visible = referrer.mode() == null ? List.of() : restrictions.visible(referrer, numbers);
          if (!visible.isEmpty()) {
            byField.merge(referrer.field().field().id(), (long) visible.size(), Long::sum);
          }
        });
    List<DeletionPlan.Restriction> shown = new ArrayList<>();
    restricting.forEach(
        (referrer, numbers) -> Optional.ofNullable(restrictions.shown(referrer, numbers)).ifPresent(shown::add));
    return new DeletionPlan(byTable, byField, shown);
  }

  /** {@return what holds each of the given records back, those left out that nothing does} */
  public Map<RecordKey, List<Problem>> faults() {
    return causes.faults();
  }

  /** Does it, or refuses it all. */
  public DeletionPlan execute(Operation operation) {
    KeyChanges keys = new KeyChanges(operation);
    DeletionPlan done = execute(operation, keys);
    keys.write();
    return done;
  }

  /** Does it, or refuses it all, and notes the keys of the unique values that go. */
  public DeletionPlan execute(Operation operation, KeyChanges keys) {
    given.forEach(table -> Sight.demandWritable(operation.catalog().table(table)));
    if (!restricting.isEmpty()) {
      List<Problem> problems = new ArrayList<>();
      restricting.forEach((referrer, numbers) -> problems.add(restrictions.problem(referrer, numbers)));
      throw new FieldstoneException(problems.stream().distinct().toList());
    }
    DeletionPlan done = plan();
    clearReferences(operation);
    deleted.forEach((table, numbers) -> delete(operation, operation.wholeCatalog().table(table), numbers));
    noteKeys(keys);
    return done;
  }

  /** Notes the keys of the unique values that go, be they dormant: they are free for other records. */
  public void noteKeys(KeyChanges keys) {
    emptied.forEach((referrer, numbers) -> keys.remove(referrer.table(), referrer.memory().keys(), numbers));
    deleted.forEach(
        (number, numbers) -> {
          TableDefinition table = state.wholeCatalog().table(number);
          for (FieldDefinition field : table.ownFields()) {
            field.state().keys().forEach(kept -> keys.remove(table, kept, numbers));
          }
        });
  }

  /** Adds level by level whatever refers into the set by a CASCADE field, until nothing does. */
  private void close(Map<Long, Set<Long>> first) {
    Map<Long, Set<Long>> level = first;
    while (!level.isEmpty()) {
      level.forEach((table, numbers) -> deleted.computeIfAbsent(table, absent -> new TreeSet<>()).addAll(numbers));
      Map<Long, Set<Long>> next = new HashMap<>();
      level.forEach((table, numbers) -> cascade(table, numbers, next));
      level = next;
    }
  }

  private void cascade(long table, Set<Long> numbers, Map<Long, Set<Long>> next) {
    for (Referrer referrer : Referrer.to(state.wholeCatalog(), table)) {
      if (referrer.mode() == OnDelete.CASCADE) {
        List<Link> outside = linksFromOutside(referrer, numbers);
        if (!outside.isEmpty()) {
          causes.cascaded(referrer, outside);
          next.computeIfAbsent(referrer.table().number(), absent -> new TreeSet<>()).addAll(records(outside));
        }
      }
    }
  }

  /** Finds out who else refers into the set: who holds it back, and whose references are emptied. */
  private void look(long table, Set<Long> numbers) {
    for (Referrer referrer : Referrer.to(state.wholeCatalog(), table)) {
      List<Link> outside = linksFromOutside(referrer, numbers);
      if (!outside.isEmpty() && referrer.mode() == OnDelete.RESTRICT) {
        restricting.put(referrer, records(outside));
        causes.restricted(referrer, outside);
      } else {
        emptied.put(referrer, records(outside));
      }
    }
  }

  private List<Link> linksFromOutside(Referrer referrer, Set<Long> numbers) {
    deadline.demandTime();
    List<Link> referring = referrer.links(state).referring(numbers);
    Set<Long> inside = deleted.getOrDefault(referrer.table().number(), Set.of());
    return referring.stream().filter(link -> !inside.contains(link.record())).toList();
  }

  private static List<Long> records(List<Link> links) {
    return links.stream().map(Link::record).distinct().sorted().toList();
  }

  /** Readable references change their record; dormant ones just go. Either way their links go. */
  private void clearReferences(Operation operation) {
    Map<TableDefinition, Set<Long>> touched = new LinkedHashMap<>();
    emptied.forEach(
        (referrer, numbers) -> {
          if (!numbers.isEmpty()) {
            empty(operation, referrer, numbers);
            if (referrer.mode() != null) {
              long field = referrer.field().number();
              operation.changes().updated(referrer.table().number(), numbers, Set.of(field));
              touched.computeIfAbsent(referrer.table(), absent -> new HashSet<>()).addAll(numbers);
            }
          }
          referrer.links(operation).removeTargets(deletedOf(referrer.key().target()));
        });
    touched.forEach(
        (table, numbers) -> {
          String touch = statements(operation, table).touch();
          operation.sql().batch(touch, NumberParts.changing(numbers, operation.time(), operation.actor()));
        });
  }

  private void empty(Operation operation, Referrer referrer, List<Long> numbers) {
    if (referrer.key().storageClass() == StorageClass.REFERENCES) {
      new ReferenceLists(operation, referrer).remove(numbers, deletedOf(referrer.key().target()));
    } else {
      String clear = statements(operation, referrer.table()).columns().clear(referrer.memory().placement());
      operation.sql().batch(clear, NumberParts.changing(numbers));
    }
  }

  private void delete(Operation operation, TableDefinition table, Set<Long> numbers) {
    operation.changes().deleted(table.number(), numbers);
    for (FieldDefinition field : table.ownFields()) {
      for (ClassKey key : field.state().memories().keySet()) {
        if (key.storageClass().isReferring()) {
          new Links(operation, field.number(), key).removeRecords(numbers);
        }
      }
    }
    table.views().forEach(view -> forgetPositions(operation, view.number(), numbers));
    List<@Nullable Object[]> rows = NumberParts.changing(numbers);
    for (int part = table.layout().parts().size() - 1; part >= 0; part--) {
      operation.sql().batch(statements(operation, table).delete(part), rows);
    }
  }

  /** One by one: by an array of numbers, H2 reads all positions of the view. */
  private static void forgetPositions(Operation operation, long view, Set<Long> gone) {
    PositionStatements statements = operation.org().statements().positions();
    List<@Nullable Object[]> rows = new ArrayList<>(gone.size());
    for (long number : gone) {
      rows.add(new Object[] {view, number});
    }
    operation.sql().batch(statements.deleteOne(), rows);
  }

  private Set<Long> deletedOf(long table) {
    return deleted.getOrDefault(table, Set.of());
  }

  private static RecordStatements statements(Operation operation, TableDefinition table) {
    return operation.org().statements().records(table);
  }
}
