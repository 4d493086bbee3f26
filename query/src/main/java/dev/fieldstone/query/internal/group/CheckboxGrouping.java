package dev.fieldstone.query.internal.group;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.schema.Field;
import java.util.List;

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
  public int laneOf(Column axisValues, int index) {
    return ((Column.Booleans) axisValues).checked().get(index) ? 1 : 0;
  }

  private static Lane lane(boolean checked) {
    String text = Boolean.toString(checked);
    return new Lane(text, text, "", new Lane.Content.Value(checked));
  }
}
