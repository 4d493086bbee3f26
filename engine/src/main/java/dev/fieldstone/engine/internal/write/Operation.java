package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.internal.actor.ActorDirectory;
import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.feed.ChangeLog;
import dev.fieldstone.engine.internal.feed.TableDelta;
import dev.fieldstone.engine.internal.scope.Sight;
import dev.fieldstone.engine.internal.sql.PointQuery;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import dev.fieldstone.engine.internal.sql.SqlConnection.RowReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One write on an org, which has the writer to itself. What it reads is the present state with its own writes.
 *
 * <p>SQL tables are made on another connection, at once, and stay as harmless orphans if the operation fails; the
 * catalog's documents are written by the operation itself.
 */
public final class Operation implements State {
  private final SqlConnection sql;
  private final OrgResources org;
  private final Numbering numbering;
  private final CatalogStore catalogStore;
  private final SqlConnection definer;
  private final String actor;
  private final Instant time;
  private final boolean isTrial;
  private final ChangeLog changes;
  private Catalog catalog;
  private Sight sight = Sight.WHOLE;
  private boolean hasDefined;

  /** Begins an operation; a trial will be undone, and makes no SQL tables. */
  Operation(WriterParts parts, Catalog catalog, String actor, boolean isTrial) {
    this.isTrial = isTrial;
    this.sql = parts.sql();
    this.org = parts.org();
    this.numbering = parts.numbering();
    this.catalogStore = parts.catalogStore();
    this.definer = parts.definer();
    this.catalog = catalog;
    this.actor = actor;
    this.time = org.clock().instant().truncatedTo(ChronoUnit.MICROS);
    this.changes = new ChangeLog(actor, time, catalog);
  }

  @Override
  public SqlConnection sql() {
    return sql;
  }

  @Override
  public <T extends @Nullable Object> List<T> find(
      PointQuery query,
      TableDefinition table,
      Predicate<TableDelta> isChanged,
      RowReader<T> reader,
      @Nullable Object... values) {
    return query.run(sql, reader, values).rows();
  }

  @Override
  public Catalog catalog() {
    return sight.of(catalog);
  }

  @Override
  public Catalog wholeCatalog() {
    return catalog;
  }

  @Override
  public Sight sight() {
    return sight;
  }

  @Override
  public <T extends @Nullable Object> T seeing(Sight other, Function<State, T> work) {
    return writingWith(other, operation -> work.apply(operation));
  }

  /** Runs a part of the operation that sees as much. */
  public <T extends @Nullable Object> T writingWith(Sight other, Function<Operation, T> part) {
    Sight before = sight;
    sight = other;
    try {
      return part.apply(this);
    } finally {
      sight = before;
    }
  }

  @Override
  public OrgResources org() {
    return org;
  }

  /** {@return who does it} */
  public String actor() {
    return actor;
  }

  /** {@return when, to the microsecond} */
  public Instant time() {
    return time;
  }

  /** {@return where it writes down what it changes} */
  public ChangeLog changes() {
    return changes;
  }

  /** {@return whether it will be undone, and makes no SQL tables} */
  public boolean isTrial() {
    return isTrial;
  }

  /** {@return whether SQL tables were made} */
  boolean hasDefined() {
    return hasDefined;
  }

  /** {@return a number for a new table, field, option or view, never given twice} */
  public long nextNumber() {
    return numbering.next();
  }

  /** {@return the first of some numbers in a row for new records of a table, never given twice} */
  public long nextRecords(long table, int count) {
    return numbering.nextRecords(sql, table, count);
  }

  /** {@return the number that the next record of a table will have at the least} */
  public long peekRecord(long table) {
    return numbering.peekRecord(table);
  }

  /** Runs a part of the operation that is undone, and only this part, if it fails. */
  public <T extends @Nullable Object> T attempt(Function<Operation, T> part) {
    Catalog before = catalog;
    Numbering.Mark mark = numbering.mark();
    int changesBefore = changes.mark();
    boolean isDone = false;
    try {
      T result = sql.attempt(() -> part.apply(this));
      isDone = true;
      return result;
    } finally {
      if (!isDone) {
        catalog = before;
        changes.restore(changesBefore, before);
        numbering.restore(mark);
      }
    }
  }

  /** Runs a part of the operation and undoes it, and only this part; what numbers it gave are not given again. */
  public <T extends @Nullable Object> T rehearse(Function<Operation, T> part) {
    Catalog before = catalog;
    Numbering.Mark mark = numbering.mark();
    int changesBefore = changes.mark();
    try {
      return sql.rehearse(() -> part.apply(this));
    } finally {
      catalog = before;
      changes.restore(changesBefore, before);
      numbering.restore(mark);
      numbering.keepGiven(sql);
    }
  }

  /** Replaces the actors that the org knows, which are written already. */
  public void identify(ActorDirectory actors) {
    catalog = catalog.knowing(actors);
    changes.defined(catalog);
  }

  /** Replaces the catalog: writes what differs, and makes what SQL tables the new one needs before. */
  public void define(Catalog changed) {
    if (!isTrial) {
      hasDefined |= catalogStore.makeMissing(definer, catalog, changed);
    }
    catalogStore.save(sql, catalog, changed, numbering);
    catalog = changed;
    changes.defined(changed);
  }
}
