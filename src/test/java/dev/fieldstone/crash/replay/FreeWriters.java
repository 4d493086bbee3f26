package dev.fieldstone.crash.replay;

import dev.fieldstone.crash.OperationLog;
import dev.fieldstone.crash.disk.DiskContent;
import dev.fieldstone.crash.disk.Disks;
import dev.fieldstone.crash.disk.MemoryDisk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the engine does not do: H2 with its default settings, and many connections that write at once. Each transaction
 * puts the same number into three tables.
 */
final class FreeWriters implements Check {
  private static final List<String> TABLES = List.of("one", "two", "three");
  private static final String DATABASE = "free";
  private static final String BEGIN = "begin ";
  private static final String ACKNOWLEDGE = "ack ";
  private static final int THREADS = 8;

  private final Path root;

  /** Makes writers that work in directories of their own under another. */
  FreeWriters(Path root) {
    this.root = root;
  }

  /** Records what they do to a file for some time. */
  History record(Duration time) throws Exception {
    Path directory = Files.createTempDirectory(root, "free");
    RecordingFiles files = new RecordingFiles();
    Disks.during(directory, files, () -> work(directory, System.nanoTime() + time.toNanos(), files));
    return new History(DiskContent.empty(), List.of(), files.events());
  }

  @Override
  public Verdict check(DiskContent remains, List<String> log) throws Exception {
    Path directory = Files.createTempDirectory(root, "point");
    remains.mark(directory);
    return Disks.during(directory, new MemoryDisk(remains), () -> look(directory, log));
  }

  private static int work(Path directory, long endNanos, OperationLog log) throws Exception {
    AtomicInteger numbers = new AtomicInteger();
    try (Connection last = connect(directory);
        ExecutorService executor = Executors.newFixedThreadPool(THREADS)) {
      makeTables(last);
      List<Future<Integer>> writers = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Callable<Integer> writer = () -> write(directory, endNanos, numbers, log);
        writers.add(executor.submit(writer));
      }
      for (Future<Integer> writer : writers) {
        writer.get();
      }
    }
    return numbers.get();
  }

  private static int write(Path directory, long endNanos, AtomicInteger numbers, OperationLog log)
      throws SQLException {
    int number = 0;
    try (Connection connection = connect(directory)) {
      connection.setAutoCommit(false);
      while (System.nanoTime() < endNanos) {
        number = numbers.incrementAndGet();
        log.begin(BEGIN + number);
        for (String table : TABLES) {
          insert(connection, table, number);
        }
        connection.commit();
        log.acknowledge(ACKNOWLEDGE + number);
      }
    }
    return number;
  }

  private static void insert(Connection connection, String table, int number) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("insert into " + table + " values (?, ?)")) {
      statement.setInt(1, number);
      statement.setString(2, "number " + number);
      statement.executeUpdate();
    }
  }

  private static Verdict look(Path directory, List<String> log) throws SQLException {
    List<Set<Integer>> found = new ArrayList<>();
    try (Connection connection = connect(directory)) {
      makeTables(connection);
      for (String table : TABLES) {
        found.add(numbers(connection, table));
      }
    }
    return compare(found, log);
  }

  private static Verdict compare(List<Set<Integer>> found, List<String> log) {
    List<String> lost = new ArrayList<>();
    List<String> torn = new ArrayList<>();
    for (String line : log) {
      if (line.startsWith(ACKNOWLEDGE) && tables(found, line.substring(ACKNOWLEDGE.length())) == 0) {
        lost.add("lost: " + line);
      }
      long tables = line.startsWith(BEGIN) ? tables(found, line.substring(BEGIN.length())) : 0;
      if (tables > 0 && tables < TABLES.size()) {
        torn.add("torn: " + line);
      }
    }
    List<String> details = new ArrayList<>(lost);
    details.addAll(torn);
    return new Verdict(!lost.isEmpty(), !torn.isEmpty(), false, details);
  }

  private static long tables(List<Set<Integer>> found, String number) {
    return found.stream().filter(numbers -> numbers.contains(Integer.valueOf(number))).count();
  }

  private static void makeTables(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.execute("create table if not exists " + table + " (number int primary key, words varchar)");
      }
    }
  }

  private static Set<Integer> numbers(Connection connection, String table) throws SQLException {
    Set<Integer> numbers = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select number, words from " + table)) {
      while (rows.next()) {
        numbers.add(rows.getInt(1));
      }
    }
    return numbers;
  }

  private static Connection connect(Path directory) throws SQLException {
    return DriverManager.getConnection("jdbc:h2:uninterrupted:" + directory.resolve(DATABASE));
  }
}
