package dev.fieldstone.query.internal.group;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.TextFold;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.spi.TableShape;
import dev.fieldstone.engine.view.GroupLocator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Splits records into the lanes of an axis. Immutable, safe for threads. */
public sealed interface Grouping permits OptionGrouping, CheckboxGrouping {

  /** {@return the field that splits} */
  Field axis();

  /** {@return every lane, in order} */
  List<Lane> lanes();

  /** {@return the index of the lane in which the record at an index of the axis's column is} */
  int laneOf(Column axisValues, int index);

  /**
   * Returns how a field splits records.
   *
   * @param maxLanes how many lanes there may be at most
   * @return empty if a field of this type, or one that every table has, is no axis
   */
  static Optional<Grouping> by(TableShape table, Field axis, int maxLanes) {
    return switch (axis.type().storageClass()) {
      case OPTION -> Optional.of(OptionGrouping.of(axis, table.options(axis), maxLanes));
      case BOOLEAN -> axis.builtIn() ? Optional.empty() : Optional.of(new CheckboxGrouping(axis));
      case TEXT, NUMBER, DATE, TIMESTAMP, ACTOR, REFERENCE, OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS ->
          Optional.empty();
    };
  }

  /** {@return the index of a lane by key or, failing that, by its label's case fold; empty if there is none} */
  default OptionalInt find(GroupLocator locator) {
    return switch (locator) {
      case GroupLocator.Empty empty -> first(lane -> lane.content() instanceof Lane.Content.Empty);
      case GroupLocator.Named named -> {
        OptionalInt byKey = first(lane -> lane.key().equals(named.keyOrLabel()));
        yield byKey.isPresent() ? byKey : first(byLabel(named.keyOrLabel()));
      }
    };
  }

  /** {@return whether cards can be dropped on a lane} */
  default boolean isDroppable(Lane lane) {
    return !axis().isReadonly() && lane.isDroppable(axis().required());
  }

  private OptionalInt first(Predicate<Lane> wanted) {
    return IntStream.range(0, lanes().size()).filter(index -> wanted.test(lanes().get(index))).findFirst();
  }

  private static Predicate<Lane> byLabel(String label) {
    String folded = TextFold.caseFold(label);
    return lane -> lane.content() instanceof Lane.Content.Value && TextFold.caseFold(lane.label()).equals(folded);
  }
}
