package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.feed.OrgFeed;
import dev.fieldstone.engine.internal.memory.ColumnCache;
import dev.fieldstone.engine.internal.memory.OrgColumns;
import dev.fieldstone.engine.internal.sql.Closing;
import dev.fieldstone.engine.internal.sql.Definitions;
import dev.fieldstone.engine.internal.sql.OrgDatabase;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import dev.fieldstone.engine.internal.sql.Statements;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An org's database, open: one writer, and connections for reading. Safe for threads. */
public final class OpenOrg implements AutoCloseable {
  private static final int MAX_TRIES = 3;
  /** Much work is not done three times. */
  private static final long MAX_TRYING_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final OrgResources resources;
  private final StorageHealth health = new StorageHealth();
  private final OrgWriter writer;
  private final OrgFeed feed;
  private final ConnectionStack readers;
  private final ConnectionStack snapshotReaders;

  private OpenOrg(WriterParts parts, Catalog catalog) {
    this.resources = parts.org();
    this.feed = parts.feed();
    this.writer = new OrgWriter(parts, catalog, health);
    this.readers = new ConnectionStack(resources.database()::openReader, resources.limits().readTimeout(), health);
    this.snapshotReaders =
        new ConnectionStack(resources.database()::openSnapshotReader, resources.limits().readTimeout(), health);
  }

  /**
   * Opens an org: makes what a new database lacks, reads the catalog, and drops what an operation left behind.
   *
   * @param database belongs to the org from now on, and is closed if the org can't be opened
   * @param feed is told what the last commit was, and of every one that follows
   * @param cache decides which columns stay in memory
   */
  public static OpenOrg open(
      OrgDatabase database, Statements statements, Limits limits, Clock clock, OrgFeed feed, ColumnCache cache) {
    List<Runnable> closing = new ArrayList<>();
    try {
      SqlConnection sql = database.openWriter();
      closing.add(sql::close);
      SqlConnection definer = database.openDefiner();
      closing.add(definer::close);
      return open(database, sql, definer, statements, limits, clock, feed, cache);
    } catch (RuntimeException | Error failure) {
      closing.add(database::close);
      Closing.after(failure, closing);
      throw failure;
    }
  }

  private static OpenOrg open(
      OrgDatabase database,
      SqlConnection sql,
      SqlConnection definer,
      Statements statements,
      Limits limits,
      Clock clock,
      OrgFeed feed,
      ColumnCache cache) {
    OrgState state = OrgState.load(sql, definer, statements);
    Catalog catalog = catalog(sql, statements, state);
    Map<Long, Long> nextRecords = new HashMap<>();
    sql.list(statements.state().selectCounters(), row -> nextRecords.put(row.getLong(1), row.getLong(2)));
    sql.rollback();
    dropLeftovers(definer, statements, catalog);
    feed.opened(state.sequence());
    WriterParts parts =
        new WriterParts(
            sql,
            definer,
            new Numbering(statements.state(), state.nextNumber(), nextRecords),
            new CatalogStore(statements, state.ids()),
            new OrgResources(
                database, statements, state.ids(), limits, clock, new OrgColumns(cache, state.sequence())),
            feed);
    return new OpenOrg(parts, catalog);
  }

  /** What the engine did not write itself can fail to be read in any way. */
  private static Catalog catalog(SqlConnection sql, Statements statements, OrgState state) {
    try {
      return CatalogLoader.load(sql, statements, state.ids());
    } catch (FieldstoneException failure) {
      throw failure;
    } catch (RuntimeException failure) {
      throw new FieldstoneException(ErrorCode.STORAGE_FAILED, OrgState.DAMAGED, failure);
    }
  }

  /** {@return what does not differ between states} */
  public OrgResources resources() {
    return resources;
  }

  /** {@return the change sets of the org} */
  public OrgFeed feed() {
    return feed;
  }

  /** {@return whether the calling thread is inside an operation on this org} */
  public boolean isInsideOperation() {
    return writer.isInside();
  }

  /** {@return whether the storage failed, so that the org has to be closed and opened anew} */
  public boolean hasFailed() {
    return health.hasFailed();
  }

  /** Runs reads of one state, in one transaction. */
  public <T extends @Nullable Object> T read(Function<State, T> work) {
    Connections connections = connections();
    return connections.during(() -> work.apply(new Snapshot(connections, connections.begin(), resources)));
  }

  /**
   * Answers a question about one state, in a transaction only where statements that tell what they show are not all it
   * needs.
   *
   * @param question may be asked more than once: anew about a later state, where the database no longer shows the one
   *     that it was begun with
   */
  public <T extends @Nullable Object> T ask(Function<State, T> question) {
    long begun = System.nanoTime();
    int tries = 0;
    while (tries < MAX_TRIES && System.nanoTime() - begun < MAX_TRYING_NANOS) {
      Connections connections = connections();
      try {
        return connections.during(
            () -> question.apply(new Snapshot(connections, writer.published(), resources)));
      } catch (OutdatedException outdated) {
        tries++;
      }
    }
    return read(question);
  }

  /** Runs a read that takes the catalog alone. */
  public Catalog catalog() {
    return writer.catalog();
  }

  /** Runs an operation, all or nothing; {@return its answer, when it is kept} */
  public <T extends @Nullable Object> T write(WriteRequest<T> request) {
    return writer.run(request);
  }

  /** Closes everything. Calls that still run fail on a file; what they had not committed is undone. */
  @Override
  public void close() {
    Closing.all(
        List.of(
            readers::close,
            snapshotReaders::close,
            writer::close,
            resources.database()::close,
            resources.columns()::close,
            feed::released));
  }

  private Connections connections() {
    return new Connections(writer, readers, snapshotReaders);
  }

  /**
   * An operation that failed, or a process that died, may have left SQL tables that no catalog names; one that was
   * done, indexes.
   */
  private static void dropLeftovers(SqlConnection definer, Statements statements, Catalog catalog) {
    Set<String> needed = CatalogStore.sqlTables(catalog);
    for (String name : definer.list(statements.definitions().sqlTables(), row -> row.getString(1))) {
      if (Definitions.isGenerated(name) && !needed.contains(name)) {
        definer.execute(statements.definitions().drop(name));
      }
    }
    Set<String> indexes = CatalogStore.indexes(catalog);
    for (String name : definer.list(statements.definitions().indexNames(), row -> row.getString(1))) {
      if (Definitions.isGeneratedIndex(name) && !indexes.contains(name)) {
        definer.execute(statements.definitions().dropIndex(name));
      }
    }
  }
}
