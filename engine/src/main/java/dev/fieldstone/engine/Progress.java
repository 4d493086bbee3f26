package dev.fieldstone.engine;

/** Is told how far a long operation is, on the thread that runs it. Must not call the org. */
@FunctionalInterface
public interface Progress {
  /** Listens to nothing, and lets everything go on. */
  Progress IGNORED = (done, total) -> true;

  /**
   * Some more is done.
   *
   * @param done records done so far
   * @param total records to do at the most
   * @return whether to go on; otherwise the operation is undone and fails: {@code QUERY/CANCELLED}
   */
  boolean advanced(long done, long total);
}
