package dev.fieldstone.engine.internal.h2;

import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.StatementListener;
import dev.fieldstone.engine.internal.sql.Backend;
import dev.fieldstone.engine.internal.sql.OrgDatabase;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import dev.fieldstone.engine.internal.sql.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.h2.Driver;

/** One org's H2 database, open for as long as the administrator's connection is. */
final class H2Database implements OrgDatabase {
  private static final String SCHEMA = "ORG";
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
  private final StatementListener listener;
  private final SqlConnection administrator;

  private H2Database(
      String url, Durability durability, StatementListener listener, SqlConnection administrator) {
    this.url = url;
    this.durability = durability;
    this.listener = listener;
    this.administrator = administrator;
  }

  /**
   * Opens a database, making it if it is missing.
   *
   * @param url without settings; made by the engine from names that it made
   * @param cacheKilobytes how much of the file H2 keeps in memory
   */
  static H2Database open(String url, int cacheKilobytes, Durability durability, StatementListener listener) {
    String settings = SETTINGS + ";CACHE_SIZE=" + cacheKilobytes;
    SqlConnection administrator = new SqlConnection(connect(url + settings, "ADMIN"), listener);
    administrator.execute("create user if not exists " + USER + " password '" + PASSWORD + "'");
    administrator.execute("create schema if not exists " + SCHEMA + " authorization " + USER);
    return new H2Database(url, durability, listener, administrator);
  }

  @Override
  public Backend backend() {
    return BACKEND;
  }

  @Override
  public SqlConnection openWriter() {
    return connect(false);
  }

  @Override
  public SqlConnection openReader() {
    return connect(true);
  }

  @Override
  public SqlConnection openSnapshotReader() {
    SqlConnection reader = connect(false);
    reader.execute("set session characteristics as transaction isolation level snapshot");
    return reader;
  }

  @Override
  public SqlConnection openDefiner() {
    return connect(true);
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
    administrator.close();
  }

  private void checkpoint() {
    synchronized (administrator) {
      administrator.execute("checkpoint sync");
    }
  }

  private SqlConnection connect(boolean commitsEachStatement) {
    Connection connection = connect(url + ";SCHEMA=" + SCHEMA, USER);
    try {
      connection.setAutoCommit(commitsEachStatement);
    } catch (SQLException failure) {
      throw SqlFailure.of(failure);
    }
    return new SqlConnection(connection, listener);
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
