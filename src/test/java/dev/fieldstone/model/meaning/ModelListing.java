package dev.fieldstone.model.meaning;

import dev.fieldstone.engine.view.Status;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelFilter;
import dev.fieldstone.model.ModelOption;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelSort;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import dev.fieldstone.model.ModelView;
import dev.fieldstone.model.OptionNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What tables and views show, in which order, and in which lanes. */
public final class ModelListing {
  private final ModelOrg org;
  private final ModelTable table;
  private final ModelConditions conditions;

  /** Prepares to list records of a table. */
  public ModelListing(ModelOrg org, ModelTable table) {
    this.org = org;
    this.table = table;
    this.conditions = new ModelConditions(table, org.zone);
  }

  /** {@return the records of the table that pass, by the sorts, then creation} */
  public List<ModelRecord> items(ModelFilter filter, List<ModelSort> sorts, @Nullable Status status) {
    return sorted(passing(table.records, filter, orActive(status)), sorts);
  }

  /** {@return what a view shows} */
  public List<ModelRecord> items(ModelView view) {
    return items(view, ModelFilter.EVERYTHING, List.of(), null);
  }

  /** {@return what a view shows of the records that pass; sorts and a status, if given, replace the view's} */
  public List<ModelRecord> items(
      ModelView view, ModelFilter more, List<ModelSort> sorts, @Nullable Status status) {
    List<ModelRecord> inManualOrder = view.order.stream().map(table::record).toList();
    ModelFilter both = new ModelFilter.All(List.of(view.filter, more));
    Status either = orActive(status == null ? view.status : status);
    return sorted(passing(inManualOrder, both, either), sorts.isEmpty() ? view.sorts : sorts);
  }

  /** {@return whether a view would show a record} */
  public boolean shows(ModelView view, ModelRecord record) {
    return has(record, orActive(view.status)) && conditions.matches(record, view.filter);
  }

  /** {@return the field that splits a board, or null where it has none that fits at present} */
  public @Nullable ModelField axis(ModelView view) {
    return table.findField(view.axis).filter(field -> field.type.isAxis()).orElse(null);
  }

  /** {@return the lanes of a board in order, the one without a value only if it has records} */
  public List<ModelLane> lanes(ModelView view, List<ModelRecord> items) {
    ModelField axis = Objects.requireNonNull(axis(view));
    List<ModelLane> lanes = new ArrayList<>();
    for (Object value : laneValues(axis)) {
      lanes.add(new ModelLane(value, lane(axis, value, items), true));
    }
    List<ModelRecord> empty = lane(axis, null, items);
    if (!empty.isEmpty()) {
      lanes.add(new ModelLane(null, empty, !axis.required));
    }
    return lanes;
  }

  /** {@return the records of a lane in order} */
  public static List<ModelRecord> lane(ModelField axis, @Nullable Object value, List<ModelRecord> items) {
    return items.stream().filter(record -> Objects.equals(record.value(axis), value)).toList();
  }

  private static List<Object> laneValues(ModelField axis) {
    if (axis.type instanceof ModelType.Checkbox) {
      return List.of(false, true);
    }
    return axis.options.stream().map(ModelOption::number).<Object>map(OptionNumber::new).toList();
  }

  private List<ModelRecord> passing(List<ModelRecord> records, ModelFilter filter, Status status) {
    return records.stream()
        .filter(record -> has(record, status))
        .filter(record -> conditions.matches(record, filter))
        .toList();
  }

  private List<ModelRecord> sorted(List<ModelRecord> records, List<ModelSort> sorts) {
    List<ModelRecord> sorted = new ArrayList<>(records);
    sorted.sort(new ModelOrder(org, table, sorts));
    return sorted;
  }

  private static Status orActive(@Nullable Status status) {
    return status == null ? Status.ACTIVE : status;
  }

  private static boolean has(ModelRecord record, Status status) {
    return switch (status) {
      case ACTIVE -> !record.archived;
      case ARCHIVED -> record.archived;
      case ANY -> true;
    };
  }
}
