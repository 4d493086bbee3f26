package dev.fieldstone.engine.internal.catalog;

import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Query;
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
 * @param fields the fields it shows; null for all, now and later
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
    @Nullable List<FieldId> fields,
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
  public ViewState showing(@Nullable List<FieldId> fields, Query query, Layout layout, List<Layout> otherLayouts) {
    return new ViewState(
        number, key, name, description, isDefault, archived, fields, query, layout, otherLayouts, hostData);
  }
}
