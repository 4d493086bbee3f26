package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.feed.TableDelta;
import dev.fieldstone.engine.internal.scope.Sight;
import dev.fieldstone.engine.internal.sql.PointQuery;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import dev.fieldstone.engine.internal.sql.SqlConnection.RowReader;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one commit left, which nobody changes.
 *
 * <p>Where it was begun without a transaction, the first statement that asks for more than records by number begins one,
 * if no other commit came in between.
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

  /** A statement of its own may see later commits: then none of these may have changed the records. */
  @Override
  public <T extends @Nullable Object> List<T> find(
      PointQuery query, TableDefinition table, long[] numbers, RowReader<T> reader) {
    PointQuery.Found<T> found = connections.find(query, numbers, reader);
    if (found.sequence() != shown.sequence()) {
      demandUnchanged(table, numbers, found.sequence());
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

  private void demandUnchanged(TableDefinition table, long[] numbers, long sequence) {
    Published last = connections.last(sequence);
    boolean isLater = shown.sequence() < sequence && sequence <= last.sequence();
    TableDelta delta =
        isLater && last.catalog().equals(shown.catalog())
            ? org.columns().changes(table.number(), shown.sequence(), last.sequence())
            : null;
    if (delta == null || Arrays.stream(numbers).anyMatch(delta.records()::contains)) {
      throw new OutdatedException();
    }
  }
}
