package dev.fieldstone.crash;

import dev.fieldstone.engine.Durability;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A workload in a JVM of its own, seen from its parent. Kill it when done. */
final class ChildProcess {
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final Path errors;
  private final List<String> lines = new ArrayList<>();
  private final CountDownLatch acknowledged = new CountDownLatch(1);
  private final Thread reader;

  private ChildProcess(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
    this.reader = Thread.ofPlatform().daemon().start(this::read);
  }

  /**
   * Starts the workload on a directory; what goes wrong is written to a file beside it.
   *
   * @param warmUpMillis how long to work elsewhere first
   */
  static ChildProcess start(
      Path directory, Durability durability, String org, long seed, int threads, int warmUpMillis) {
    Path errors = directory.resolveSibling(directory.getFileName() + ".err");
    List<String> arguments =
        List.of(
            directory.toString(),
            durability.name(),
            org,
            Long.toString(seed),
            Integer.toString(threads),
            Integer.toString(warmUpMillis));
    return new ChildProcess(ForkedJvm.start(WorkloadProcess.class, errors, arguments), errors);
  }

  /**
   * Waits until the first operation was acknowledged.
   *
   * @throws IllegalStateException if the process ends instead
   */
  void awaitAcknowledgement() {
    boolean isTimely = await();
    if (!isTimely || !process.isAlive()) {
      kill();
      throw new IllegalStateException("The workload ended by itself: " + errors());
    }
  }

  /**
   * Ends the process as a power switch does: no hook of it runs, and nothing is closed.
   *
   * @return every whole line that it has written, in order
   * @throws IllegalStateException if it had ended by itself before, with what it said
   */
  List<String> kill() {
    boolean isKilled = process.isAlive();
    // By its handle: the process itself would close the pipe before it is read to its end.
    process.toHandle().destroyForcibly();
    List<String> written = lines();
    if (!isKilled) {
      throw new IllegalStateException("The workload ended by itself: " + errors());
    }
    return written.stream().filter(LogLine::isOne).toList();
  }

  /** {@return every whole line that it has written when it has ended} */
  List<String> lines() {
    try {
      reader.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
      process.waitFor();
    } catch (InterruptedException interrupted) {
      process.toHandle().destroyForcibly();
      throw new IllegalStateException(interrupted);
    }
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  private boolean await() {
    try {
      return acknowledged.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      process.toHandle().destroyForcibly();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Reads until the pipe is empty and closed; a last line without an end was cut off by the kill. */
  private void read() {
    StringBuilder line = new StringBuilder();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (int next = output.read(); next >= 0; next = output.read()) {
        if (next == '\n') {
          take(line.toString());
          line.setLength(0);
        } else {
          line.append((char) next);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      acknowledged.countDown();
    }
  }

  private void take(String line) {
    synchronized (lines) {
      lines.add(line);
    }
    if (LogLine.isOne(line) && LogLine.parse(line).isAcknowledgement()) {
      acknowledged.countDown();
    }
  }

  private String errors() {
    try {
      return lines() + "\n" + Files.readString(errors);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
