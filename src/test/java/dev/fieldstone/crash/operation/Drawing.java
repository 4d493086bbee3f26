package dev.fieldstone.crash.operation;

import dev.fieldstone.crash.share.Share;
import org.jspecify.annotations.Nullable;

/** Draws an operation of one kind. */
@FunctionalInterface
interface Drawing {

  /**
   * Draws an operation on a share.
   *
   * @param name the operation's name, with which the names of what it makes begin
   * @return the operation, or null if the share has nothing that it could be done to, or no room
   */
  @Nullable Operation draw(Share share, String name);
}
