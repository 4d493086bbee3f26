package dev.fieldstone.model;

import dev.fieldstone.engine.view.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A view with its manual order as a plain list. Mutable; {@link #copy} makes an independent one. */
public final class ModelView {
  /** Stands for a board without a field to split it by. */
  public static final int NO_AXIS = 0;

  public final int number;
  public final String key;
  public boolean isDefault;
  public boolean archived;
  public boolean isBoard;
  public int axis;
  public ModelFilter filter = ModelFilter.EVERYTHING;
  public List<ModelSort> sorts = List.of();

  /** The fields it shows, in order; null for all, now and later. */
  public @Nullable List<Integer> shown;

  /** Which records by status; null for the active ones. */
  public @Nullable Status status;

  /** All records of the table by number, shown or not. */
  public final List<Integer> order = new ArrayList<>();

  /** Makes a table view of all records, with no manual order yet. */
  public ModelView(int number, String key) {
    this.number = number;
    this.key = key;
  }

  /** {@return an independent copy} */
  public ModelView copy() {
    return copyAs(number, key, isDefault);
  }

  /** {@return a view of the same query, layout and order under another name} */
  public ModelView copyAs(int otherNumber, String otherKey, boolean otherIsDefault) {
    ModelView copy = new ModelView(otherNumber, otherKey);
    copy.isDefault = otherIsDefault;
    copy.archived = archived;
    copy.isBoard = isBoard;
    copy.axis = axis;
    copy.filter = filter;
    copy.sorts = sorts;
    copy.shown = shown;
    copy.status = status;
    copy.order.addAll(order);
    return copy;
  }
}
