package dev.fieldstone.query.internal.group;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.text.TextFold;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.view.GroupLocator;
import dev.fieldstone.engine.view.Steps;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Splits records into the lanes of an axis. For one run; not safe for threads. */
public sealed interface Grouping
    permits OptionGrouping, CheckboxGrouping, RangeGrouping, SpanGrouping, ValueGrouping {

  /** {@return the field that splits} */
  Field axis();

  /** {@return every lane, in order} */
  List<Lane> lanes();

  /** {@return which values share a lane, as it was done in the end} */
  Steps steps();

  /** {@return what the record at an index of the axis's column is split by; null for no value} */
  @Nullable Object value(Column axisValues, int index);

  /** {@return the index of the lane of a value, or of none} */
  int laneOf(@Nullable Object value);

  /** {@return the index of the lane in which the record at an index of the axis's column is} */
  default int laneOf(Column axisValues, int index) {
    return laneOf(value(axisValues, index));
  }

  /**
   * Writes down the lane of each of some records.
   *
   * @param indexes their indexes in the axis's column
   * @param count how many they are
   * @param lanes takes the lanes, in the order of the indexes
   */
  default void fillLanes(Column axisValues, int[] indexes, int count, int[] lanes) {
    for (int place = 0; place < count; place++) {
      lanes[place] = laneOf(axisValues, indexes[place]);
    }
  }

  /** {@return whether the record at an index of the axis's column is in a lane} */
  default boolean isIn(int lane, Column axisValues, int index) {
    return laneOf(axisValues, index) == lane;
  }

  /** {@return the index of a lane by key or, where people name the values, by its label's case fold} */
  default OptionalInt find(GroupLocator locator) {
    return switch (locator) {
      case GroupLocator.Empty empty -> first(Lane::isEmptyLane);
      case GroupLocator.Named named -> {
        OptionalInt byKey = findByKey(named.keyOrLabel());
        yield byKey.isPresent() ? byKey : findByLabel(named.keyOrLabel());
      }
    };
  }

  /** {@return the index of a lane by key} */
  default OptionalInt findByKey(String key) {
    return first(lane -> lane.key().equals(key));
  }

  /** {@return the index of a lane by its label's case fold, where people name the values} */
  default OptionalInt findByLabel(String label) {
    return isReorderable() ? first(byLabel(label)) : OptionalInt.empty();
  }

  /** {@return whether people put the lanes in an order of their own} */
  default boolean isReorderable() {
    return switch (axis().type().storageClass()) {
      case OPTION, BOOLEAN, ACTOR, REFERENCE, TEXT -> true;
      case NUMBER, DATE, TIMESTAMP, OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> false;
    };
  }

  /** {@return whether a lane says what a card that is dropped on it gets} */
  default boolean takesDrops() {
    return switch (axis().type().storageClass()) {
      case OPTION, BOOLEAN, ACTOR, REFERENCE -> true;
      case TEXT, NUMBER, DATE, TIMESTAMP, OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> false;
    };
  }

  /** {@return whether cards can be moved between lanes} */
  default boolean isMovable() {
    return takesDrops() && !axis().isReadonly();
  }

  /** {@return whether cards can be dropped on a lane} */
  default boolean isDroppable(Lane lane) {
    return isMovable() && lane.isDroppable(axis().required());
  }

  private OptionalInt first(Predicate<Lane> wanted) {
    return IntStream.range(0, lanes().size()).filter(index -> wanted.test(lanes().get(index))).findFirst();
  }

  private static Predicate<Lane> byLabel(String label) {
    String folded = TextFold.caseFold(label);
    return lane ->
        !lane.isEmptyLane()
            && !(lane.content() instanceof Lane.Content.Rest)
            && TextFold.caseFold(lane.label()).equals(folded);
  }
}
