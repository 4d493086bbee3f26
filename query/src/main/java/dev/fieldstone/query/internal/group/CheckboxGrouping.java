package dev.fieldstone.query.internal.group;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.view.Steps;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lane for false, then one for true.
 *
 * @param axis a checkbox
 */
record CheckboxGrouping(Field axis) implements Grouping {
  private static final List<Lane> LANES = List.of(lane(false), lane(true));

  @Override
  public List<Lane> lanes() {
    return LANES;
  }

  @Override
  public Steps steps() {
    return Steps.USUAL;
  }

  @Override
  public Object value(Column axisValues, int index) {
    return ((Column.Booleans) axisValues).value(index);
  }

  @Override
  public int laneOf(@Nullable Object value) {
    return Boolean.TRUE.equals(value) ? 1 : 0;
  }

  private static Lane lane(boolean checked) {
    String text = Boolean.toString(checked);
    return new Lane(text, text, "", new Lane.Content.Value(checked));
  }
}
