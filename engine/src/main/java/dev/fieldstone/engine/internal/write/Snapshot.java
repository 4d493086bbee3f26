package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.feed.TableDelta;
import dev.fieldstone.engine.internal.scope.Sight;
import dev.fieldstone.engine.internal.sql.PointQuery;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import dev.fieldstone.engine.internal.sql.SqlConnection.RowReader;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one commit left, which nobody changes.
 *
 * <p>Where it was begun without a transaction, the first statement that does not tell what it shows begins one, if no
 * other commit came in between.
 */
public final class Snapshot implements State {
  private final Connections connections;
  private final Published shown;
  private final OrgResources org;
  private final Sight sight;

  /** Makes a state that is seen as a whole. */
  Snapshot(Connections connections, Published shown, OrgResources org) {
    this(connections, shown, org, Sight.WHOLE);
  }

  private Snapshot(Connections connections, Published shown, OrgResources org, Sight sight) {
    this.connections = connections;
    this.shown = shown;
    this.org = org;
    this.sight = sight;
  }

  /** {@return the commit that left it} */
  public long sequence() {
    return shown.sequence();
  }

  @Override
  public SqlConnection sql() {
    return connections.transaction(shown);
  }

  /**
   * Does work with one more connection that shows the same, for another thread; {@code null} stands for none, where all
   * are lent or a commit came in between.
   */
  public <T extends @Nullable Object> T beside(Function<@Nullable SqlConnection, T> work) {
    return connections.beside(shown, work);
  }

  /** A statement of its own may see later commits: then none of these may concern what it reads. */
  @Override
  public <T extends @Nullable Object> List<T> find(
      PointQuery query,
      TableDefinition table,
      Predicate<TableDelta> isChanged,
      RowReader<T> reader,
      @Nullable Object... values) {
    PointQuery.Found<T> found = connections.find(query, reader, values);
    if (found.sequence() != shown.sequence() && isChangedUntil(found.sequence(), table, isChanged)) {
      throw new OutdatedException();
    }
    return found.rows();
  }

  @Override
  public Catalog wholeCatalog() {
    return shown.catalog();
  }

  @Override
  public Catalog catalog() {
    return sight.of(shown.catalog());
  }

  @Override
  public OrgResources org() {
    return org;
  }

  @Override
  public Sight sight() {
    return sight;
  }

  @Override
  public <T extends @Nullable Object> T seeing(Sight other, Function<State, T> work) {
    return work.apply(other.equals(sight) ? this : new Snapshot(connections, shown, org, other));
  }

  /** A commit that nobody knows of, or that has another catalog, concerns everything. */
  private boolean isChangedUntil(long sequence, TableDefinition table, Predicate<TableDelta> isChanged) {
    Published last = connections.last(sequence);
    boolean isKnown = shown.sequence() < sequence && sequence <= last.sequence();
    TableDelta delta =
        isKnown && last.catalog().equals(shown.catalog())
            ? org.columns().changes(table.number(), shown.sequence(), last.sequence())
            : null;
    return delta == null || isChanged.test(delta);
  }
}
