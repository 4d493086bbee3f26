package dev.fieldstone.benchmarks.load;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.result.Figure;
import dev.fieldstone.benchmarks.result.Report;
import dev.fieldstone.benchmarks.store.LibraryStore;
import dev.fieldstone.benchmarks.store.Temperature;
import dev.fieldstone.engine.Durability;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/**
 * Eight readers and two writers on one org, each with a tenth of a second to think after every step: how long do pages,
 * boards and updates take then? Writes are forced to disk, as they are if a host says nothing.
 */
public final class MixedLoad {
  private static final int READERS = 8;
  private static final int WRITERS = 2;
  private static final int ACTORS = READERS + WRITERS;
  private static final int WARM_UP_PART = 4;
  private static final double ASKED_PAGE_P99_MILLIS = 16;
  private static final double NANOS_PER_MILLI = 1e6;

  private MixedLoad() {}

  /** Fills an org in a directory, runs the load for a while, a quarter longer to warm up, and reports the latencies. */
  public static void report(Dataset dataset, Path directory, Duration duration, Report report) {
    try (LibraryStore library = LibraryStore.create(directory, Durability.POWER)) {
      library.fill(dataset);
      library.reopen(Temperature.WARM);
      Map<Step, Histogram> taken = run(library, dataset.size(), duration);
      taken.forEach((step, one) -> report(step, one, report));
    }
  }

  private static Map<Step, Histogram> run(LibraryStore library, int records, Duration duration) {
    Actor.Schedule schedule = Actor.Schedule.of(duration.dividedBy(WARM_UP_PART), duration);
    List<Actor> actors = new ArrayList<>();
    for (int index = 0; index < ACTORS; index++) {
      Duration offset = Actor.THINK_TIME.multipliedBy(index).dividedBy(ACTORS);
      List<Step> steps = index < READERS ? List.of(Step.PAGE, Step.BOARD) : List.of(Step.UPDATE);
      actors.add(new Actor(library, records, steps, offset, schedule));
    }
    Map<Step, Histogram> all = new EnumMap<>(Step.class); // in the order of the steps
    try (ExecutorService executor = Executors.newFixedThreadPool(ACTORS)) {
      for (Future<Map<Step, Histogram>> done : executor.invokeAll(actors)) {
        done.get().forEach((step, one) -> all.merge(step, one, MixedLoad::sum));
      }
      return all;
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Histogram sum(Histogram first, Histogram second) {
    first.add(second);
    return first;
  }

  private static void report(Step step, Histogram taken, Report report) {
    for (double percentile : List.of(50.0, 90.0, 99.0, 99.9)) {
      String name = step.word() + " p" + BigDecimal.valueOf(percentile).stripTrailingZeros().toPlainString() + " mixed";
      double millis = taken.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
      boolean isAsked = step == Step.PAGE && percentile == 99;
      report.add(
          isAsked ? Figure.atMost(ASKED_PAGE_P99_MILLIS, name, millis, "ms") : Figure.of(name, millis, "ms"));
    }
    report.add(Figure.of(step.word() + " max mixed", taken.getMaxValue() / NANOS_PER_MILLI, "ms"));
    report.add(Figure.of(step.word() + " steps mixed", (double) taken.getTotalCount(), "steps"));
  }
}
