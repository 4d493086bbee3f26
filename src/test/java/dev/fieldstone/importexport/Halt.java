package dev.fieldstone.importexport;

import dev.fieldstone.engine.StatementListener;
import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stops the first background export that has begun its file in a directory, before one of its statements, until it may
 * go on.
 */
final class Halt implements StatementListener {
  private static final int LATER_STATEMENTS = 3;

  private final File directory;
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch passed = new CountDownLatch(1);
  private int statements;

  Halt(Path directory) {
    this.directory = directory.toFile();
  }

  void awaitReached() {
    await(reached);
  }

  void goOn() {
    passed.countDown();
  }

  @Override
  public void executing(String sql) {
    if (Thread.currentThread().getName().startsWith("fieldstone export") && hasBegun()) {
      statements++;
      if (statements == LATER_STATEMENTS) {
        reached.countDown();
        await(passed);
      }
    }
  }

  private boolean hasBegun() {
    String[] parts = directory.list((parent, name) -> name.endsWith(".part"));
    return parts != null && parts.length > 0;
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Nobody came");
      }
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
