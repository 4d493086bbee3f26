package dev.fieldstone.concurrency;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Work on several threads that begin together. */
public final class AtOnce {

  private AtOnce() {}

  /** Runs work on threads numbered from 0, and waits for all of them; fails if one does. */
  public static void run(int threads, IntConsumer work) {
    CyclicBarrier start = new CyclicBarrier(threads);
    List<Callable<Boolean>> calls = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      int number = thread;
      calls.add(
          () -> {
            start.await();
            work.accept(number);
            return true;
          });
    }
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      for (Future<Boolean> outcome : executor.invokeAll(calls)) {
        outcome.get();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException failure) {
      throw new AssertionError("A thread failed", failure.getCause());
    }
  }
}
