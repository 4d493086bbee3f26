package dev.fieldstone.engine.position;

import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.record.RecordLocator;
import dev.fieldstone.engine.view.GroupLocator;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to move records of a view: {@code Move.of(card).toGroup("Won").first()}. Immutable: each method returns a
 * changed copy. A block of records keeps its order as given.
 *
 * @param records the records to move, each once
 * @param toGroup on a board, the group to land in; null to stay
 * @param fromGroup on a board, the group they are expected to come from; null where that does not matter
 * @param place where to stand
 */
public record Move(
    List<RecordId> records, @Nullable GroupLocator toGroup, @Nullable GroupLocator fromGroup, Place place) {

  /** Copies the records. */
  public Move {
    records = List.copyOf(records);
  }

  /** {@return a move of records, not yet to anywhere} */
  public static Move of(RecordLocator... records) {
    return of(Arrays.asList(records));
  }

  /** {@return a move of records, not yet to anywhere} */
  public static Move of(List<? extends RecordLocator> records) {
    return new Move(records.stream().map(RecordLocator::id).toList(), null, null, new Place.Unchanged());
  }

  /** {@return a copy that lands in a group, named by key or label} */
  public Move toGroup(String keyOrLabel) {
    return new Move(records, new GroupLocator.Named(keyOrLabel), fromGroup, place);
  }

  /** {@return a copy that lands in the group of the records without a value} */
  public Move toEmpty() {
    return new Move(records, new GroupLocator.Empty(), fromGroup, place);
  }

  /** {@return a copy that is refused if a record is not in this group, named by key or label} */
  public Move fromGroup(String keyOrLabel) {
    return new Move(records, toGroup, new GroupLocator.Named(keyOrLabel), place);
  }

  /** {@return a copy that is refused if a record has a value on the axis} */
  public Move fromEmpty() {
    return new Move(records, toGroup, new GroupLocator.Empty(), place);
  }

  /** {@return a copy to the front} */
  public Move first() {
    return to(new Place.First());
  }

  /** {@return a copy to the end} */
  public Move last() {
    return to(new Place.Last());
  }

  /** {@return a copy to directly after a record} */
  public Move after(RecordLocator neighbour) {
    return to(new Place.After(neighbour.id()));
  }

  /** {@return a copy to directly before a record} */
  public Move before(RecordLocator neighbour) {
    return to(new Place.Before(neighbour.id()));
  }

  /** {@return a copy to directly after a record that stands before another} */
  public Move between(RecordLocator after, RecordLocator before) {
    return to(new Place.Between(after.id(), before.id(), false));
  }

  /**
   * {@return a copy that is also refused if something lies between its two neighbours}
   *
   * @throws IllegalStateException if the move does not name two neighbours yet
   */
  public Move strict() {
    if (place instanceof Place.Between between) {
      return to(new Place.Between(between.after(), between.before(), true));
    }
    throw new IllegalStateException("Only a move between two records can be strict");
  }

  private Move to(Place elsewhere) {
    return new Move(records, toGroup, fromGroup, elsewhere);
  }
}
