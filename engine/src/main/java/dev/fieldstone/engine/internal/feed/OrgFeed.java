package dev.fieldstone.engine.internal.feed;

import dev.fieldstone.engine.feed.ChangeListener;
import dev.fieldstone.engine.feed.Subscription;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The last change sets of one org, in the order of their commits, and who wants them. Lives on while the org is closed
 * and opened again. Safe for threads.
 *
 * <p>A subscriber that is slow finds its next change set gone, and is told to read anew: nothing waits for it, and
 * nothing is kept for it alone.
 */
public final class OrgFeed {
  private static final int MAX_COMMITS = 10_000;
  private static final long MAX_WEIGHT = 200_000;

  private final String org;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Condition progress = lock.newCondition();
  private final TreeMap<Long, Commit> recent = new TreeMap<>();
  private final Set<FeedSubscription> subscriptions = new HashSet<>();
  private long weight;
  private volatile long last;
  private boolean closed;

  /** Makes the feed of an org that was not opened yet. */
  public OrgFeed(String org) {
    this.org = org;
  }

  /** What a subscriber is due. */
  sealed interface Delivery {

    /**
     * The next change set.
     *
     * @param commit the change set
     */
    record Next(Commit commit) implements Delivery {}

    /**
     * Change sets that are gone.
     *
     * @param sequence the last of them
     */
    record Gap(long sequence) implements Delivery {}

    /** Nothing, ever again. */
    record End() implements Delivery {}
  }

  /** {@return the sequence of the last commit} */
  public long last() {
    return last;
  }

  /** Makes change sets of the logs of some operations, in order, leaving out what changed nothing. */
  public List<Commit> number(List<ChangeLog> logs) {
    List<Commit> commits = new ArrayList<>(logs.size());
    for (ChangeLog log : logs) {
      if (!log.isEmpty()) {
        commits.add(new Commit(org, last + commits.size() + 1, log));
      }
    }
    return commits;
  }

  /** The org was opened, with what its database knows to be the last commit. What was missed leaves a gap. */
  public void opened(long sequence) {
    lock.lock();
    try {
      if (sequence != last) {
        forget();
        last = sequence;
        news.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** The org was closed: unless somebody is subscribed, nothing is kept. */
  public void released() {
    lock.lock();
    try {
      if (subscriptions.isEmpty()) {
        forget();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Takes the next change sets, which are committed. */
  public void publish(List<Commit> commits) {
    if (commits.isEmpty()) {
      return;
    }
    lock.lock();
    try {
      commits.forEach(this::keep);
      while (recent.size() > MAX_COMMITS || weight > MAX_WEIGHT) {
        weight -= recent.pollFirstEntry().getValue().weight();
      }
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Subscribes a listener to what comes after a sequence. */
  public Subscription subscribe(long after, ChangeListener listener) {
    FeedSubscription subscription = new FeedSubscription(this, org, after, listener);
    lock.lock();
    try {
      subscriptions.add(subscription);
    } finally {
      lock.unlock();
    }
    subscription.start();
    return subscription;
  }

  /** Ends all subscriptions. */
  public void close() {
    List<FeedSubscription> ended;
    lock.lock();
    try {
      closed = true;
      ended = List.copyOf(subscriptions);
      forget();
    } finally {
      lock.unlock();
    }
    ended.forEach(FeedSubscription::close);
  }

  /** Waits for what comes after a sequence. */
  Delivery take(FeedSubscription subscription) {
    lock.lock();
    try {
      while (subscription.isOpen() && !closed) {
        long sequence = subscription.sequence();
        if (sequence != last) {
          Commit next = recent.get(sequence + 1);
          return next == null ? new Delivery.Gap(last) : new Delivery.Next(next);
        }
        news.awaitUninterruptibly();
      }
      return new Delivery.End();
    } finally {
      lock.unlock();
    }
  }

  /** Wakes who waits for a subscription's progress, or for its end. */
  void progressed() {
    lock.lock();
    try {
      progress.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until a subscription took what is the last now; {@return whether it did in time} */
  boolean await(FeedSubscription subscription, long timeoutNanos) throws InterruptedException {
    lock.lock();
    try {
      long target = last;
      long left = timeoutNanos;
      while (subscription.isOpen() && subscription.sequence() < target && left > 0) {
        left = progress.awaitNanos(left);
      }
      return subscription.sequence() >= target;
    } finally {
      lock.unlock();
    }
  }

  void remove(FeedSubscription subscription) {
    lock.lock();
    try {
      subscriptions.remove(subscription);
      news.signalAll();
      progress.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void keep(Commit commit) {
    recent.put(commit.sequence(), commit);
    weight += commit.weight();
    last = commit.sequence();
  }

  private void forget() {
    recent.clear();
    weight = 0;
  }
}
