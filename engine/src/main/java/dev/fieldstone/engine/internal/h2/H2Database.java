package dev.fieldstone.engine.internal.h2;

import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.StatementListener;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.sql.Backend;
import dev.fieldstone.engine.internal.sql.Closing;
import dev.fieldstone.engine.internal.sql.OrgDatabase;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import dev.fieldstone.engine.internal.sql.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.h2.Driver;

/** One org's H2 database, open for as long as the administrator's connection is. */
final class H2Database implements OrgDatabase {
  static final String SCHEMA = "ORG";
  private static final String USER = "ENGINE";
  /** Not a protection: who can read the file can read it all. It keeps the engine's own statements unprivileged. */
  private static final String PASSWORD = "engine";

  /**
   * The settings of a new or opened database, which only the administrator may give.
   *
   * <p>WRITE_DELAY=0: by default, H2 loses up to half a second of acknowledged commits when the process dies.
   * MAX_MEMORY_ROWS: above it, H2 buffers results on disk, 100 times slower. DB_CLOSE_ON_EXIT=FALSE: H2's own shutdown
   * hook would close the database under a running call.
   */
  private static final String SETTINGS =
      ";WRITE_DELAY=0;MAX_MEMORY_ROWS=10000000;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=64";

  private static final Backend BACKEND = new H2Backend();

  private final String url;
  private final Durability durability;
  private final Ending ending;
  private final StatementListener listener;
  private final CacheBudget.Share cache;
  private final SqlConnection administrator;
  private volatile boolean isForced = true;
  private volatile long unforcedSinceNanos;
  private boolean closed;

  private H2Database(
      String url,
      CacheBudget.Share cache,
      Durability durability,
      Ending ending,
      StatementListener listener,
      SqlConnection administrator) {
    this.url = url;
    this.cache = cache;
    this.durability = durability;
    this.ending = ending;
    this.listener = listener;
    this.administrator = administrator;
  }

  /** What closing means. */
  enum Ending {
    /** The database is shut down, whoever is still connected to it. */
    SHUT_DOWN,
    /** The database lives on, for as long as somebody else is connected to it. */
    LEAVE
  }

  /**
   * Opens a database, making it if it is missing.
   *
   * @param url without settings; made by the engine from names that it made
   * @param cache how much of the file H2 keeps in memory; given back when the database is closed, or can't be opened
   */
  static H2Database open(
      String url, CacheBudget.Share cache, Durability durability, Ending ending, StatementListener listener) {
    List<Runnable> closing = new ArrayList<>(List.of(cache::close));
    try {
      long retention = FileSpace.retention(durability).toMillis();
      String settings = SETTINGS + ";RETENTION_TIME=" + retention + ";CACHE_SIZE=" + cache.kilobytes();
      Connection connection = connect(url + settings, "ADMIN");
      SqlConnection administrator = new SqlConnection(connection, BACKEND, listener);
      H2Database database = new H2Database(url, cache, durability, ending, listener, administrator);
      closing.add(database::close);
      database.prepare();
      return database;
    } catch (RuntimeException failure) {
      Closing.after(failure, closing);
      throw failure;
    }
  }

  @Override
  public Backend backend() {
    return BACKEND;
  }

  @Override
  public SqlConnection openWriter() {
    return connect(false, this::writing);
  }

  @Override
  public SqlConnection openReader() {
    return connect(true, listener);
  }

  @Override
  public SqlConnection openSnapshotReader() {
    SqlConnection reader = connect(false, listener);
    try {
      reader.execute("set session characteristics as transaction isolation level snapshot");
      // Rows are handed over as they are found, rather than collected first; every batch is read to its end.
      reader.execute("set lazy_query_execution true");
      // A setting begins a transaction too: the first one lent would show what there was when the reader was opened.
      reader.commit();
      return reader;
    } catch (RuntimeException failure) {
      Closing.after(failure, List.of(reader::close));
      throw failure;
    }
  }

  @Override
  public SqlConnection openDefiner() {
    return connect(true, listener);
  }

  @Override
  public void force() {
    switch (durability) {
      case POWER -> checkpoint();
      case PROCESS -> {}
    }
  }

  @Override
  public void close() {
    if (markClosed()) {
      synchronized (administrator) {
        switch (ending) {
          case SHUT_DOWN -> Closing.all(List.of(this::shutDown, administrator::close, cache::close));
          case LEAVE -> Closing.all(List.of(administrator::close, cache::close));
        }
      }
    }
  }

  /** A schema that is there was made after the user: then nothing is defined before the org's format is known. */
  private void prepare() {
    boolean isNew =
        administrator
            .list("select 1 from information_schema.schemata where schema_name = ?", row -> row.getInt(1), SCHEMA)
            .isEmpty();
    if (isNew) {
      administrator.execute("create user if not exists " + USER + " password '" + PASSWORD + "'");
      administrator.execute("create schema if not exists " + SCHEMA + " authorization " + USER);
    }
  }

  private synchronized boolean markClosed() {
    boolean isFirst = !closed;
    closed = true;
    return isFirst;
  }

  /** A database whose file failed may refuse to be closed in order; then it is recovered when it is next opened. */
  private void shutDown() {
    try {
      administrator.execute(FileSpace.isWorthCompacting(administrator) ? "shutdown compact" : "shutdown");
    } catch (FieldstoneException failure) {
      Closing.after(failure, List.of(() -> administrator.execute("shutdown immediately")));
      throw failure;
    }
  }

  private void checkpoint() {
    synchronized (administrator) {
      administrator.execute("checkpoint sync");
    }
    isForced = true;
  }

  /**
   * The writer is about to run a statement. A long operation is forced on the way, or it would outlast the retention.
   */
  private void writing(String sql) {
    long now = System.nanoTime();
    if (isForced) {
      isForced = false;
      unforcedSinceNanos = now;
    } else if (now - unforcedSinceNanos > FileSpace.MAX_UNFORCED.toNanos()) {
      force();
    }
    listener.executing(sql);
  }

  /** Apart from closing: a connection to a database that was shut down would open it again. */
  private synchronized SqlConnection connect(boolean commitsEachStatement, StatementListener told) {
    if (closed) {
      throw new FieldstoneException(ErrorCode.STORAGE_FAILED, "The database is closed");
    }
    Connection connection = connect(url + ";SCHEMA=" + SCHEMA, USER);
    SqlConnection wrapped = new SqlConnection(connection, BACKEND, told);
    try {
      connection.setAutoCommit(commitsEachStatement);
      return wrapped;
    } catch (SQLException cause) {
      FieldstoneException failure = SqlFailure.of(cause);
      Closing.after(failure, List.of(wrapped::close));
      throw failure;
    }
  }

  private static Connection connect(String url, String user) {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", PASSWORD);
    try {
      Connection connection = new Driver().connect(url, properties);
      if (connection == null) {
        throw new IllegalStateException("The driver refused its own URL");
      }
      return connection;
    } catch (SQLException failure) {
      throw SqlFailure.of(failure);
    }
  }
}
