package dev.fieldstone.crash.replay;

/** One step of a history. */
sealed interface Event {

  /** A change of the files. */
  sealed interface Change extends Event {}

  /**
   * Bytes were written to a file.
   *
   * @param bytes must not be changed
   */
  record Written(String file, long offset, byte[] bytes) implements Change {}

  /** A file was cut off. */
  record Truncated(String file, long sizeBytes) implements Change {}

  /** A file got another name, and replaced what had that name. */
  record Moved(String from, String to) implements Change {}

  /** A file was deleted. */
  record Deleted(String file) implements Change {}

  /**
   * Everything that happened before a force began is on the disk for good. H2 writes one file at a time: what is forced
   * is taken to be all of them.
   *
   * @param eventCount how many events had happened when it began
   */
  record Forced(int eventCount) implements Event {}

  /** The workload announced an operation. */
  record Begun(String line) implements Event {}

  /** The workload was told that an operation is done. */
  record Acknowledged(String line) implements Event {}
}
