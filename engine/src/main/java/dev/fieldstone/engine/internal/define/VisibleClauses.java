package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.NewFields;
import dev.fieldstone.engine.view.ShownField;
import dev.fieldstone.engine.view.VisibleFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fields a view shows, as it is kept: by id, and with a word on each of the table's own fields. */
final class VisibleClauses {
  private final TableDefinition table;
  private final ViewFaults faults;

  VisibleClauses(TableDefinition table, ViewFaults faults) {
    this.table = table;
    this.faults = faults;
  }

  /** {@return what a view of a kind keeps; null for all fields, now and later} */
  @Nullable VisibleFields of(@Nullable VisibleFields given, Layout layout) {
    VisibleFields fields = given == null ? new VisibleFields(List.of(), List.of(), null) : given;
    return of(fields, usual(layout));
  }

  /** {@return what a view keeps; null for all fields, now and later} */
  @Nullable VisibleFields of(VisibleFields given, NewFields usual) {
    NewFields newFields = given.newFields();
    VisibleFields fields = given.withNewFields(newFields == null ? usual : newFields);
    return fields.equals(VisibleFields.ALL) ? null : named(fields);
  }

  /** {@return what becomes of fields made later, where a view of a kind does not say} */
  static NewFields usual(Layout layout) {
    return switch (layout) {
      case Layout.Table tableLayout -> NewFields.SHOW_LAST;
      case Layout.Board board -> NewFields.HIDE;
      case Layout.Calendar calendar -> NewFields.HIDE;
      case Layout.Timeline timeline -> NewFields.HIDE;
      case Layout.Gallery gallery -> NewFields.HIDE;
    };
  }

  private VisibleFields named(VisibleFields given) {
    Set<FieldId> seen = new HashSet<>();
    List<ShownField> shown = new ArrayList<>();
    for (int index = 0; index < given.shown().size(); index++) {
      ShownField field = given.shown().get(index);
      String path = "fields[" + index + "]";
      FieldId id = named(field.field(), path, seen, "A view shows a field once");
      if (id != null) {
        shown.add(new ShownField(id, width(field.width(), path)));
      }
    }
    for (int index = 0; index < given.hidden().size(); index++) {
      String path = "hiddenFields[" + index + "]";
      named(given.hidden().get(index), path, seen, "A view shows a field or hides it, and says so once");
    }
    return withTheRest(given, shown, seen);
  }

  private @Nullable FieldId named(FieldLocator locator, String path, Set<FieldId> seen, String twice) {
    FieldDefinition field = faults.find(locator, path);
    if (field == null) {
      return null;
    }
    if (!seen.add(field.field().id())) {
      faults.add(path, twice);
      return null;
    }
    return field.field().id();
  }

  private @Nullable Integer width(@Nullable Integer width, String path) {
    if (width != null && (width < 1 || width > ShownField.MAX_WIDTH)) {
      faults.add(
          Problem.of(ErrorCode.VIEW_INVALID, path + ".width", "A field is 1 to 2,000 pixels wide")
              .with("width", width));
    }
    return width;
  }

  /** What is named in neither list is hidden, or shown where no field is named as shown. */
  private VisibleFields withTheRest(VisibleFields given, List<ShownField> shown, Set<FieldId> seen) {
    List<FieldId> own = table.ownFields().stream().map(field -> field.field().id()).toList();
    if (given.shown().isEmpty()) {
      own.stream().filter(field -> !seen.contains(field)).forEach(field -> shown.add(new ShownField(field)));
    }
    Set<FieldLocator> showing = new HashSet<>(shown.stream().map(ShownField::field).toList());
    List<FieldId> hidden = own.stream().filter(field -> !showing.contains(field)).toList();
    return new VisibleFields(shown, List.copyOf(hidden), given.newFields());
  }
}
