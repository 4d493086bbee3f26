package dev.fieldstone.engine;

/**
 * Is told of every SQL statement before it runs. For tests that count statements, and for hosts that log them.
 *
 * <p>Called on the thread that runs the statement, so it must be quick and safe for threads. That may be a thread of
 * the library's own, for which the calling one waits: a listener must not wait for a lock that is held during a call.
 */
@FunctionalInterface
public interface StatementListener {

  /** A listener that does nothing. */
  StatementListener NONE = sql -> {};

  /**
   * Is told of a statement.
   *
   * @param sql the text, with a question mark for every value
   */
  void executing(String sql);
}
