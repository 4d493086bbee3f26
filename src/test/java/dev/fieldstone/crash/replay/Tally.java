package dev.fieldstone.crash.replay;

import java.util.ArrayList;
import java.util.List;

/** How many crash points were looked at, and at how many something is wrong. Safe for threads. */
final class Tally {
  private static final int MAX_DETAILS = 30;
  private static final int MAX_DETAILS_OF_POINT = 3;

  private int points;
  private int lost;
  private int torn;
  private int unreadable;
  private final List<String> details = new ArrayList<>();

  /** Counts a point. */
  synchronized void add(String place, Verdict verdict) {
    points++;
    lost += verdict.isLost() ? 1 : 0;
    torn += verdict.isTorn() ? 1 : 0;
    unreadable += verdict.isUnreadable() ? 1 : 0;
    verdict.details().stream()
        .limit(Math.min(MAX_DETAILS_OF_POINT, MAX_DETAILS - details.size()))
        .forEach(detail -> details.add(place + ": " + detail));
  }

  synchronized int points() {
    return points;
  }

  synchronized int lost() {
    return lost;
  }

  synchronized int torn() {
    return torn;
  }

  synchronized int unreadable() {
    return unreadable;
  }

  /** {@return the first things found, each with its place} */
  synchronized List<String> details() {
    return List.copyOf(details);
  }

  /** {@return the counts in one line} */
  synchronized String line(String name) {
    return name + ": points " + points + ", lost " + lost + ", torn " + torn + ", unreadable " + unreadable;
  }
}
