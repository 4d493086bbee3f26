package dev.fieldstone.query.internal.move;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.position.Place;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.spi.TableShape;
import dev.fieldstone.query.internal.order.Order;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The place that a move asks for, with the neighbours that it names.
 *
 * @param place the place
 * @param table the table that the neighbours must be of
 */
record NamedPlace(Place place, TableShape table) {

  /**
   * Returns the numbers of the neighbours that the place names.
   *
   * @param moved the records that move, which can't be their own neighbours
   * @throws FieldstoneException {@code VIEW/NEIGHBOUR_NOT_IN_VIEW}
   */
  List<Long> neighbours(Set<Long> moved) {
    return named().stream().map(neighbour -> number(neighbour, moved)).toList();
  }

  /**
   * Returns the spot in a lane; nothing if the records stay where they are.
   *
   * @param standings where the neighbours stand
   * @throws FieldstoneException {@code VIEW/NEIGHBOUR_NOT_IN_VIEW}, {@code VIEW/NEIGHBOURS_REVERSED}
   */
  Optional<Spot> spot(Map<Long, Standing> standings, int lane, Order order) {
    return switch (place) {
      case Place.First first -> Optional.of(new Spot.First());
      case Place.Last last -> Optional.of(new Spot.Last());
      case Place.After after -> Optional.of(new Spot.After(shown(after.neighbour(), standings, lane).key()));
      case Place.Before before -> Optional.of(new Spot.Before(shown(before.neighbour(), standings, lane).key()));
      case Place.Between between -> Optional.of(between(between, standings, lane, order));
      case Place.Unchanged unchanged -> Optional.empty();
    };
  }

  /** {@return whether the move minds what lies between its neighbours} */
  boolean isStrict() {
    return place instanceof Place.Between between && between.strict();
  }

  /**
   * Refuses a gap in which something lies between the two neighbours of a strict move.
   *
   * @throws FieldstoneException {@code VIEW/NEIGHBOURS_NOT_ADJACENT}
   */
  void checkAdjacent(Gap gap) {
    if (!(place instanceof Place.Between between) || !between.strict()) {
      return;
    }
    if (gap.next() == null || gap.next().number() != table.number(between.before())) {
      throw new FieldstoneException(
              ErrorCode.VIEW_NEIGHBOURS_NOT_ADJACENT, "Something stands between the two neighbours")
          .with("after", between.after().toString())
          .with("before", between.before().toString());
    }
  }

  private Spot between(Place.Between between, Map<Long, Standing> standings, int lane, Order order) {
    Standing after = shown(between.after(), standings, lane);
    Standing before = shown(between.before(), standings, lane);
    if (order.compare(after.key(), before.key()) >= 0) {
      throw new FieldstoneException(ErrorCode.VIEW_NEIGHBOURS_REVERSED, "The neighbours stand the other way round")
          .with("after", between.after().toString())
          .with("before", between.before().toString());
    }
    return new Spot.Between(after.key(), before.key());
  }

  private Standing shown(RecordId neighbour, Map<Long, Standing> standings, int lane) {
    Standing standing = standings.get(table.number(neighbour));
    if (standing == null || !standing.shown() || standing.lane() != lane) {
      throw notInView(neighbour, null);
    }
    return standing;
  }

  private List<RecordId> named() {
    return switch (place) {
      case Place.First first -> List.of();
      case Place.Last last -> List.of();
      case Place.After after -> List.of(after.neighbour());
      case Place.Before before -> List.of(before.neighbour());
      case Place.Between between -> List.of(between.after(), between.before());
      case Place.Unchanged unchanged -> List.of();
    };
  }

  private long number(RecordId neighbour, Set<Long> moved) {
    long number;
    try {
      number = table.number(neighbour);
    } catch (FieldstoneException foreign) {
      throw notInView(neighbour, foreign);
    }
    if (moved.contains(number)) {
      throw notInView(neighbour, null);
    }
    return number;
  }

  private static FieldstoneException notInView(RecordId neighbour, @Nullable FieldstoneException cause) {
    return new FieldstoneException(
            ErrorCode.VIEW_NEIGHBOUR_NOT_IN_VIEW, "The neighbour is not shown there, or moves itself", cause)
        .with("neighbour", neighbour.toString());
  }
}
