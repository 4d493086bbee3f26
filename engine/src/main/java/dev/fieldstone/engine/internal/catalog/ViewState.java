package dev.fieldstone.engine.internal.catalog;

import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.VisibleFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a view. Immutable.
 *
 * @param number unique in the org
 * @param key unique among the table's views
 * @param name what people call it
 * @param description free text
 * @param isDefault whether the table opens with it
 * @param archived whether lists leave it out
 * @param fields the fields it shows and hides, by id; null for all, now and later
 * @param query with fields by id and operands as Java values; without paging
 * @param layout with fields by id
 * @param otherLayouts the layouts of other kinds that the view had, which return with their kind
 * @param hostData a JSON text of the host's own, empty for none
 */
public record ViewState(
    long number,
    String key,
    String name,
    String description,
    boolean isDefault,
    boolean archived,
    @Nullable VisibleFields fields,
    Query query,
    Layout layout,
    List<Layout> otherLayouts,
    String hostData) {

  /** {@return a copy that is the default, or is not} */
  public ViewState asDefault(boolean isDefault) {
    return new ViewState(
        number, key, name, description, isDefault, archived, fields, query, layout, otherLayouts, hostData);
  }

  /** {@return a copy with these clauses} */
  public ViewState showing(
      @Nullable VisibleFields fields, Query query, Layout layout, List<Layout> otherLayouts) {
    return new ViewState(
        number, key, name, description, isDefault, archived, fields, query, layout, otherLayouts, hostData);
  }

  /** Returns the layout of a kind, in use or not; null if the view never had one. */
  public @Nullable Layout layoutOf(String kind) {
    return layout.keyword().equals(kind)
        ? layout
        : otherLayouts.stream().filter(other -> other.keyword().equals(kind)).findFirst().orElse(null);
  }
}
