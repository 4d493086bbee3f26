package dev.fieldstone.engine.internal.catalog;

import dev.fieldstone.engine.internal.columns.filter.FilterFields;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.LayoutSlot;
import dev.fieldstone.engine.view.Query;

/** Views that no longer name a field, because it was deleted or is hidden. */
public final class WithoutField {
  private WithoutField() {}

  /** {@return a table whose views no longer name a field} */
  public static TableDefinition table(TableDefinition table, FieldId field) {
    return table.withViews(table.viewStates().stream().map(view -> view(view, field)).toList());
  }

  /** {@return a view that no longer names a field} */
  public static ViewState view(ViewState view, FieldId field) {
    Query query = view.query();
    Query kept =
        new Query(
            FilterFields.withoutField(query.filter(), field),
            query.sorts().stream().filter(sort -> !sort.field().equals(field)).toList(),
            query.status(),
            query.expanded().stream().filter(expanded -> !expanded.equals(field)).toList(),
            query.paging());
    return view.showing(
        Visibility.without(view.fields(), field),
        kept,
        layout(view.layout(), field),
        view.otherLayouts().stream().map(layout -> layout(layout, field)).toList());
  }

  private static Layout layout(Layout layout, FieldId field) {
    Layout kept = layout;
    for (LayoutSlot slot : layout.slots()) {
      kept = field.equals(layout.field(slot)) ? LayoutFit.without(kept, slot) : kept;
    }
    return kept;
  }
}
