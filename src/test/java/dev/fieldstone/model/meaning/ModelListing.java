package dev.fieldstone.model.meaning;

import dev.fieldstone.engine.view.Status;
import dev.fieldstone.model.ModelFilter;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelSort;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelView;
import java.util.ArrayList;
import java.util.List;
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

  /** {@return what splits some items of a board, or null where no field that fits at present does} */
  public @Nullable ModelAxis axis(ModelView view, List<ModelRecord> items) {
    return table.findField(view.axis)
        .filter(field -> view.isBoard && field.type.isAxis())
        .map(field -> ModelAxis.of(org, field, items))
        .orElse(null);
  }

  /** {@return the lanes of a board in order, the one without a value only if it has records} */
  public static List<ModelLane> lanes(ModelAxis axis, List<ModelRecord> items) {
    List<ModelLane> lanes = new ArrayList<>();
    for (Object lane : axis.lanes(items)) {
      lanes.add(new ModelLane(lane, axis.lane(lane, items), axis.isDroppable(lane)));
    }
    List<ModelRecord> empty = axis.lane(null, items);
    if (!empty.isEmpty()) {
      lanes.add(new ModelLane(null, empty, axis.isDroppable(null)));
    }
    return lanes;
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
