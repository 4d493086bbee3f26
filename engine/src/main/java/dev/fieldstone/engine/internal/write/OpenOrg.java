package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.sql.OrgDatabase;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import dev.fieldstone.engine.internal.sql.Statements;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An org's database, open: one writer, and connections for reading. Safe for threads. */
public final class OpenOrg {
  private final OrgResources resources;
  private final OrgWriter writer;
  private final ConnectionStack readers;
  private final ConnectionStack snapshotReaders;
  private int userCount;
  private boolean retired;
  private boolean closed;

  private OpenOrg(OrgResources resources, OrgWriter writer) {
    this.resources = resources;
    this.writer = writer;
    this.readers = new ConnectionStack(resources.database()::openReader, resources.limits().readTimeout());
    this.snapshotReaders =
        new ConnectionStack(resources.database()::openSnapshotReader, resources.limits().readTimeout());
  }

  /** Opens an org: makes what a new database lacks, reads the catalog, and drops what an operation left behind. */
  public static OpenOrg open(OrgDatabase database, Statements statements, Limits limits, Clock clock) {
    SqlConnection sql = database.openWriter();
    SqlConnection definer = database.openDefiner();
    OrgState state = OrgState.load(sql, definer, statements);
    Catalog catalog = CatalogLoader.load(sql, statements, state.ids());
    Map<Long, Long> nextRecords = new HashMap<>();
    sql.list(statements.state().selectCounters(), row -> nextRecords.put(row.getLong(1), row.getLong(2)));
    sql.rollback();
    dropLeftovers(definer, statements, catalog);
    OrgResources resources = new OrgResources(database, statements, state.ids(), limits, clock);
    WriterParts parts =
        new WriterParts(
            sql,
            definer,
            new Numbering(statements.state(), state.nextNumber(), nextRecords),
            new CatalogStore(statements, state.ids()),
            resources);
    return new OpenOrg(resources, new OrgWriter(parts, catalog));
  }

  /** {@return what does not differ between states} */
  public OrgResources resources() {
    return resources;
  }

  /** {@return whether the calling thread is inside an operation on this org} */
  public boolean isInsideOperation() {
    return writer.isInside();
  }

  /** Runs reads of one state. */
  public <T extends @Nullable Object> T read(Function<State, T> work) {
    return snapshotReaders.lend(
        connection -> {
          Snapshot snapshot = writer.begin(connection);
          try {
            return work.apply(snapshot);
          } finally {
            connection.commit();
          }
        });
  }

  /** Runs a read that takes one statement at the most. */
  public <T extends @Nullable Object> T readOnce(Function<State, T> work) {
    return readers.lend(connection -> work.apply(new Snapshot(connection, writer.catalog(), resources)));
  }

  /** Runs a read that takes the catalog alone. */
  public Catalog catalog() {
    return writer.catalog();
  }

  /** Runs an operation, all or nothing. */
  public <T extends @Nullable Object> T write(String actor, Function<Operation, T> work) {
    return writer.run(actor, work);
  }

  /** Runs an operation and undoes it. */
  public <T extends @Nullable Object> T rehearse(String actor, Function<Operation, T> work) {
    return writer.rehearse(actor, work);
  }

  /** Begins a use; {@return false if the org is closed, and then there was none} */
  public synchronized boolean enter() {
    if (!closed) {
      userCount++;
    }
    return !closed;
  }

  /** Ends a use. The last one closes a retired org. */
  public synchronized void exit() {
    userCount--;
    notifyAll();
    if (retired && userCount == 0) {
      close();
    }
  }

  /** Closes the org when its last use ends, at once if there is none; {@return whether it is closed now} */
  public synchronized boolean retire() {
    retired = true;
    if (userCount == 0) {
      close();
    }
    return closed;
  }

  /** Takes a retirement back; {@return false if it is too late} */
  public synchronized boolean revive() {
    retired = closed;
    return !closed;
  }

  /** Waits until there is no use, or for this long, and closes the org. */
  public synchronized void close(long timeoutMillis) throws InterruptedException {
    long deadline = System.nanoTime() + timeoutMillis * 1_000_000;
    for (long left = timeoutMillis; userCount > 0 && left > 0; left = (deadline - System.nanoTime()) / 1_000_000) {
      wait(left);
    }
    close();
  }

  private synchronized void close() {
    if (!closed) {
      closed = true;
      readers.close();
      snapshotReaders.close();
      writer.close();
      resources.database().close();
    }
  }

  /** An operation that failed, or a process that died, may have left SQL tables that no catalog names. */
  private static void dropLeftovers(SqlConnection definer, Statements statements, Catalog catalog) {
    Set<String> needed = CatalogStore.sqlTables(catalog);
    for (String name : definer.list(statements.definitions().sqlTables(), row -> row.getString(1))) {
      boolean isGenerated = name.startsWith("t_") || name.startsWith("l_");
      if (isGenerated && !needed.contains(name)) {
        definer.execute(statements.definitions().drop(name));
      }
    }
  }
}
