package dev.fieldstone.query.internal.group;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.view.Steps;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lane for each value.
 *
 * @param axis the field that splits
 * @param values what stands for its values
 * @param saved the keys of lanes that people put into an order
 * @param maxLanes how many lanes there may be
 */
record ValueSplit(Field axis, ValueAxis values, List<String> saved, int maxLanes) implements Split.ByValues {
  private static final int MAX_VALUES = 200_000;

  @Override
  public @Nullable Object value(Column axisValues, int index) {
    return values.value(axisValues, index);
  }

  @Override
  public Steps steps() {
    return Steps.USUAL;
  }

  @Override
  public Tally tally() {
    return new Tally(MAX_VALUES);
  }

  @Override
  public Grouping grouping(Tally tally) {
    return ValueGrouping.of(axis, values, Steps.USUAL, tally, saved, maxLanes);
  }

  @Override
  public boolean isToldByValue() {
    return true;
  }

  @Override
  public Grouping open() {
    return ValueGrouping.open(axis, values, Steps.USUAL);
  }
}
