package dev.fieldstone.engine.internal.catalog;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.actor.ActorDirectory;
import dev.fieldstone.engine.internal.id.IdCipher.IdNumbers;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.engine.schema.TableKey;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewId;
import dev.fieldstone.engine.view.ViewKey;
import dev.fieldstone.engine.view.ViewLocator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The definitions of one org in one state, and the actors that it knows. Immutable, safe for threads; a change makes
 * another catalog.
 */
public final class Catalog {
  private final OrgIds ids;
  private final List<TableDefinition> tables;
  private final ActorDirectory actors;
  private final Map<Long, TableDefinition> byNumber = new HashMap<>();
  private final Map<String, TableDefinition> byKey = new HashMap<>();

  Catalog(OrgIds ids, List<TableDefinition> tables, ActorDirectory actors) {
    this.ids = ids;
    this.tables = List.copyOf(tables);
    this.actors = actors;
    for (TableDefinition table : tables) {
      byNumber.put(table.number(), table);
      byKey.put(table.table().key(), table);
    }
  }

  /** {@return the catalog of an org without tables, that knows nobody} */
  public static Catalog empty(OrgIds ids) {
    return new Catalog(ids, List.of(), ActorDirectory.EMPTY);
  }

  /** {@return a table of this org, not yet part of the catalog} */
  public TableDefinition define(TableState state, List<FieldState> fields, List<ViewState> views) {
    return new TableDefinition(state, fields, views, ids);
  }

  /** {@return the ids of the org} */
  public OrgIds ids() {
    return ids;
  }

  /** {@return the actors that the org knows} */
  public ActorDirectory actors() {
    return actors;
  }

  /** {@return the tables in order, archived ones too} */
  public List<TableDefinition> tables() {
    return tables;
  }

  /** Returns a table, or null. */
  public @Nullable TableDefinition find(TableLocator locator) {
    return switch (locator) {
      case TableKey key -> byKey.get(key.key());
      case TableId id -> find(id);
      case Table table -> find(table.id());
    };
  }

  /**
   * Returns a table.
   *
   * @throws FieldstoneException {@code TABLE/NOT_FOUND}
   */
  public TableDefinition get(TableLocator locator) {
    TableDefinition found = find(locator);
    if (found == null) {
      throw new FieldstoneException(ErrorCode.TABLE_NOT_FOUND, "The org has no such table")
          .with("table", text(locator));
    }
    return found;
  }

  /** Returns a table by number; it must exist. */
  public TableDefinition table(long number) {
    TableDefinition found = byNumber.get(number);
    if (found == null) {
      throw new IllegalStateException("A number named a table that the catalog lacks");
    }
    return found;
  }

  /** Returns a table by number, or null. */
  public @Nullable TableDefinition find(long number) {
    return byNumber.get(number);
  }

  /** Returns a view, or null. */
  public @Nullable ViewPlace find(ViewLocator locator) {
    return switch (locator) {
      case ViewKey key -> find(key);
      case ViewId id -> find(id);
      case View view -> find(view.id());
    };
  }

  /**
   * Returns a view.
   *
   * @throws FieldstoneException {@code VIEW/NOT_FOUND}
   */
  public ViewPlace get(ViewLocator locator) {
    ViewPlace found = find(locator);
    if (found == null) {
      throw new FieldstoneException(ErrorCode.VIEW_NOT_FOUND, "The org has no such view")
          .with("view", text(locator));
    }
    return found;
  }

  /**
   * A view and its table.
   *
   * @param table the table
   * @param view the view
   */
  public record ViewPlace(TableDefinition table, ViewDefinition view) {}

  /** {@return this catalog with a table put in place of the one with its number, or added at the end} */
  public Catalog with(TableDefinition table) {
    List<TableDefinition> changed = new ArrayList<>(tables);
    int index = indexOf(table.number());
    if (index < 0) {
      changed.add(table);
    } else {
      changed.set(index, table);
    }
    return new Catalog(ids, changed, actors);
  }

  /** {@return this catalog with its tables in another order} */
  public Catalog inOrder(List<TableDefinition> ordered) {
    return new Catalog(ids, ordered, actors);
  }

  /** {@return this catalog without a table} */
  public Catalog without(long table) {
    return new Catalog(ids, tables.stream().filter(candidate -> candidate.number() != table).toList(), actors);
  }

  /** {@return this catalog with other actors} */
  public Catalog knowing(ActorDirectory others) {
    return new Catalog(ids, tables, others);
  }

  private int indexOf(long number) {
    for (int index = 0; index < tables.size(); index++) {
      if (tables.get(index).number() == number) {
        return index;
      }
    }
    return -1;
  }

  private @Nullable TableDefinition find(TableId id) {
    IdNumbers numbers = ids.read(id);
    return numbers == null ? null : byNumber.get(numbers.table());
  }

  private @Nullable ViewPlace find(ViewKey key) {
    TableDefinition table = find(key.table());
    if (table == null) {
      return null;
    }
    for (ViewDefinition view : table.views()) {
      if (view.view().key().equals(key.key())) {
        return new ViewPlace(table, view);
      }
    }
    return null;
  }

  private @Nullable ViewPlace find(ViewId id) {
    IdNumbers numbers = ids.read(id);
    TableDefinition table = numbers == null ? null : byNumber.get(numbers.table());
    if (numbers == null || table == null) {
      return null;
    }
    for (ViewDefinition view : table.views()) {
      if (view.number() == numbers.number()) {
        return new ViewPlace(table, view);
      }
    }
    return null;
  }

  /** {@return how a locator is shown in facts} */
  public static String text(TableLocator locator) {
    return switch (locator) {
      case TableKey key -> key.key();
      case TableId id -> id.toString();
      case Table table -> table.key();
    };
  }

  private static String text(ViewLocator locator) {
    return switch (locator) {
      case ViewKey key -> text(key.table()) + "/" + key.key();
      case ViewId id -> id.toString();
      case View view -> view.key();
    };
  }
}
