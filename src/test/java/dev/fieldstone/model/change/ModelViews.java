package dev.fieldstone.model.change;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRefusal;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelView;
import java.util.List;

/** Makes, changes, orders and deletes the views of a table. */
public final class ModelViews {
  private final ModelOrg org;
  private final ModelTable table;

  /** Prepares to change the views of a table. */
  public ModelViews(ModelOrg org, ModelTable table) {
    this.org = org;
    this.table = table;
  }

  /** Makes a table view of all records at the end of the tab strip; {@return it} */
  public ModelView create(String key) {
    ModelView view = new ModelView(org.nextNumber(), key);
    view.isDefault = table.views.isEmpty();
    view.order.addAll(table.records.stream().map(record -> record.number).toList());
    table.views.add(view);
    return view;
  }

  /** {@return the field that a board takes if none is given} */
  public int firstAxis() {
    return table.fields.stream()
        .filter(field -> field.type.isFirstAxis())
        .map((ModelField field) -> field.number)
        .findFirst()
        .orElse(ModelView.NO_AXIS);
  }

  /** Makes it show the fields that there are, and none made later. */
  public void showPresentFields(ModelView view) {
    view.shown = table.fields.stream().map((ModelField field) -> field.number).toList();
  }

  /** Makes a copy at the end of the tab strip; {@return it} */
  public ModelView duplicate(ModelView view, String key) {
    ModelView copy = view.copyAs(org.nextNumber(), key, false);
    table.views.add(copy);
    return copy;
  }

  /** Makes a view the one its table opens with. */
  public void makeDefault(ModelView view) {
    table.views.forEach(other -> other.isDefault = other == view);
  }

  /** Archives a view or restores it. */
  public void archive(ModelView view, boolean archived) {
    if (archived && !view.archived) {
      refuseLast(view);
      view.archived = true;
      passDefaultOn(view);
    }
    view.archived = archived;
  }

  /** Deletes a view with its manual order. */
  public void delete(ModelView view) {
    if (!view.archived) {
      refuseLast(view);
    }
    table.views.remove(view);
    passDefaultOn(view);
  }

  /** Puts views in this order; those not named follow as they stand. */
  public void reorder(List<ModelView> order) {
    List<ModelView> others = table.views.stream().filter(view -> !order.contains(view)).toList();
    table.views.clear();
    table.views.addAll(order);
    table.views.addAll(others);
  }

  private void refuseLast(ModelView view) {
    if (table.activeViews().equals(List.of(view))) {
      throw new ModelRefusal(ErrorCode.VIEW_IS_ONLY);
    }
  }

  private void passDefaultOn(ModelView gone) {
    if (gone.isDefault) {
      makeDefault(table.activeViews().get(0));
    }
  }
}
