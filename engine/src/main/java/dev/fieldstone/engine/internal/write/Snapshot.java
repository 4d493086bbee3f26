package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.scope.Sight;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A state that nobody changes.
 *
 * @param sql shows one state of the data, or is good for one statement
 * @param wholeCatalog the catalog of that state
 * @param org what does not differ between states
 * @param sight what the session sees of it
 * @param sequence the last commit that it shows; {@link #UNKNOWN} where it is good for one statement
 */
public record Snapshot(SqlConnection sql, Catalog wholeCatalog, OrgResources org, Sight sight, long sequence)
    implements State {
  /** Stands for a commit that nobody asked for. */
  static final long UNKNOWN = -1;

  /** Makes a state that is seen as a whole. */
  Snapshot(SqlConnection sql, Catalog wholeCatalog, OrgResources org, long sequence) {
    this(sql, wholeCatalog, org, Sight.WHOLE, sequence);
  }

  /** {@return whether it is known which commits it shows} */
  public boolean isSequenced() {
    return sequence != UNKNOWN;
  }

  @Override
  public Catalog catalog() {
    return sight.of(wholeCatalog);
  }

  @Override
  public <T extends @Nullable Object> T seeing(Sight other, Function<State, T> work) {
    return work.apply(other == sight ? this : new Snapshot(sql, wholeCatalog, org, other, sequence));
  }
}
