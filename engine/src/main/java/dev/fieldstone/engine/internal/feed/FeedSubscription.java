package dev.fieldstone.engine.internal.feed;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.feed.ChangeListener;
import dev.fieldstone.engine.feed.Subscription;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A listener with a thread of its own. */
final class FeedSubscription implements Subscription {
  private static final Logger LOGGER = LoggerFactory.getLogger(FeedSubscription.class);

  private final OrgFeed feed;
  private final ChangeListener listener;
  private final Thread thread;
  private volatile long sequence;
  private volatile boolean isOpen = true;

  FeedSubscription(OrgFeed feed, String org, long after, ChangeListener listener) {
    this.feed = feed;
    this.listener = listener;
    this.sequence = after;
    this.thread = Thread.ofPlatform().daemon().name("fieldstone feed of " + org).unstarted(this::deliver);
  }

  void start() {
    thread.start();
  }

  boolean isOpen() {
    return isOpen;
  }

  @Override
  public long sequence() {
    return sequence;
  }

  @Override
  public boolean awaitDelivered(Duration timeout) {
    if (Thread.currentThread().equals(thread)) {
      throw new IllegalStateException("A listener can't wait for itself");
    }
    try {
      return feed.await(this, timeout.toNanos());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new FieldstoneException(ErrorCode.ORG_INTERRUPTED, "The calling thread was interrupted", interrupted);
    }
  }

  @Override
  public void close() {
    isOpen = false;
    feed.remove(this);
  }

  private void deliver() {
    while (true) {
      switch (feed.take(this)) {
        case OrgFeed.Delivery.Next next -> {
          call(() -> listener.changed(next.commit()));
          sequence = next.commit().sequence();
        }
        case OrgFeed.Delivery.Gap gap -> {
          call(() -> listener.reload(gap.sequence()));
          sequence = gap.sequence();
        }
        case OrgFeed.Delivery.End end -> {
          return;
        }
      }
      feed.progressed();
    }
  }

  /** What the host's code throws ends neither the thread nor the feed. */
  @SuppressWarnings("CatchingUnchecked")
  private void call(Runnable delivery) {
    try {
      delivery.run();
    } catch (RuntimeException | Error failure) {
      LOGGER.warn("A change listener failed", failure);
    }
  }
}
