package dev.fieldstone.engine.position;

import dev.fieldstone.engine.record.RecordLocator;
import dev.fieldstone.engine.view.GroupLocator;
import org.jspecify.annotations.Nullable;

/**
 * Where in a view a new record is to stand: {@code ItemPlace.inGroup("Won").first()}. Immutable: each method returns a
 * changed copy.
 *
 * @param group on a board, the group; null for the one that the record's values make
 * @param place where in the group, or in a view without groups
 */
public record ItemPlace(@Nullable GroupLocator group, Place place) {
  /** Where new records stand: after all older ones. */
  public static final ItemPlace USUAL = new ItemPlace(null, new Place.Unchanged());

  /** {@return a place in a group, named by key or label} */
  public static ItemPlace inGroup(String keyOrLabel) {
    return new ItemPlace(new GroupLocator.Named(keyOrLabel), new Place.Unchanged());
  }

  /** {@return a place in the group of the records without a value} */
  public static ItemPlace inEmpty() {
    return new ItemPlace(new GroupLocator.Empty(), new Place.Unchanged());
  }

  /** {@return a copy at the front} */
  public ItemPlace first() {
    return new ItemPlace(group, new Place.First());
  }

  /** {@return a copy at the end} */
  public ItemPlace last() {
    return new ItemPlace(group, new Place.Last());
  }

  /** {@return a copy directly after a record} */
  public ItemPlace after(RecordLocator neighbour) {
    return new ItemPlace(group, new Place.After(neighbour.id()));
  }

  /** {@return a copy directly before a record} */
  public ItemPlace before(RecordLocator neighbour) {
    return new ItemPlace(group, new Place.Before(neighbour.id()));
  }
}
