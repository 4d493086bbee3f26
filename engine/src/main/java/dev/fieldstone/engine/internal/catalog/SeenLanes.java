package dev.fieldstone.engine.internal.catalog;

import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.view.Lanes;
import dev.fieldstone.engine.view.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lanes of saved boards as a session within a scope sees them. Keys of options and of checkboxes are the schema's;
 * others were values of records when they were saved, which may be hidden, and are left out.
 */
final class SeenLanes {
  private SeenLanes() {}

  /**
   * {@return a view that names no lane after the value of a hidden record}
   *
   * @param table the table as it is
   * @param veil what is kept of it
   */
  static ViewState of(ViewState view, TableDefinition table, Veil veil) {
    List<Layout> others = view.otherLayouts().stream().map(layout -> of(layout, table, veil)).toList();
    return view.showing(view.fields(), view.query(), of(view.layout(), table, veil), others);
  }

  private static Layout of(Layout layout, TableDefinition table, Veil veil) {
    return layout instanceof Layout.Board board && !areSeen(board.axis(), table, veil)
        ? board.withLanes(Lanes.AS_THEY_COME)
        : layout;
  }

  private static boolean areSeen(@Nullable FieldLocator axis, TableDefinition table, Veil veil) {
    FieldDefinition field = axis == null ? null : table.find(axis);
    if (field == null || veil.hidden().contains(field.number())) {
      return false;
    }
    return switch (field.storageClass()) {
      case OPTION, OPTIONS, BOOLEAN -> true;
      case REFERENCE, REFERENCES -> !veil.hidesRecords() && !veil.withoutDefault().contains(field.number());
      case TEXT, NUMBER, DATE, TIMESTAMP, ACTOR, ACTORS, JSON, ATTACHMENTS -> !veil.hidesRecords();
    };
  }
}
