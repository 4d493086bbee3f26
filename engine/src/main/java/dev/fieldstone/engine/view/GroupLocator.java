package dev.fieldstone.engine.view;

/** Names a group of a board. */
public sealed interface GroupLocator {

  /**
   * A group by its key or, failing that, by its label.
   *
   * @param keyOrLabel the key wins where both exist
   */
  record Named(String keyOrLabel) implements GroupLocator {}

  /** The group of the records without a value. */
  record Empty() implements GroupLocator {}
}
