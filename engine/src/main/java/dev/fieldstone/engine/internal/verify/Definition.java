package dev.fieldstone.engine.internal.verify;

import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.catalog.ViewState;
import dev.fieldstone.engine.upkeep.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * A table, field or view, in use or as it is stored.
 *
 * @param number its number
 * @param table the number of its table, or of itself
 * @param place its place among its siblings
 * @param key its key
 * @param state what is kept of it
 */
record Definition(long number, long table, int place, String key, Object state) {

  /** What is defined. */
  enum Noun {
    /** A table. */
    TABLE("table"),
    /** A field. */
    FIELD("field"),
    /** A view. */
    VIEW("view");

    private final String fact;

    Noun(String fact) {
      this.fact = fact;
    }

    /** {@return the name of the fact that says which one} */
    String fact() {
      return fact;
    }
  }

  /** {@return all of a kind that are in use} */
  static List<Definition> inUse(Catalog catalog, Noun noun) {
    return switch (noun) {
      case TABLE -> tables(catalog);
      case FIELD -> catalog.tables().stream().flatMap(table -> fields(table).stream()).toList();
      case VIEW -> catalog.tables().stream().flatMap(table -> views(table).stream()).toList();
    };
  }

  /** {@return the tables in use} */
  static List<Definition> tables(Catalog catalog) {
    List<Definition> tables = new ArrayList<>();
    for (TableDefinition table : catalog.tables()) {
      tables.add(new Definition(table.number(), table.number(), tables.size(), table.state().key(), table.state()));
    }
    return tables;
  }

  /** {@return the own fields of a table in use} */
  static List<Definition> fields(TableDefinition table) {
    List<Definition> fields = new ArrayList<>();
    for (FieldState state : table.fieldStates()) {
      fields.add(new Definition(state.number(), table.number(), fields.size(), state.key(), state));
    }
    return fields;
  }

  /** {@return the views of a table in use} */
  static List<Definition> views(TableDefinition table) {
    List<Definition> views = new ArrayList<>();
    for (ViewState state : table.viewStates()) {
      views.add(new Definition(state.number(), table.number(), views.size(), state.key(), state));
    }
    return views;
  }

  /** {@return a finding with the key of this, and before it that of its table if there is one} */
  Finding naming(Finding finding, Noun noun, Catalog catalog) {
    TableDefinition owner = noun == Noun.TABLE ? null : catalog.find(table);
    Finding owned = owner == null ? finding : finding.with(Noun.TABLE.fact(), owner.state().key());
    return owned.with(noun.fact(), key);
  }
}
