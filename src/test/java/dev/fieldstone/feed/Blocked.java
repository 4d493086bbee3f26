package dev.fieldstone.feed;

import dev.fieldstone.engine.feed.ChangeListener;
import dev.fieldstone.engine.feed.ChangeSet;
import java.util.concurrent.CountDownLatch;

/**
 * A listener that stops at the first change set until it is let go on.
 *
 * @param listener takes what comes
 * @param released lets it go on
 */
record Blocked(ChangeListener listener, CountDownLatch released) implements ChangeListener {

  @Override
  public void changed(ChangeSet changes) {
    try {
      released.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    listener.changed(changes);
  }

  @Override
  public void reload(long sequence) {
    listener.reload(sequence);
  }
}
