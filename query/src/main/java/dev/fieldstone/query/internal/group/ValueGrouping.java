package dev.fieldstone.query.internal.group;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.view.GroupLocator;
import dev.fieldstone.engine.view.Steps;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One lane for each of some values, then one for the rest of them, if there are any, then that of the records without a
 * value. Without a lane for the rest, a value that is met later gets a lane of its own.
 */
final class ValueGrouping implements Grouping {
  private static final int NO_LANE = -1;

  private final Field axis;
  private final ValueAxis values;
  private final Steps steps;
  private final List<Lane> lanes = new ArrayList<>();
  private final Map<Object, Integer> lanesByToken = new HashMap<>();
  private final int rest;
  private final int empty;
  private final boolean isOpen;

  private ValueGrouping(
      Field axis,
      ValueAxis values,
      Steps steps,
      List<Map.Entry<Object, Lane>> own,
      boolean hasRest,
      boolean isOpen) {
    this.axis = axis;
    this.values = values;
    this.steps = steps;
    this.isOpen = isOpen;
    own.forEach(entry -> add(entry.getKey(), entry.getValue()));
    this.rest = hasRest ? lanes.size() : NO_LANE;
    if (hasRest) {
      lanes.add(Lane.rest());
    }
    this.empty = lanes.size();
    lanes.add(Lane.empty());
  }

  /** {@return lanes for the values of a tally, those with a lane of their own chosen by people or by count} */
  static ValueGrouping of(Field axis, ValueAxis values, Steps steps, Tally tally, List<String> saved, int maxLanes) {
    List<Object> first = saved.stream().flatMap(key -> values.tokenOf(key).stream()).toList();
    LaneChoice choice =
        LaneChoice.of(values.countsByToken(tally), first, values.order(), maxLanes, !tally.isEstimate());
    return new ValueGrouping(axis, values, steps, values.lanes(choice.tokens(), tally), choice.leavesRest(), false);
  }

  /** {@return a grouping that does not know yet which values there are, and has a lane for each of them} */
  static ValueGrouping open(Field axis, ValueAxis values, Steps steps) {
    return new ValueGrouping(axis, values, steps, List.of(), false, true);
  }

  @Override
  public Field axis() {
    return axis;
  }

  @Override
  public List<Lane> lanes() {
    return Collections.unmodifiableList(lanes);
  }

  @Override
  public Steps steps() {
    return steps;
  }

  @Override
  public @Nullable Object value(Column axisValues, int index) {
    return values.value(axisValues, index);
  }

  @Override
  public int laneOf(@Nullable Object value) {
    return value == null ? empty : laneOfToken(values.token(value));
  }

  @Override
  public boolean isIn(int lane, Column axisValues, int index) {
    Object value = values.value(axisValues, index);
    if (value == null) {
      return lane == empty;
    }
    Integer own = lanesByToken.get(values.token(value));
    return own == null ? lane == rest : lane == own;
  }

  /** Without a tally nobody knows whether a text is the key of another lane, so that no label counts. */
  @Override
  public OptionalInt find(GroupLocator locator) {
    if (rest != NO_LANE || !(locator instanceof GroupLocator.Named named)) {
      return Grouping.super.find(locator);
    }
    OptionalInt byKey = findByKey(named.keyOrLabel());
    OptionalInt byValue = byKey.isPresent() ? byKey : findByValue(named.keyOrLabel());
    return byValue.isPresent() || isOpen ? byValue : findByLabel(named.keyOrLabel());
  }

  private OptionalInt findByValue(String key) {
    return values.tokenOf(key).filter(values::exists).stream().mapToInt(this::laneOfToken).findFirst();
  }

  private int laneOfToken(Object token) {
    Integer lane = lanesByToken.get(token);
    if (lane != null) {
      return lane;
    }
    return rest == NO_LANE ? add(token, values.lane(token)) : rest;
  }

  private int add(Object token, Lane lane) {
    lanes.add(lane);
    lanesByToken.put(token, lanes.size() - 1);
    return lanes.size() - 1;
  }
}
