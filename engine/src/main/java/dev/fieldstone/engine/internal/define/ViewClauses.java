package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.actor.ActorDirectory;
import dev.fieldstone.engine.internal.actor.ActorOperands;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.LayoutFit;
import dev.fieldstone.engine.internal.catalog.SleepingClauses;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.catalog.ViewState;
import dev.fieldstone.engine.internal.catalog.Visibility;
import dev.fieldstone.engine.internal.columns.filter.FilterFields;
import dev.fieldstone.engine.internal.columns.filter.FilterNormalizer;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.LayoutSlot;
import dev.fieldstone.engine.view.NewFields;
import dev.fieldstone.engine.view.Paging;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.VisibleFields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of a view as they are kept: fields by id, operands as Java values. Collects every fault before it
 * refuses.
 */
final class ViewClauses {
  private final TableDefinition table;
  private final ActorDirectory actors;
  private final Limits limits;
  private final ViewFaults faults;

  ViewClauses(TableDefinition table, ActorDirectory actors, Limits limits) {
    this.table = table;
    this.actors = actors;
    this.limits = limits;
    this.faults = new ViewFaults(table);
  }

  /** {@return a query to keep; clauses that a present one has unchanged are kept, asleep or not} */
  Query query(Query query, Query present) {
    if (!query.search().isBlank()) {
      faults.add("search", "A search belongs to a call, not to a view");
    }
    Filter filter = filter(query.filter(), present.filter());
    List<Sort> sorts = sorts(query.sorts(), present.sorts());
    List<FieldLocator> expanded = new ArrayList<>();
    for (int index = 0; index < query.expanded().size(); index++) {
      FieldDefinition field = faults.find(query.expanded().get(index), "expanded[" + index + "]");
      if (field != null) {
        expanded.add(field.field().id());
      }
    }
    return new Query(filter, sorts, query.status(), expanded, Paging.FIRST);
  }

  /** {@return a layout to keep; what the view's layout of this kind has unchanged is kept, asleep or not} */
  Layout layout(Layout layout, @Nullable Layout present) {
    return new LayoutClauses(table, faults, limits).of(layout, present);
  }

  /** {@return the fields that a new view of a kind shows and hides; null for all, now and later} */
  @Nullable VisibleFields fields(@Nullable VisibleFields fields, Layout layout) {
    return new VisibleClauses(table, faults).of(fields, layout);
  }

  /** {@return the fields that a view shows and hides from now on; null for all, now and later} */
  @Nullable VisibleFields fields(VisibleFields fields, @Nullable VisibleFields present) {
    NewFields newFields = present == null ? NewFields.SHOW_LAST : present.newFields();
    return new VisibleClauses(table, faults).of(fields, newFields == null ? NewFields.SHOW_LAST : newFields);
  }

  /** Notes a fault. */
  void refuse(String path, String sentence) {
    faults.add(path, sentence);
  }

  /** {@return a text or the like in its one form; where it is refused, as it was, and that is a fault} */
  <T> T part(String path, T otherwise, Supplier<T> normal) {
    return faults.part(path, otherwise, normal);
  }

  /** Refuses what had faults, with all of them. */
  void demandSound() {
    faults.demandNone();
  }

  private Filter filter(Filter filter, Filter present) {
    try {
      return FilterNormalizer.normalize(filter, present, new ActorOperands(table, actors), limits);
    } catch (FieldstoneException refusal) {
      if (refusal.code() == ErrorCode.QUERY_TOO_MANY) {
        throw refusal;
      }
      faults.add(refusal);
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
      FieldDefinition field = faults.find(sort.field(), "sorts[" + index + "].field");
      if (field != null) {
        Sort normal = sort.of(field.field().id());
        if (!present.contains(normal)) {
          checkSort(normal, field.field(), "sorts[" + index + "]");
        }
        kept.add(normal);
      }
    }
    return kept;
  }

  private void checkSort(Sort sort, Field field, String path) {
    if (!SleepingClauses.isSortable(field)) {
      faults.add(path + ".field", "The field can't be sorted by");
    } else if (!SleepingClauses.isAwake(sort, field)) {
      faults.add(path + ".rule", "The field can't be sorted by this rule");
    }
  }
}
