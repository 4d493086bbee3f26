package dev.fieldstone.crash.replay;

import java.util.ArrayList;
import java.util.List;

/**
 * What was found at one crash point.
 *
 * @param isLost whether something is lost
 * @param isTorn whether something is torn, or contradicts itself
 * @param isUnreadable whether the file can't be opened, read, or written to again
 * @param details a line for each thing found
 */
record Verdict(boolean isLost, boolean isTorn, boolean isUnreadable, List<String> details) {

  Verdict {
    details = List.copyOf(details);
  }

  /** {@return the verdict on a file that made something throw} */
  static Verdict unreadable(Throwable failure) {
    List<String> causes = new ArrayList<>();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      causes.add(cause.toString());
    }
    return new Verdict(false, false, true, List.of(String.join(", caused by ", causes)));
  }

  /** {@return whether all is well} */
  boolean isClean() {
    return !isLost && !isTorn && !isUnreadable;
  }
}
