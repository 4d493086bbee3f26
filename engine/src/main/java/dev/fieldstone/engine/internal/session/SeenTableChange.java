package dev.fieldstone.engine.internal.session;

import dev.fieldstone.engine.feed.SchemaStep;
import dev.fieldstone.engine.feed.TableChange;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.catalog.ViewDefinition;
import dev.fieldstone.engine.internal.columns.CompiledFilter;
import dev.fieldstone.engine.internal.scan.VisibleNumbers;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a session within a scope sees of the changes of a table.
 *
 * @param table the table
 * @param tableStep what became of the table itself
 * @param fields what became of fields that are seen, or were
 * @param views what became of views
 * @param created the records that were not seen before
 * @param updated the records seen before and now, with the fields that are seen
 * @param deleted the records that are no longer seen
 * @param moved the records that are seen, by view
 */
record SeenTableChange(
    TableId table,
    Optional<SchemaStep> tableStep,
    Map<FieldId, SchemaStep> fields,
    Map<ViewId, SchemaStep> views,
    List<RecordId> created,
    Map<RecordId, Set<FieldId>> updated,
    List<RecordId> deleted,
    Map<ViewId, Set<RecordId>> moved)
    implements TableChange {

  /** {@return that a table is gone} */
  static SeenTableChange gone(TableDefinition old) {
    Optional<SchemaStep> deleted = Optional.of(SchemaStep.DELETED);
    return new SeenTableChange(
        old.table().id(), deleted, Map.of(), Map.of(), List.of(), Map.of(), List.of(), Map.of());
  }

  /**
   * {@return what is seen of a change; null where that is nothing}
   *
   * @param old the table as it was seen before; null if it was not
   * @param members the records seen before, which become those seen now; null where all are
   */
  static @Nullable SeenTableChange of(
      State state,
      TableChange change,
      TableDefinition table,
      @Nullable TableDefinition old,
      @Nullable Set<Long> members) {
    boolean isAnyMeant = members != null && isConditionTouched(state, change, table);
    Set<Long> visible = members == null ? Set.of() : visible(state, change, table, isAnyMeant);
    Predicate<RecordId> isSeen = record -> members == null || visible.contains(table.number(record));
    Predicate<RecordId> wasSeen = record -> members == null || members.contains(table.number(record));
    Predicate<RecordId> isTold = record -> members != null && members.contains(table.number(record));
    Predicate<FieldId> shows = field -> table.find(field) != null || (old != null && old.find(field) != null);

    List<RecordId> created = new ArrayList<>(change.created().stream().filter(isSeen).filter(isTold.negate()).toList());
    List<RecordId> deleted = new ArrayList<>(change.deleted().stream().filter(wasSeen).toList());
    Map<RecordId, Set<FieldId>> updated = new LinkedHashMap<>();
    change
        .updated()
        .forEach(
            (record, fields) -> {
              if (isSeen.test(record) && wasSeen.test(record)) {
                Set<FieldId> shown = fields.stream().filter(shows).collect(Collectors.toSet());
                if (!shown.isEmpty() || fields.isEmpty()) {
                  updated.put(record, shown);
                }
              } else if (isSeen.test(record)) {
                created.add(record);
              } else if (wasSeen.test(record)) {
                deleted.add(record);
              }
            });
    if (members != null) {
      created.forEach(record -> members.add(table.number(record)));
      deleted.forEach(record -> members.remove(table.number(record)));
    }
    if (isAnyMeant && members != null) {
      visible.stream().filter(number -> !members.contains(number)).sorted().map(table::id).forEach(created::add);
      members.stream().filter(number -> !visible.contains(number)).sorted().map(table::id).forEach(deleted::add);
      members.clear();
      members.addAll(visible);
    }
    SeenTableChange seen =
        new SeenTableChange(
            change.table(),
            change.tableStep(),
            only(change.fields(), shows),
            only(change.views(), view -> !Objects.equals(view(table, view), view(old, view))),
            created,
            updated,
            deleted,
            moved(change, isSeen));
    return seen.isEmpty() ? null : seen;
  }

  private boolean isEmpty() {
    return tableStep.isEmpty()
        && fields.isEmpty()
        && views.isEmpty()
        && created.isEmpty()
        && updated.isEmpty()
        && deleted.isEmpty()
        && moved.isEmpty();
  }

  /** A field that the scope's condition asks about is another: any record may come and go by that. */
  private static boolean isConditionTouched(State state, TableChange change, TableDefinition table) {
    CompiledFilter condition = state.sight().filter(table, state.wholeCatalog());
    return condition != null && !Collections.disjoint(condition.unnarrowedFields(), change.fields().keySet());
  }

  private static Set<Long> visible(State state, TableChange change, TableDefinition table, boolean isAnyMeant) {
    if (isAnyMeant) {
      return new VisibleNumbers(state).all(table);
    }
    List<Long> named =
        Stream.of(
                change.created().stream(),
                change.updated().keySet().stream(),
                change.moved().values().stream().flatMap(Set::stream))
            .flatMap(records -> records)
            .map(table::number)
            .distinct()
            .toList();
    return new VisibleNumbers(state).among(table, named);
  }

  private static Map<ViewId, Set<RecordId>> moved(TableChange change, Predicate<RecordId> isSeen) {
    Map<ViewId, Set<RecordId>> moved = new LinkedHashMap<>();
    change
        .moved()
        .forEach(
            (view, records) -> {
              Set<RecordId> seen =
                  records.stream().filter(isSeen).collect(Collectors.toCollection(LinkedHashSet::new));
              if (!seen.isEmpty()) {
                moved.put(view, seen);
              }
            });
    return moved;
  }

  /** {@return a view as the session sees it; null where it is not there} */
  private static @Nullable View view(@Nullable TableDefinition table, ViewId id) {
    return table == null
        ? null
        : table.views().stream().map(ViewDefinition::view).filter(view -> view.id().equals(id)).findAny().orElse(null);
  }

  private static <T> Map<T, SchemaStep> only(Map<T, SchemaStep> steps, Predicate<T> shows) {
    Map<T, SchemaStep> seen = new LinkedHashMap<>();
    steps.forEach(
        (part, step) -> {
          if (shows.test(part)) {
            seen.put(part, step);
          }
        });
    return seen;
  }
}
