package dev.fieldstone.engine.internal.scope;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.actor.ActorOperands;
import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.CompiledFilter;
import dev.fieldstone.engine.internal.columns.QueryMoment;
import dev.fieldstone.engine.internal.columns.filter.FilterCompiler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a session sees of a state, for one call. Good on one thread. */
public final class Sight {
  /** Of whom no scope keeps anything. */
  public static final Sight WHOLE = new Sight(null, null);

  /** Scopes are the host's, and joined to one another. */
  private static final Limits NO_LIMITS =
      Limits.defaults().toBuilder().maxFilterDepth(Integer.MAX_VALUE).maxConditions(Integer.MAX_VALUE).build();

  private final @Nullable Scopes scopes;
  private final @Nullable QueryMoment moment;
  private final Map<TableDefinition, CompiledFilter> filters = new HashMap<>(0);
  private @Nullable Catalog lastWhole;
  private @Nullable Catalog lastSeen;

  private Sight(@Nullable Scopes scopes, @Nullable QueryMoment moment) {
    this.scopes = scopes;
    this.moment = moment;
  }

  /**
   * {@return what is seen within scopes}
   *
   * @param moment what gives relative dates and "me" their meaning
   */
  static Sight within(Scopes scopes, QueryMoment moment) {
    return new Sight(scopes, moment);
  }

  /** {@return whether all is seen} */
  public boolean isWhole() {
    return scopes == null;
  }

  /** {@return a catalog as far as it is seen; the same one for the same} */
  public Catalog of(Catalog whole) {
    if (scopes == null) {
      return whole;
    }
    Catalog seen = lastSeen;
    if (seen == null || lastWhole != whole) {
      seen = scopes.over(whole);
      lastWhole = whole;
      lastSeen = seen;
    }
    return seen;
  }

  /**
   * Returns the condition on the records that are seen of a table, made ready for the table as it is.
   *
   * @param catalog knows the actors
   * @return null where all of them are
   * @throws FieldstoneException {@code SCOPE/INVALID} if it does not fit the table's fields
   */
  public @Nullable CompiledFilter filter(TableDefinition table, Catalog catalog) {
    return moment != null && table.veil().hidesRecords()
        ? filters.computeIfAbsent(table, absent -> compile(absent, catalog, moment))
        : null;
  }

  /**
   * Refuses what is for those who see all.
   *
   * @throws FieldstoneException {@code SCOPE/REFUSED}
   */
  public void demandWhole() {
    if (!isWhole()) {
      throw new FieldstoneException(ErrorCode.SCOPE_REFUSED, "This is not for sessions within a scope");
    }
  }

  /**
   * Refuses to write to the records of a table that is read only.
   *
   * @throws FieldstoneException {@code SCOPE/REFUSED}
   */
  public static void demandWritable(TableDefinition table) {
    if (table.veil().isReadOnly()) {
      throw new FieldstoneException(List.of(readOnly(table)));
    }
  }

  /** {@return that the records of a table can't be written} */
  public static Problem readOnly(TableDefinition table) {
    return Problem.of(ErrorCode.SCOPE_REFUSED, "", "The session may not write to this table")
        .with("table", table.table().key());
  }

  /** What does not fit may be hidden: it is told by the cause alone. */
  private static CompiledFilter compile(TableDefinition table, Catalog catalog, QueryMoment moment) {
    try {
      ActorOperands fields = new ActorOperands(table.unveiled(), catalog.actors());
      return FilterCompiler.compile(table.veil().records(), fields, moment, NO_LIMITS, false);
    } catch (FieldstoneException faults) {
      throw new FieldstoneException(
              ErrorCode.SCOPE_INVALID, "The session's scope does not fit the table as it is", faults)
          .with("table", table.table().key());
    }
  }
}
