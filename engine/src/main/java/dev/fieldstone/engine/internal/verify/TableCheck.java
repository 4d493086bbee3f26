package dev.fieldstone.engine.internal.verify;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.catalog.ViewState;
import dev.fieldstone.engine.internal.define.TypeRules;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.upkeep.FindingKind;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.VisibleFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Checks what a table and its views say of its fields. A view whose filter, sorts or layout name a field that does not
 * exist is not met here: with it, the org is not opened.
 */
final class TableCheck {
  private final Inspection inspection;
  private final TableDefinition table;

  TableCheck(Inspection inspection, TableDefinition table) {
    this.inspection = inspection;
    this.table = table;
  }

  void run() {
    checkDisplayField();
    checkDefaultView();
    table.viewStates().forEach(this::checkFields);
  }

  private void checkDisplayField() {
    FieldDefinition field = table.find(table.table().displayField());
    if (field == null) {
      inspection.report(Inspection.at(table, FindingKind.DISPLAY_FIELD_INVALID));
    } else if (!TypeRules.isDisplay(field.field().type()) || field.field().builtIn()) {
      inspection.report(
          Inspection.at(table, field.state(), FindingKind.DISPLAY_FIELD_INVALID)
              .with("type", field.field().type().keyword()));
    }
  }

  private void checkDefaultView() {
    List<ViewState> defaults = table.viewStates().stream().filter(ViewState::isDefault).toList();
    if (defaults.size() != 1 || defaults.getFirst().archived()) {
      inspection.report(
          Inspection.at(table, FindingKind.DEFAULT_VIEW_INVALID)
              .with("views", defaults.stream().map(ViewState::key).toList()));
    }
  }

  private void checkFields(ViewState view) {
    List<String> unknown =
        named(view).filter(field -> table.find(field) == null).map(TableDefinition::text).distinct().toList();
    if (!unknown.isEmpty()) {
      inspection.report(
          Inspection.at(table, FindingKind.VIEW_FIELD_MISSING).with("view", view.key()).with("fields", unknown));
    }
  }

  private static Stream<FieldLocator> named(ViewState view) {
    List<FieldLocator> named = new ArrayList<>(view.query().expanded());
    VisibleFields visible = view.fields();
    if (visible != null) {
      named.addAll(visible.fields());
      named.addAll(visible.hidden());
    }
    view.otherLayouts().stream().flatMap(TableCheck::named).forEach(named::add);
    return named.stream();
  }

  private static Stream<FieldLocator> named(Layout layout) {
    return layout.slots().stream().map(layout::field).filter(Objects::nonNull);
  }
}
