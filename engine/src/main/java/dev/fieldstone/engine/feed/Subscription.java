package dev.fieldstone.engine.feed;

import java.time.Duration;

/** A listener's place in the feed of an org. Safe for threads. */
public interface Subscription extends AutoCloseable {

  /** {@return the sequence of the last change set that the listener took, or was told to read anew} */
  long sequence();

  /**
   * Waits until the listener took everything that was acknowledged before this call. For tests; also ended by closing.
   *
   * @return whether it did so in time
   */
  boolean awaitDelivered(Duration timeout);

  /** Ends the subscription. A call of the listener that runs is not waited for; no other follows. */
  @Override
  void close();
}
