package dev.fieldstone.benchmarks.load;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.line.FirstPageLine;
import dev.fieldstone.benchmarks.result.Figure;
import dev.fieldstone.benchmarks.result.Report;
import dev.fieldstone.benchmarks.store.DealOrg;
import dev.fieldstone.benchmarks.store.LibraryStore;
import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.query.ViewRunner;
import java.nio.file.Path;
import java.util.function.IntPredicate;
import org.HdrHistogram.Histogram;

/**
 * Many orgs of 1,000 to 20,000 records in one workspace, of which a hundred are open at a time, or half of them if they
 * are fewer than two hundred: what do open and idle ones take, and how long does the first page of one take that has to
 * be opened?
 *
 * <p>One org in ten has 10,000 records. As many orgs as are open at a time have the same sizes as as many that follow
 * them, so that differences of the heap tell what one org takes.
 */
public final class SmallOrgs {
  private static final int MAX_OPEN_ORGS = 100;
  private static final int ROUND_ROBIN_ORGS = 200;
  private static final int ROUND_ROBIN_ROUNDS = 5;
  private static final int LEAST_RECORDS = 1_000;
  private static final int MOST_RECORDS = 20_000;
  private static final int TYPICAL_RECORDS = 10_000;
  private static final int TYPICAL_EVERY = 10;
  private static final int SIZE_STEP = 7_919;
  private static final int SIGNIFICANT_DIGITS = 3;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double BYTES_PER_MEGABYTE = 1 << 20;

  private static final double ASKED_OPENING_MILLIS = 150;
  private static final double ASKED_OPEN_MEGABYTES = 15;
  private static final double ASKED_IDLE_MEGABYTES = 1;

  private final int orgs;
  private final int openOrgs;
  private final WorkspaceOptions options;
  private final Report report;
  private int round;

  private SmallOrgs(int orgs, Path directory, Report report) {
    this.orgs = orgs;
    this.openOrgs = Math.min(MAX_OPEN_ORGS, orgs / 2);
    this.options = WorkspaceOptions.inDirectory(directory).withMaxOpenOrgs(openOrgs);
    this.report = report;
  }

  /**
   * Fills a workspace in a directory and reports what its orgs cost.
   *
   * @param orgs how many, at least 2
   */
  public static void report(int orgs, Path directory, Report report) {
    SmallOrgs small = new SmallOrgs(orgs, directory, report);
    small.fill();
    small.measure();
  }

  /** Not forced to disk: nobody measures the filling. */
  private void fill() {
    Dataset largest = Dataset.of(MOST_RECORDS);
    try (Workspace workspace = Workspace.open(options.withDurability(Durability.PROCESS))) {
      for (int org = 0; org < orgs; org++) {
        DealOrg.create(session(workspace, org)).fill(largest.first(size(org)));
      }
    }
  }

  private void measure() {
    long filesBefore = ProcessState.openFiles();
    try (Workspace workspace = Workspace.open(options)) {
      long fresh = ProcessState.usedHeapBytes();
      readFirstPages(workspace, 0, openOrgs, org -> false);
      long allOpen = ProcessState.usedHeapBytes();
      double openBytes = (allOpen - fresh) / (double) openOrgs;
      report.add(
          Figure.atMost(ASKED_OPEN_MEGABYTES, "heap per open org", openBytes / BYTES_PER_MEGABYTE, "MB"));
      long openFiles = ProcessState.openFiles() - filesBefore;
      report.add(Figure.of("files open with " + openOrgs + " open orgs", (double) openFiles, "files"));

      Histogram openings = readFirstPages(workspace, openOrgs, orgs, SmallOrgs::isTypical);
      report.add(Figure.atMost(
          ASKED_OPENING_MILLIS, "opening to first page, 10000 records, p50", millis(openings, 50), "ms"));
      report.add(Figure.of("opening to first page, 10000 records, p99", millis(openings, 99), "ms"));

      double idleBytes = Math.max(0, ProcessState.usedHeapBytes() - allOpen) / (double) (orgs - openOrgs);
      report.add(
          Figure.atMost(ASKED_IDLE_MEGABYTES, "heap per idle org", idleBytes / BYTES_PER_MEGABYTE, "MB"));
      reportRoundRobin(workspace);
    }
  }

  private void reportRoundRobin(Workspace workspace) {
    int robins = Math.min(ROUND_ROBIN_ORGS, orgs);
    Histogram pages = new Histogram(SIGNIFICANT_DIGITS);
    for (int turn = 0; turn < ROUND_ROBIN_ROUNDS; turn++) {
      pages.add(readFirstPages(workspace, 0, robins, org -> true));
    }
    report.add(Figure.of("first page p50, " + robins + " orgs in turn", millis(pages, 50), "ms"));
    report.add(Figure.of("first page p99, " + robins + " orgs in turn", millis(pages, 99), "ms"));
  }

  /** Reads a first page of each org; {@return how long those took that count} */
  private Histogram readFirstPages(Workspace workspace, int first, int end, IntPredicate counts) {
    Histogram taken = new Histogram(SIGNIFICANT_DIGITS);
    for (int org = first; org < end; org++) {
      long begin = System.nanoTime();
      ViewRunner.on(session(workspace, org)).items(LibraryStore.DEALS, FirstPageLine.query(round++));
      if (counts.test(org)) {
        taken.recordValue(System.nanoTime() - begin);
      }
    }
    return taken;
  }

  private static Session session(Workspace workspace, int org) {
    return workspace.org("org-" + org).as("benchmark");
  }

  private static boolean isTypical(int org) {
    return org % TYPICAL_EVERY == 0;
  }

  private int size(int org) {
    return isTypical(org)
        ? TYPICAL_RECORDS
        : LEAST_RECORDS + (org % openOrgs) * SIZE_STEP % (MOST_RECORDS - LEAST_RECORDS + 1);
  }

  private static double millis(Histogram taken, double percentile) {
    return taken.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
  }
}
