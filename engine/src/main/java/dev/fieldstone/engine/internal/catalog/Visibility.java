package dev.fieldstone.engine.internal.catalog;

import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.view.NewFields;
import dev.fieldstone.engine.view.ShownField;
import dev.fieldstone.engine.view.VisibleFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells of each field of a table whether a view shows it. What is kept names the fields that were there when it was
 * saved; a field in neither list was made later. So making a field changes no view.
 */
public final class Visibility {
  private Visibility() {}

  /** {@return the fields shown and hidden at present, by what is kept; null for all, now and later} */
  public static VisibleFields of(@Nullable VisibleFields kept, TableDefinition table) {
    List<FieldId> own = table.visibleFields().stream().map(field -> field.field().id()).toList();
    if (kept == null) {
      return new VisibleFields(own.stream().map(ShownField::new).toList(), List.of(), NewFields.SHOW_LAST);
    }
    List<ShownField> shown = new ArrayList<>(kept.shown());
    if (kept.newFields() == NewFields.SHOW_LAST) {
      later(kept, table).forEach(field -> shown.add(new ShownField(field)));
    }
    Set<FieldLocator> seen = new HashSet<>(shown.stream().map(ShownField::field).toList());
    List<FieldId> hidden = own.stream().filter(field -> !seen.contains(field)).toList();
    return new VisibleFields(shown, List.copyOf(hidden), kept.newFields());
  }

  /** {@return the fields made since, in order of creation} */
  public static List<FieldId> later(VisibleFields kept, TableDefinition table) {
    Set<FieldLocator> named = new HashSet<>(kept.fields());
    named.addAll(kept.hidden());
    return table.visibleFields().stream()
        .sorted(Comparator.comparingLong(FieldDefinition::number))
        .map(field -> field.field().id())
        .filter(field -> !named.contains(field))
        .toList();
  }

  /** {@return what is kept once a field is deleted} */
  public static @Nullable VisibleFields without(@Nullable VisibleFields kept, FieldId field) {
    return kept == null
        ? null
        : new VisibleFields(
            kept.shown().stream().filter(shown -> !shown.field().equals(field)).toList(),
            kept.hidden().stream().filter(hidden -> !hidden.equals(field)).toList(),
            kept.newFields());
  }
}
