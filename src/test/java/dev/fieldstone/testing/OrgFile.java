package dev.fieldstone.testing;

import dev.fieldstone.engine.Durability;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * An org's database as one finds it behind the engine's back: what can happen to a file, made to happen.
 *
 * @param directory the workspace's directory
 * @param org the org's id, of lower-case letters
 * @param durability what the workspace is opened with
 */
public record OrgFile(Path directory, String org, Durability durability) {

  /** A file of a workspace that survives a loss of power. */
  public OrgFile(Path directory, String org) {
    this(directory, org, Durability.POWER);
  }

  /** {@return where the file is} */
  public Path path() {
    return directory.resolve("org-" + org + ".mv.db");
  }

  /** {@return whether nobody has the file open} */
  public boolean isFree() throws IOException {
    try (FileChannel channel = FileChannel.open(path(), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException held) {
      return false;
    }
  }

  /** Connects as the administrator, to the database that the engine has open if it has. */
  public Connection connect() throws SQLException {
    String files =
        switch (durability) {
          case POWER -> "forced:";
          case PROCESS -> "ordered:";
        };
    String url = "jdbc:h2:" + files + "uninterrupted:" + directory.resolve("org-" + org);
    return DriverManager.getConnection(url, "ADMIN", "engine");
  }

  /** Runs a statement. */
  public void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** {@return the names of the SQL tables that begin so} */
  public List<String> sqlTables(String beginning) {
    List<String> names = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select table_name from information_schema.tables")) {
      while (rows.next()) {
        if (rows.getString(1).startsWith(beginning)) {
          names.add(rows.getString(1));
        }
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return names;
  }

  /** Takes the database away under whoever uses it, as a disk that fails does. */
  public void powerOff() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown immediately");
    } catch (SQLException expected) {
      // H2 answers a shutdown without delay by failing.
    }
  }
}
