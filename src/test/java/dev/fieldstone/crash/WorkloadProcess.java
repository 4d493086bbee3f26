package dev.fieldstone.crash;

import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.FieldstoneException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A process that runs the workload until it is killed. What it writes to standard output is in the hands of its parent
 * before the workload goes on, whatever becomes of the process.
 */
final class WorkloadProcess {
  /** What the line begins with that says by which code a call was refused. */
  static final String REFUSED = "refused ";

  private WorkloadProcess() {}

  /**
   * Runs the workload.
   *
   * @param arguments directory, durability, org, seed, number of threads, and how many milliseconds to work elsewhere
   *     first, so that the virtual machine has compiled the code
   */
  public static void main(String[] arguments) {
    Lines lines = new Lines();
    WorkspaceOptions options =
        WorkspaceOptions.inDirectory(Path.of(arguments[0])).withDurability(Durability.valueOf(arguments[1]));
    int threads = Integer.parseInt(arguments[4]);
    warmUp(threads, Duration.ofMillis(Long.parseLong(arguments[5])));
    try (Workspace workspace = Workspace.open(options)) {
      Workload.run(workspace, arguments[2], Long.parseLong(arguments[3]), threads, () -> true, lines);
    } catch (FieldstoneException refusal) {
      lines.write(REFUSED + refusal.code());
    }
  }

  private static void warmUp(int threads, Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    if (duration.isPositive()) {
      try (Workspace workspace = Workspace.open(WorkspaceOptions.inMemory())) {
        Workload.run(workspace, "elsewhere", 0, threads, () -> System.nanoTime() < end, new NoLog());
      }
    }
  }

  /** Forgets what it is told. */
  private static final class NoLog implements OperationLog {

    @Override
    public void begin(String line) {}

    @Override
    public void acknowledge(String line) {}
  }

  /** Writes lines to standard output, each at once and without a buffer. */
  private static final class Lines implements OperationLog {
    private final OutputStream output = new FileOutputStream(FileDescriptor.out);

    @Override
    public void begin(String line) {
      write(line);
    }

    @Override
    public void acknowledge(String line) {
      write(line);
    }

    synchronized void write(String line) {
      try {
        output.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
