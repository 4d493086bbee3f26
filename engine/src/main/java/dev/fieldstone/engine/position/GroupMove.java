package dev.fieldstone.engine.position;

import dev.fieldstone.engine.view.GroupLocator;
import org.jspecify.annotations.Nullable;

/**
 * A request to put a group of a board elsewhere: {@code GroupMove.of("Won").after("Lead")}. Immutable: each method
 * returns a changed copy.
 *
 * @param group the group to move
 * @param after the group to stand directly after; null for any
 * @param before a group to stand before, directly so if no other is to be before this one; null for any. Without
 *     either, the group becomes the first
 */
public record GroupMove(GroupLocator group, @Nullable GroupLocator after, @Nullable GroupLocator before) {

  /** {@return a move to the front of a group, named by key or label} */
  public static GroupMove of(String keyOrLabel) {
    return of(new GroupLocator.Named(keyOrLabel));
  }

  /** {@return a move to the front} */
  public static GroupMove of(GroupLocator group) {
    return new GroupMove(group, null, null);
  }

  /** {@return a copy to directly after a group, named by key or label} */
  public GroupMove after(String keyOrLabel) {
    return after(new GroupLocator.Named(keyOrLabel));
  }

  /** {@return a copy to directly after a group} */
  public GroupMove after(GroupLocator neighbour) {
    return new GroupMove(group, neighbour, before);
  }

  /** {@return a copy to before a group, named by key or label} */
  public GroupMove before(String keyOrLabel) {
    return before(new GroupLocator.Named(keyOrLabel));
  }

  /** {@return a copy to before a group} */
  public GroupMove before(GroupLocator neighbour) {
    return new GroupMove(group, after, neighbour);
  }
}
