package dev.fieldstone.engine.internal.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.h2.Driver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Threads that are interrupted again and again, at whatever they are doing. */
@Timeout(120)
final class InterruptsTest {
  private static final int ROUNDS = 300;
  private static final int PART_BYTES = 64 * 1024;

  @TempDir private Path directory;

  @Test
  void file_usedByInterruptedThreads_losesNeitherDataNorInterrupts() throws Exception {
    try (UninterruptedChannel file = new UninterruptedChannel(directory.resolve("file").toString(), "rw");
        ExecutorService threads = Executors.newCachedThreadPool()) {
      assertThat(file.tryLock()).isNotNull();
      Future<?> bystander = threads.submit(rounds(round -> writeAndRead(file, 0, round)));
      List<Victim> victims = new ArrayList<>();
      List<Future<?>> done = new ArrayList<>();
      for (int part = 1; part <= 3; part++) {
        int own = part;
        Victim victim = new Victim(round -> writeAndRead(file, own, round));
        victims.add(victim);
        done.add(threads.submit(victim));
      }

      Victim.interruptAll(victims);

      for (Future<?> victim : done) {
        victim.get();
      }
      bystander.get();
      assertThat(victims).allSatisfy(victim -> assertThat(victim.seen()).isPositive().isEqualTo(victim.sent()));
    }
  }

  @Test
  void database_usedByAnInterruptedThread_losesNothingAndIsClosedInOrder() throws Exception {
    try (Connection connection = connect();
        ExecutorService threads = Executors.newCachedThreadPool()) {
      execute(connection, "create table numbers(number int primary key)");
      Victim victim = new Victim(round -> execute(connection, "insert into numbers values(" + round + ")"));
      Future<?> done = threads.submit(victim);

      Victim.interruptAll(List.of(victim));

      done.get();
      assertThat(victim.seen()).isPositive().isEqualTo(victim.sent());
    }
    try (Connection again = connect();
        Statement statement = again.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from numbers")) {
      count.next();
      assertThat(count.getInt(1)).isEqualTo(ROUNDS);
    }
  }

  /** What a thread does in a round. */
  @FunctionalInterface
  private interface Round {
    void run(int round) throws IOException, SQLException;
  }

  /** A thread that is interrupted, and looks after each round whether it was. */
  private static final class Victim implements Callable<Void> {
    private final Round work;
    private @Nullable Thread thread;
    private int sent;
    private int seen;
    private boolean isDone;

    Victim(Round work) {
      this.work = work;
    }

    /** Interrupts threads until all are done, each once more as soon as it has seen the last interrupt. */
    static void interruptAll(List<Victim> victims) {
      List<Victim> left = new ArrayList<>(victims);
      while (!left.isEmpty()) {
        left.removeIf(victim -> !victim.interrupt());
        Thread.onSpinWait();
      }
    }

    @Override
    public Void call() throws Exception {
      begin();
      try {
        rounds(
                round -> {
                  work.run(round);
                  look();
                })
            .call();
      } finally {
        end();
      }
      return null;
    }

    synchronized int sent() {
      return sent;
    }

    synchronized int seen() {
      return seen;
    }

    private synchronized void begin() {
      thread = Thread.currentThread();
    }

    private synchronized boolean interrupt() {
      if (thread != null && !isDone && sent == seen) {
        thread.interrupt();
        sent++;
      }
      return !isDone;
    }

    private synchronized void look() {
      if (Thread.interrupted()) {
        seen++;
      }
    }

    private synchronized void end() {
      look();
      isDone = true;
    }
  }

  private static Callable<Void> rounds(Round work) {
    return () -> {
      for (int round = 0; round < ROUNDS; round++) {
        work.run(round);
      }
      return null;
    };
  }

  /** Writes a part of the file that nobody else writes, and reads it. */
  private static void writeAndRead(UninterruptedChannel file, int part, int round) throws IOException {
    byte[] written = new byte[PART_BYTES];
    Arrays.fill(written, (byte) (part + round));
    ByteBuffer target = ByteBuffer.allocate(PART_BYTES);
    long position = (long) part * PART_BYTES;

    assertThat(file.write(ByteBuffer.wrap(written), position)).isEqualTo(PART_BYTES);
    file.force(false);
    file.truncate(Long.MAX_VALUE);
    assertThat(file.size()).isGreaterThanOrEqualTo(position + PART_BYTES);
    assertThat(file.read(target, position)).isEqualTo(PART_BYTES);

    assertThat(target.array()).isEqualTo(written);
  }

  private Connection connect() throws SQLException {
    String url = "jdbc:h2:" + UninterruptedFiles.register() + directory.resolve("database") + ";WRITE_DELAY=0";
    return new Driver().connect(url, new Properties());
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
