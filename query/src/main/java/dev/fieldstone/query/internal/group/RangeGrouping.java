package dev.fieldstone.query.internal.group;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.view.Steps;
import dev.fieldstone.query.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ranges of numbers, from the least on, then the lane of the records without a value. */
final class RangeGrouping implements Grouping {
  private static final String WITHOUT_START = "..";
  private static final int MAX_ZEROS = 40;

  private final Field axis;
  private final List<BigDecimal> bounds;
  private final List<Lane> lanes;

  private RangeGrouping(Field axis, List<BigDecimal> bounds, List<Lane> lanes) {
    this.axis = axis;
    this.bounds = bounds;
    this.lanes = lanes;
  }

  /** {@return ranges between bounds that ascend} */
  static RangeGrouping of(Field axis, List<BigDecimal> given) {
    List<BigDecimal> bounds = given.stream().map(RangeGrouping::plain).toList();
    List<Lane> lanes = new ArrayList<>();
    for (int index = 0; index <= bounds.size(); index++) {
      BigDecimal from = index == 0 ? null : bounds.get(index - 1);
      BigDecimal until = index == bounds.size() ? null : bounds.get(index);
      String key = from == null ? WITHOUT_START : from.toString();
      lanes.add(Lane.of(key, label(from, until), new Interval.Numbers(from, until)));
    }
    lanes.add(Lane.empty());
    return new RangeGrouping(axis, bounds, List.copyOf(lanes));
  }

  @Override
  public Field axis() {
    return axis;
  }

  @Override
  public List<Lane> lanes() {
    return lanes;
  }

  @Override
  public Steps steps() {
    return new Steps.Ranges(bounds);
  }

  @Override
  public @Nullable Object value(Column axisValues, int index) {
    return ((Column.Numbers) axisValues).value(index);
  }

  @Override
  public int laneOf(@Nullable Object value) {
    if (value == null) {
      return lanes.size() - 1;
    }
    int found = Collections.binarySearch(bounds, (BigDecimal) value);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private static String label(@Nullable BigDecimal from, @Nullable BigDecimal until) {
    return (from == null ? "" : from) + WITHOUT_START + (until == null ? "" : until);
  }

  /** Without trailing zeros, and without a power of ten unless it is a huge one. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return stripped.scale() < 0 && stripped.scale() >= -MAX_ZEROS ? stripped.setScale(0) : stripped;
  }
}
