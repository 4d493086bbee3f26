package dev.fieldstone.benchmarks.line;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One question of the comparison. Not safe for threads.
 *
 * <p>Where several sides answer, their answers are equal; the run checks that, outside of what it times.
 */
public interface Line extends AutoCloseable {

  /** {@return what it is called in the output} */
  String name();

  /** {@return how often it is to be asked} */
  Rounds rounds();

  /** Chooses the parameters of a round, and makes room for what both sides are about to write. Not timed. */
  void prepare(int round) throws IOException, SQLException;

  /** Does what the library alone is to find done in a round. Not timed. */
  default void beforeOurs() throws IOException, SQLException {}

  /** Does the round's work with the library; {@return the answer in plain Java values} */
  @Nullable Object ours() throws IOException, SQLException;

  /** Does the work of a round of both sides by hand; {@return the answer in plain Java values} */
  @Nullable Object hand() throws IOException, SQLException;

  /** {@return the same work over plain Java arrays, asked in every round; null without any} */
  default @Nullable Side arrays() {
    return null;
  }

  /** Undoes what would be in the way of other lines. */
  @Override
  default void close() throws IOException, SQLException {}
}
