package dev.fieldstone.benchmarks.line;

import dev.fieldstone.benchmarks.store.HandUpdater;
import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.record.Patch;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * How long does it take until one of many updates is committed, when several threads update single records without a
 * pause: the wall time of all of them, divided by their number. By hand every thread has a connection of its own.
 */
public final class ConcurrentUpdatesLine implements Line {
  private static final int OPERATIONS_PER_THREAD = 20;
  private static final int MIN_OPERATIONS = 100;
  private static final long MAX_CENTS = 100_000_000;

  private final Sides sides;
  private final int threads;
  private final List<HandUpdater> updaters = new ArrayList<>();
  private final ExecutorService executor;
  private int round;

  /** Makes the line on filled stores. */
  public ConcurrentUpdatesLine(Sides sides, int threads) throws SQLException {
    this.sides = sides;
    this.threads = threads;
    this.executor = Executors.newFixedThreadPool(threads);
    for (int thread = 0; thread < threads; thread++) {
      updaters.add(sides.hand().updater(sides.durability()));
    }
  }

  @Override
  public String name() {
    String who = threads == 1 ? "update one" : "update one, " + threads + " threads";
    return who + (sides.durability() == Durability.POWER ? ", forced" : ", not forced");
  }

  @Override
  public Rounds rounds() {
    return Rounds.ofSmallOperations(threads * operationsPerThread());
  }

  @Override
  public void prepare(int round) {
    this.round = round;
  }

  @Override
  public @Nullable Object ours() {
    return run(thread -> this::updateOurs);
  }

  @Override
  public @Nullable Object hand() {
    return run(thread -> (index, amount) -> updaters.get(thread).update(index, amount));
  }

  @Override
  public void close() throws SQLException {
    executor.shutdown();
    for (HandUpdater updater : updaters) {
      updater.close();
    }
  }

  /** Changes the amount of a deal. */
  @FunctionalInterface
  private interface Update {
    void update(int index, BigDecimal amount) throws SQLException;
  }

  /** Gives each thread its way to update. */
  @FunctionalInterface
  private interface Updates {
    Update of(int thread);
  }

  private void updateOurs(int index, BigDecimal amount) {
    sides.library().session().records().update(sides.library().deal(index), Patch.empty().set("amount", amount));
  }

  private @Nullable Object run(Updates updates) {
    List<Callable<Integer>> work = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      Update update = updates.of(thread);
      SplittableRandom random = new SplittableRandom(31L * round + thread);
      int ofThread = thread;
      work.add(() -> updateMany(update, ofThread, random));
    }
    try {
      for (Future<Integer> done : executor.invokeAll(work)) {
        done.get();
      }
      return null;
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Of each so many records one is a thread's own, so that both sides end with the same amounts. */
  private int updateMany(Update update, int thread, SplittableRandom random) throws SQLException {
    for (int operation = 0; operation < operationsPerThread(); operation++) {
      int index = random.nextInt(sides.dataset().size() / threads) * threads + thread;
      update.update(index, BigDecimal.valueOf(random.nextLong(MAX_CENTS), 2));
    }
    return operationsPerThread();
  }

  private int operationsPerThread() {
    return Math.max(OPERATIONS_PER_THREAD, MIN_OPERATIONS / threads);
  }
}
