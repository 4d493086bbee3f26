package dev.fieldstone.crash;

import dev.fieldstone.crash.share.Document;
import dev.fieldstone.crash.share.Share;
import dev.fieldstone.crash.share.Things;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.schema.TableDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A mixed workload on one org, through the public API alone: records one by one, in several tables at once and in bulk,
 * imports, moves, and changes of the schema.
 *
 * <p>Each thread works on records and definitions of its own, so that what is to be there follows from its operations
 * alone; all threads share three tables, and meet in the writer.
 */
public final class Workload {
  private static final Set<ErrorCode> ENDS = Set.of(ErrorCode.STORAGE_FAILED, ErrorCode.WORKSPACE_CLOSED);
  private static final int MAX_RADIX = 36;

  private final Workspace workspace;
  private final String org;
  private final long seed;
  private final BooleanSupplier goesOn;
  private final OperationLog log;
  private final AtomicBoolean isOver = new AtomicBoolean();
  private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();

  private Workload(Workspace workspace, String org, long seed, BooleanSupplier goesOn, OperationLog log) {
    this.workspace = workspace;
    this.org = org;
    this.seed = seed;
    this.goesOn = goesOn;
    this.log = log;
  }

  /**
   * Runs the workload until it is told to stop, or a call fails because the storage or the workspace is gone.
   *
   * @param seed what the operations are drawn by, and what the things that they make are named by: a run leaves the
   *     things of runs with other seeds alone, and no seed may be used twice on an org
   * @param goesOn asked before each operation, by many threads
   * @throws IllegalStateException if a call fails in any other way
   */
  public static void run(
      Workspace workspace, String org, long seed, int threads, BooleanSupplier goesOn, OperationLog log) {
    new Workload(workspace, org, seed, goesOn, log).run(threads);
  }

  private void run(int threads) {
    attempt(this::found);
    List<Thread> running = new ArrayList<>();
    for (int thread = 0; thread < threads && !isOver.get(); thread++) {
      int number = thread;
      running.add(Thread.ofPlatform().start(() -> attempt(() -> work(number))));
    }
    running.forEach(Workload::join);
    if (!failures.isEmpty()) {
      IllegalStateException failure = new IllegalStateException("A call failed", failures.poll());
      failures.forEach(failure::addSuppressed);
      throw failure;
    }
  }

  /** Makes the tables that the threads share. */
  private void found() {
    String name = token() + "_0";
    Map<String, @Nullable String> facts = new LinkedHashMap<>();
    for (TableDraft table : Document.tables()) {
      facts.putAll(Things.of(table));
    }
    log.begin(LogLine.begin(name, "APPLY", facts).toString());
    workspace.org(org).apply(Document.schema());
    log.acknowledge(LogLine.acknowledge(name, "APPLY", Map.of()).toString());
  }

  private void work(int thread) {
    Session session = workspace.org(org).as("thread " + thread);
    Worker worker = new Worker(new Share(token() + "_" + (thread + 1), seed + thread), session, log);
    while (!isOver.get() && goesOn.getAsBoolean()) {
      worker.next();
    }
  }

  private String token() {
    return "s" + Long.toUnsignedString(seed, MAX_RADIX);
  }

  /** Ends the whole run when some work of it fails. */
  private void attempt(Runnable work) {
    try {
      work.run();
    } catch (FieldstoneException refusal) {
      isOver.set(true);
      if (!ENDS.contains(refusal.code())) {
        failures.add(refusal);
      }
    } catch (Throwable failure) {
      isOver.set(true);
      failures.add(failure);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
