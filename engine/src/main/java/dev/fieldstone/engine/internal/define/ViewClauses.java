package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.actor.ActorDirectory;
import dev.fieldstone.engine.internal.actor.ActorOperands;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.SleepingClauses;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.catalog.ViewState;
import dev.fieldstone.engine.internal.columns.filter.FilterFields;
import dev.fieldstone.engine.internal.columns.filter.FilterNormalizer;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Paging;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of a view as they are kept: fields by id, operands as Java values. Collects every fault before it
 * refuses.
 */
final class ViewClauses {
  private final TableDefinition table;
  private final ActorDirectory actors;
  private final Limits limits;
  private final List<Problem> problems = new ArrayList<>();

  ViewClauses(TableDefinition table, ActorDirectory actors, Limits limits) {
    this.table = table;
    this.actors = actors;
    this.limits = limits;
  }

  /** {@return a query to keep; clauses that a present one has unchanged are kept, asleep or not} */
  Query query(Query query, Query present) {
    if (!query.search().isBlank()) {
      problems.add(Problem.of(ErrorCode.VIEW_INVALID, "search", "A search belongs to a call, not to a view"));
    }
    Filter filter = filter(query.filter(), present.filter());
    List<Sort> sorts = sorts(query.sorts(), present.sorts());
    List<FieldLocator> expanded = new ArrayList<>();
    for (int index = 0; index < query.expanded().size(); index++) {
      FieldDefinition field = find(query.expanded().get(index), "expanded[" + index + "]");
      if (field != null) {
        expanded.add(field.field().id());
      }
    }
    return new Query(filter, sorts, query.status(), expanded, Paging.FIRST);
  }

  /** {@return a layout to keep; a board without an axis takes the first field that fits} */
  Layout layout(Layout layout, @Nullable Layout present) {
    return switch (layout) {
      case Layout.Table tableLayout -> tableLayout;
      case Layout.Board board -> board(board, present);
    };
  }

  /** {@return the ids of the fields to show; null for all} */
  @Nullable List<FieldId> fields(@Nullable List<FieldLocator> fields) {
    if (fields == null) {
      return null;
    }
    List<FieldId> shown = new ArrayList<>();
    Set<FieldId> seen = new HashSet<>();
    for (int index = 0; index < fields.size(); index++) {
      FieldDefinition field = find(fields.get(index), "fields[" + index + "]");
      if (field != null && !seen.add(field.field().id())) {
        refuse("fields[" + index + "]", "A view shows a field once");
      } else if (field != null) {
        shown.add(field.field().id());
      }
    }
    return shown;
  }

  /** Refuses what had faults, with all of them. */
  void demandSound() {
    if (!problems.isEmpty()) {
      throw new FieldstoneException(problems);
    }
  }

  /** {@return a table whose views no longer name a field} */
  static TableDefinition withoutField(TableDefinition table, FieldId field) {
    return table.withViews(table.viewStates().stream().map(view -> withoutField(view, field)).toList());
  }

  private static ViewState withoutField(ViewState view, FieldId field) {
    List<FieldId> shown = view.fields();
    Query query = view.query();
    Query kept =
        new Query(
            FilterFields.withoutField(query.filter(), field),
            query.sorts().stream().filter(sort -> !sort.field().equals(field)).toList(),
            query.status(),
            query.expanded().stream().filter(expanded -> !expanded.equals(field)).toList(),
            query.paging());
    return view.showing(
        shown == null ? null : shown.stream().filter(candidate -> !candidate.equals(field)).toList(),
        kept,
        withoutField(view.layout(), field),
        view.otherLayouts().stream().map(layout -> withoutField(layout, field)).toList());
  }

  private static Layout withoutField(Layout layout, FieldId field) {
    return switch (layout) {
      case Layout.Table tableLayout -> tableLayout;
      case Layout.Board board -> field.equals(board.axis()) ? new Layout.Board(null) : board;
    };
  }

  private Filter filter(Filter filter, Filter present) {
    try {
      return FilterNormalizer.normalize(filter, present, new ActorOperands(table, actors), limits);
    } catch (FieldstoneException faults) {
      if (faults.code() == ErrorCode.QUERY_TOO_MANY) {
        throw faults;
      }
      problems.addAll(faults.problems());
      return Filter.EVERYTHING;
    }
  }

  private List<Sort> sorts(List<Sort> sorts, List<Sort> present) {
    if (sorts.size() > limits.maxSorts()) {
      throw new FieldstoneException(ErrorCode.QUERY_TOO_MANY, "The query has too many sorts")
          .with("count", sorts.size())
          .with("limit", limits.maxSorts());
    }
    List<Sort> kept = new ArrayList<>();
    for (int index = 0; index < sorts.size(); index++) {
      Sort sort = sorts.get(index);
      FieldDefinition field = find(sort.field(), "sorts[" + index + "].field");
      if (field != null) {
        Sort normal = new Sort(field.field().id(), sort.direction(), sort.empties());
        if (!SleepingClauses.isSortable(field.field()) && !present.contains(normal)) {
          refuse("sorts[" + index + "].field", "The field can't be sorted by");
        }
        kept.add(normal);
      }
    }
    return kept;
  }

  private Layout board(Layout.Board board, @Nullable Layout present) {
    FieldLocator axis = board.axis();
    if (axis == null) {
      return new Layout.Board(firstAxis());
    }
    FieldDefinition field = find(axis, "layout.axis");
    if (field == null) {
      return board;
    }
    Layout.Board normal = new Layout.Board(field.field().id());
    if (!SleepingClauses.isAxis(field.field()) && !normal.equals(present)) {
      refuse("layout.axis", "The field can't split a board");
    }
    return normal;
  }

  private @Nullable FieldId firstAxis() {
    return table.ownFields().stream()
        .map(FieldDefinition::field)
        .filter(SleepingClauses::isAxis)
        .map(Field::id)
        .findFirst()
        .orElse(null);
  }

  private @Nullable FieldDefinition find(FieldLocator locator, String path) {
    FieldDefinition field = table.find(locator);
    if (field == null) {
      problems.add(
          Problem.of(ErrorCode.FIELD_NOT_FOUND, path, "The table has no such field")
              .with("field", TableDefinition.text(locator)));
    }
    return field;
  }

  private void refuse(String path, String sentence) {
    problems.add(Problem.of(ErrorCode.VIEW_INVALID, path, sentence));
  }
}
