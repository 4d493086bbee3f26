package dev.fieldstone.engine.internal.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last commits of an open org, from the moment that reads can see them. In bounded number: who lags behind by more
 * has to read anew. Safe for threads.
 */
public final class RecentCommits {
  private static final int MAX_COMMITS = 10_000;
  private static final long MAX_WEIGHT = 100_000;

  private final Deque<Commit> commits = new ArrayDeque<>();
  private long forgotten;
  private long weight;

  /** Begins after a commit. */
  public RecentCommits(long last) {
    this.forgotten = last;
  }

  /** Takes the next commits. */
  public synchronized void add(List<Commit> next) {
    for (Commit commit : next) {
      commits.addLast(commit);
      weight += commit.weight();
    }
    while (commits.size() > MAX_COMMITS || weight > MAX_WEIGHT) {
      Commit first = commits.removeFirst();
      weight -= first.weight();
      forgotten = first.sequence();
    }
  }

  /** {@return what changed in a table after one commit up to another one; null where that is no longer known} */
  public @Nullable TableDelta between(long table, long after, long upTo) {
    List<Commit> wanted = commits(after, upTo);
    if (wanted == null) {
      return null;
    }
    TableDelta delta = TableDelta.none();
    wanted.forEach(commit -> commit.addTo(delta, table));
    return delta;
  }

  private synchronized @Nullable List<Commit> commits(long after, long upTo) {
    if (after < forgotten) {
      return null;
    }
    List<Commit> wanted = new ArrayList<>();
    Iterator<Commit> latestFirst = commits.descendingIterator();
    while (latestFirst.hasNext()) {
      Commit commit = latestFirst.next();
      if (commit.sequence() <= after) {
        break;
      }
      if (commit.sequence() <= upTo) {
        wanted.add(commit);
      }
    }
    return wanted;
  }
}
