package dev.fieldstone.importexport;

/** How a background job stands. */
public enum JobState {
  /** It runs, or waits for a thread. */
  RUNNING,
  /** It ended, and has a result. */
  DONE,
  /** It ended with an error, which {@link Job#await} throws. */
  FAILED,
  /** It was cancelled before it ended. */
  CANCELLED
}
