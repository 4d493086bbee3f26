package dev.fieldstone.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A call on another thread, held in its midst until it is let go on. */
public final class Running {
  private static final long PATIENCE_SECONDS = 60;

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final CompletableFuture<Void> outcome = new CompletableFuture<>();

  private Running() {}

  /** Begins a call, which has to call what it is given; returns once it has. */
  public static Running begin(Consumer<Runnable> call) {
    Running running = new Running();
    Thread.ofVirtual().start(() -> running.run(call));
    await(running.begun);
    return running;
  }

  /** Lets the call go on. */
  public void release() {
    released.countDown();
  }

  /** {@return the call's outcome, waited for when it is called: nothing, or what it threw} */
  public ThrowingCallable outcome() {
    return () -> {
      try {
        outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException failure) {
        throw failure.getCause();
      }
    };
  }

  private void run(Consumer<Runnable> call) {
    try {
      call.accept(
          () -> {
            begun.countDown();
            await(released);
          });
      outcome.complete(null);
    } catch (Throwable failure) {
      outcome.completeExceptionally(failure);
    } finally {
      begun.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
