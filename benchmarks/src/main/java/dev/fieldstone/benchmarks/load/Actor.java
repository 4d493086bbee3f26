package dev.fieldstone.benchmarks.load;

import dev.fieldstone.benchmarks.store.LibraryStore;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Takes steps one after the other, thinks in between, and writes down how long each took.
 *
 * <p>What takes longer than the time to think also stands for the steps that would have begun meanwhile, and is written
 * down for them, too: a pause of the process would else count as one slow step of each actor, however long it was.
 */
final class Actor implements Callable<Map<Step, Histogram>> {
  /** How long an actor thinks after a step. */
  static final Duration THINK_TIME = Duration.ofMillis(100);

  private static final int SIGNIFICANT_DIGITS = 3;

  private final LibraryStore library;
  private final int records;
  private final List<Step> steps;
  private final Duration offset;
  private final Schedule schedule;
  private final SplittableRandom random;
  private final Map<Step, Histogram> histograms = new EnumMap<>(Step.class);

  /** Makes an actor that takes each of some steps as often as any other, and begins a while after the schedule does. */
  Actor(LibraryStore library, int records, List<Step> steps, Duration offset, Schedule schedule) {
    this.library = library;
    this.records = records;
    this.steps = steps;
    this.offset = offset;
    this.schedule = schedule;
    this.random = new SplittableRandom(offset.toNanos());
  }

  /**
   * When a load runs.
   *
   * @param start when it begins, by {@link System#nanoTime}
   * @param measured when steps begin to count
   * @param end when the last step has begun
   */
  record Schedule(long start, long measured, long end) {

    /** {@return a schedule from now on} */
    static Schedule of(Duration warmUp, Duration duration) {
      long now = System.nanoTime();
      return new Schedule(now, now + warmUp.toNanos(), now + warmUp.plus(duration).toNanos());
    }
  }

  /** {@return how long each step took, in nanoseconds} */
  @Override
  public Map<Step, Histogram> call() throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(schedule.start() + offset.toNanos() - System.nanoTime());
    long begin = System.nanoTime();
    while (begin < schedule.end()) {
      Step step = steps.get(random.nextInt(steps.size()));
      step.run(library, records, random);
      long taken = System.nanoTime() - begin;
      if (begin >= schedule.measured()) {
        histograms
            .computeIfAbsent(step, first -> new Histogram(SIGNIFICANT_DIGITS))
            .recordValueWithExpectedInterval(taken, THINK_TIME.toNanos());
      }
      Thread.sleep(THINK_TIME);
      begin = System.nanoTime();
    }
    return histograms;
  }
}
