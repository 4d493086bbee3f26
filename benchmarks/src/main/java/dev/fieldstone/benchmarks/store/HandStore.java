package dev.fieldstone.benchmarks.store;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.dataset.Deal;
import dev.fieldstone.engine.Durability;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The hand-written side: what a good engineer would write for these very tables, without a thought for changing them.
 *
 * <p>Native typed columns, a primary key, and a foreign key with the index that H2 makes for it, since the library,
 * too, refuses to delete a company that deals refer to. No audit columns, no index on a column that users filter or
 * sort by, since which ones those are is not known beforehand. One connection, prepared statements.
 * H2's cache of results is off: it would answer a repeated query without running it.
 *
 * <p>Not safe for threads.
 */
public final class HandStore implements AutoCloseable {
  /** The columns of a deal, in order. */
  public static final String COLUMNS =
      "id, archived, name, contact, city, notes, quantity, score, amount, urgent, due, seen_at, stage, company";

  private static final String SETTINGS =
      ";WRITE_DELAY=0;CACHE_SIZE=524288;MAX_MEMORY_ROWS=10000000;OPTIMIZE_REUSE_RESULTS=0;DB_CLOSE_ON_EXIT=FALSE";
  private static final String INSERT =
      "INSERT INTO deal (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final int ROWS_PER_BATCH = 1_000;
  private static final int ROWS_PER_COMMIT = 10_000;

  private final String url;
  private Connection connection;

  private HandStore(String url) throws SQLException {
    this.url = url;
    this.connection = connect(url);
  }

  /** {@return the deal in a row of all its columns} */
  public static Deal deal(ResultSet row) throws SQLException {
    int stage = row.getInt(13);
    boolean hasStage = !row.wasNull();
    return new Deal(
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getLong(7),
        row.getBigDecimal(8),
        row.getBigDecimal(9),
        row.getBoolean(10),
        row.getObject(11, LocalDate.class),
        row.getObject(12, Instant.class),
        hasStage ? stage : Deal.NO_STAGE,
        row.getInt(14));
  }

  /** Runs a statement that selects rows of all columns; {@return the names of their deals, all values read} */
  public static List<String> names(PreparedStatement select) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        names.add(deal(rows).name());
      }
    }
    return names;
  }

  /**
   * Runs a statement that selects ids, and for each of them one that selects its row; {@return the names of their deals,
   * all values read}
   */
  public static List<String> names(PreparedStatement selectIds, PreparedStatement selectRow) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet ids = selectIds.executeQuery()) {
      while (ids.next()) {
        selectRow.setLong(1, ids.getLong(1));
        names.addAll(names(selectRow));
      }
    }
    return names;
  }

  /** Makes an empty database in a directory, with its SQL tables. */
  public static HandStore create(Path directory) throws SQLException {
    String url = "jdbc:h2:file:" + directory.resolve("hand").toAbsolutePath() + SETTINGS;
    HandStore store = new HandStore(url);
    store.execute("CREATE TABLE company (id BIGINT PRIMARY KEY, name VARCHAR(10000) NOT NULL)");
    store.execute(
        """
        CREATE TABLE deal (
          id BIGINT PRIMARY KEY,
          archived BOOLEAN NOT NULL,
          name VARCHAR(10000),
          contact VARCHAR(10000),
          city VARCHAR(10000),
          notes VARCHAR(1000000),
          quantity BIGINT,
          score NUMERIC(20, 2),
          amount NUMERIC(20, 2),
          urgent BOOLEAN,
          due DATE,
          seen_at TIMESTAMP(6) WITH TIME ZONE,
          stage SMALLINT,
          company BIGINT REFERENCES company (id))
        """);
    return store;
  }

  /** {@return the connection; it commits by itself} */
  public Connection connection() {
    return connection;
  }

  /** Closes the database and opens it again, with nothing in its cache; statements of before are of no use then. */
  public void reopen() throws SQLException {
    connection.close();
    connection = connect(url);
  }

  /** {@return updates on a connection of their own} */
  public HandUpdater updater(Durability durability) throws SQLException {
    return new HandUpdater(connect(url), durability);
  }

  /** {@return a statement to keep and run again} */
  public PreparedStatement prepare(String sql) throws SQLException {
    return connection.prepareStatement(sql);
  }

  /** Runs a statement once. */
  public void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Inserts the companies; the id of each is its index. */
  public void insertCompanies(List<String> names) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement insert = prepare("INSERT INTO company (id, name) VALUES (?, ?)")) {
      for (int index = 0; index < names.size(); index++) {
        insert.setLong(1, index);
        insert.setString(2, names.get(index));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  /**
   * Inserts deals, all active, in batches of 1,000 and transactions of 10,000; the id of each is its index.
   *
   * @return how many they were
   */
  public long insertDeals(Iterator<Deal> deals) throws SQLException {
    long count = 0;
    connection.setAutoCommit(false);
    try (PreparedStatement insert = prepare(INSERT)) {
      while (deals.hasNext()) {
        bind(insert, count++, deals.next());
        insert.addBatch();
        if (!deals.hasNext() || count % ROWS_PER_BATCH == 0) {
          insert.executeBatch();
        }
        if (!deals.hasNext() || count % ROWS_PER_COMMIT == 0) {
          connection.commit();
        }
      }
    }
    connection.setAutoCommit(true);
    return count;
  }

  /** Fills the store, and archives what is to be archived. */
  public void fill(Dataset dataset) throws SQLException {
    insertCompanies(dataset.companies());
    insertDeals(dataset.deals().iterator());
    connection.setAutoCommit(false);
    try (PreparedStatement archive = prepare("UPDATE deal SET archived = TRUE WHERE id = ?")) {
      for (int index = 0; index < dataset.size(); index++) {
        if (Dataset.isArchived(index)) {
          archive.setLong(1, index);
          archive.addBatch();
        }
      }
      archive.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, "sa", "");
  }

  private static void bind(PreparedStatement insert, long id, Deal deal) throws SQLException {
    insert.setLong(1, id);
    insert.setBoolean(2, false);
    insert.setString(3, deal.name());
    insert.setString(4, deal.contact());
    insert.setString(5, deal.city());
    insert.setString(6, deal.notes());
    insert.setLong(7, deal.quantity());
    insert.setBigDecimal(8, deal.score());
    insert.setBigDecimal(9, deal.amount());
    insert.setBoolean(10, deal.urgent());
    insert.setObject(11, deal.due());
    insert.setObject(12, deal.seenAt().atOffset(ZoneOffset.UTC));
    if (deal.stage() == Deal.NO_STAGE) {
      insert.setNull(13, Types.SMALLINT);
    } else {
      insert.setInt(13, deal.stage());
    }
    insert.setLong(14, deal.company());
  }
}
