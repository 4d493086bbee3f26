package dev.fieldstone.engine;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.engine.view.ViewPatch;
import java.util.List;
import java.util.Optional;

/** The saved views of an org's tables, as data; running them is the view runner's work. */
public interface Views {

  /**
   * Makes a view, at the end of its table's tab strip. Does not depend on the number of records.
   *
   * @throws FieldstoneException {@code VIEW/INVALID} with every fault, {@code TABLE/TOO_MANY_VIEWS}
   */
  View create(TableLocator table, ViewDraft draft);

  /** Makes a view of a table by key. */
  default View create(String tableKey, ViewDraft draft) {
    return create(TableLocator.of(tableKey), draft);
  }

  /** {@return the active views of a table, in tab order} */
  List<View> list(TableLocator table);

  /** Returns the active views of a table by key, in tab order. */
  default List<View> list(String tableKey) {
    return list(TableLocator.of(tableKey));
  }

  /** {@return the active views of the org, by the table's position, then the view's} */
  List<View> list();

  /**
   * Returns a view.
   *
   * @throws FieldstoneException {@code VIEW/NOT_FOUND}
   */
  View get(ViewLocator view);

  /** Returns a view by keys: {@code deals/pipeline}. */
  default View get(String key) {
    return get(ViewLocator.of(key));
  }

  /** Returns a view if there is one. */
  Optional<View> find(ViewLocator view);

  /** Returns a view by keys, if there is one. */
  default Optional<View> find(String key) {
    return find(ViewLocator.of(key));
  }

  /**
   * Changes a view, in one operation.
   *
   * @throws FieldstoneException {@code VIEW/INVALID} with every fault; {@code VIEW/IS_ONLY} when the last active view
   *     of a table would be archived
   */
  View update(ViewLocator view, ViewPatch patch);

  /**
   * Makes a copy of a view at the end of the tab strip, with its query, layout and manual order, under the name with
   * " copy"; never the default.
   */
  View duplicate(ViewLocator view);

  /** Makes a view the one its table opens with. */
  View makeDefault(ViewLocator view);

  /**
   * Puts the views of a table in this order; views not named follow in the order they have.
   *
   * @throws FieldstoneException {@code VIEW/NOT_FOUND} if one is of another table
   */
  void reorder(TableLocator table, List<? extends ViewLocator> order);

  /**
   * Deletes a view with its manual order. When the default goes, the first remaining one becomes it.
   *
   * @throws FieldstoneException {@code VIEW/IS_ONLY} for the last active view of a table
   */
  void delete(ViewLocator view);
}
