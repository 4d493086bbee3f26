package dev.fieldstone.engine.view;

import dev.fieldstone.engine.schema.FieldLocator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which fields a view shows. Immutable: each method returns a changed copy.
 *
 * <p>As it is given, the table's fields named in neither list are hidden, unless no field is named as shown: then they
 * are shown, in the table's order. A view says of every field of its table whether it is shown; built-in ones that are
 * not shown are not listed.
 *
 * @param shown the fields shown, in order
 * @param hidden the fields that are not shown
 * @param newFields what becomes of fields made later; given as null, what is usual: {@link NewFields#SHOW_LAST} for a
 *     table view and {@link NewFields#HIDE} for other kinds, or for a view that is there, what it says already
 */
public record VisibleFields(List<ShownField> shown, List<FieldLocator> hidden, @Nullable NewFields newFields) {
  /** All fields of the table, in its order, now and later. */
  public static final VisibleFields ALL = new VisibleFields(List.of(), List.of(), NewFields.SHOW_LAST);

  /** Copies the lists. */
  public VisibleFields {
    shown = List.copyOf(shown);
    hidden = List.copyOf(hidden);
  }

  /** {@return just these fields, in this order} */
  public static VisibleFields of(String... fieldKeys) {
    return of(Arrays.stream(fieldKeys).map(FieldLocator::of).toList());
  }

  /** {@return just these fields, in this order} */
  public static VisibleFields of(List<? extends FieldLocator> fields) {
    List<ShownField> shown = fields.stream().map((FieldLocator field) -> new ShownField(field)).toList();
    return new VisibleFields(shown, List.of(), null);
  }

  /** {@return all fields but these, in the table's order} */
  public static VisibleFields allBut(String... fieldKeys) {
    return new VisibleFields(List.of(), Arrays.stream(fieldKeys).map(FieldLocator::of).toList(), null);
  }

  /** {@return the fields shown, in order} */
  public List<FieldLocator> fields() {
    return shown.stream().map(ShownField::field).toList();
  }

  /** {@return a copy in which a field has this width in pixels; shown last if it was not} */
  public VisibleFields withWidth(FieldLocator field, int width) {
    List<ShownField> changed = new ArrayList<>(shown);
    int index = fields().indexOf(field);
    ShownField wide = new ShownField(field, width);
    if (index < 0) {
      changed.add(wide);
    } else {
      changed.set(index, wide);
    }
    return new VisibleFields(changed, hidden.stream().filter(other -> !other.equals(field)).toList(), newFields);
  }

  /** {@return a copy in which a field by key has this width in pixels} */
  public VisibleFields withWidth(String fieldKey, int width) {
    return withWidth(FieldLocator.of(fieldKey), width);
  }

  /** {@return a copy that does this with fields made later} */
  public VisibleFields withNewFields(NewFields newFields) {
    return new VisibleFields(shown, hidden, newFields);
  }
}
