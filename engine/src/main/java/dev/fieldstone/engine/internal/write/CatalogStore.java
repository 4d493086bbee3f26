package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.document.FieldDocument;
import dev.fieldstone.engine.internal.document.TableDocument;
import dev.fieldstone.engine.internal.document.ViewDocument;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.internal.sql.CatalogStatements;
import dev.fieldstone.engine.internal.sql.Definitions;
import dev.fieldstone.engine.internal.sql.KeyStatements;
import dev.fieldstone.engine.internal.sql.LinkStatements;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import dev.fieldstone.engine.internal.sql.Statements;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the catalog in the database: documents, of which only those that differ are written, and the SQL tables that
 * they need, which are made before and dropped at the next opening.
 */
final class CatalogStore {
  private final Statements statements;
  private final OrgIds ids;

  CatalogStore(Statements statements, OrgIds ids) {
    this.statements = statements;
    this.ids = ids;
  }

  /** Makes the SQL tables that a catalog needs and an earlier one did not; {@return whether there were any} */
  boolean makeMissing(SqlConnection definer, Catalog before, Catalog after) {
    Set<String> there = sqlTables(before);
    boolean hasMade = false;
    for (TableDefinition table : after.tables()) {
      List<String> names = Definitions.partNames(table.layout());
      for (int part = 0; part < names.size(); part++) {
        if (!there.contains(names.get(part))) {
          definer.execute(statements.definitions().part(table.layout(), part));
          if (part == 0) {
            statements.definitions().indexes(table.layout()).forEach(definer::execute);
          }
          hasMade = true;
        }
      }
      for (FieldState field : table.fieldStates()) {
        for (ClassKey key : field.references()) {
          if (!there.contains(LinkStatements.name(field.number(), key))) {
            statements.definitions().links(field.number(), key).forEach(definer::execute);
            hasMade = true;
          }
        }
      }
      for (String keys : keys(table)) {
        if (!there.contains(keys)) {
          definer.execute(statements.definitions().keys(keys));
          definer.execute(statements.definitions().uniqueKeys(keys));
          hasMade = true;
        }
      }
    }
    return hasMade;
  }

  /** Writes the documents that differ. */
  void save(SqlConnection sql, Catalog before, Catalog after, Numbering numbering) {
    write(sql, statements.tables(), tableDocuments(before), tableDocuments(after));
    write(sql, statements.fields(), fieldDocuments(before, after), fieldDocuments(after, before));
    write(sql, statements.views(), viewDocuments(before, after), viewDocuments(after, before));
    numbering.store(sql);
    for (TableDefinition table : before.tables()) {
      if (after.find(table.number()) == null) {
        sql.update(statements.state().deleteCounter(), table.number());
      }
    }
  }

  /** {@return the names of the SQL tables that a catalog needs} */
  static Set<String> sqlTables(Catalog catalog) {
    Set<String> names = new HashSet<>();
    for (TableDefinition table : catalog.tables()) {
      names.addAll(Definitions.partNames(table.layout()));
      names.addAll(links(table));
      names.addAll(keys(table));
    }
    return names;
  }

  /** {@return the names of the indexes on columns of records that a catalog needs} */
  static Set<String> indexes(Catalog catalog) {
    Set<String> names = new HashSet<>();
    catalog.tables().forEach(table -> names.addAll(Definitions.indexNames(table.layout())));
    return names;
  }

  /**
   * A document as it is stored.
   *
   * @param table the number of the table it belongs to
   * @param text the document
   */
  private record Stored(long table, String text) {}

  private static Set<String> links(TableDefinition table) {
    Set<String> names = new HashSet<>();
    for (FieldState field : table.fieldStates()) {
      field.references().forEach(key -> names.add(LinkStatements.name(field.number(), key)));
    }
    return names;
  }

  private static List<String> keys(TableDefinition table) {
    return table.fieldStates().stream()
        .flatMap(field -> field.keys().stream())
        .map(keys -> KeyStatements.name(keys.number()))
        .toList();
  }

  private static void write(
      SqlConnection sql, CatalogStatements statements, Map<Long, Stored> before, Map<Long, Stored> after) {
    before.keySet().stream()
        .filter(number -> !after.containsKey(number))
        .forEach(number -> sql.update(statements.delete(), number));
    after.forEach(
        (number, document) -> {
          Stored old = before.get(number);
          if (old == null) {
            sql.update(statements.insert(), number, document.table(), document.text());
          } else if (!old.equals(document)) {
            sql.update(statements.update(), document.text(), number);
          }
        });
  }

  private static Map<Long, Stored> tableDocuments(Catalog catalog) {
    Map<Long, Stored> documents = new HashMap<>();
    for (int index = 0; index < catalog.tables().size(); index++) {
      TableDefinition table = catalog.tables().get(index);
      documents.put(
          table.number(), new Stored(table.number(), new TableDocument(index, table.state()).write()));
    }
    return documents;
  }

  private Map<Long, Stored> fieldDocuments(Catalog catalog, Catalog other) {
    Map<Long, Stored> documents = new HashMap<>();
    for (TableDefinition table : differing(catalog, other)) {
      List<FieldState> fields = table.fieldStates();
      for (int index = 0; index < fields.size(); index++) {
        String text = new FieldDocument(index, fields.get(index)).write(ids);
        documents.put(fields.get(index).number(), new Stored(table.number(), text));
      }
    }
    return documents;
  }

  private Map<Long, Stored> viewDocuments(Catalog catalog, Catalog other) {
    Map<Long, Stored> documents = new HashMap<>();
    for (TableDefinition table : differing(catalog, other)) {
      for (int index = 0; index < table.viewStates().size(); index++) {
        String text = new ViewDocument(index, table.viewStates().get(index)).write(ids, table.number());
        documents.put(table.viewStates().get(index).number(), new Stored(table.number(), text));
      }
    }
    return documents;
  }

  /** The tables of a catalog that are not the very same in another. */
  private static List<TableDefinition> differing(Catalog catalog, Catalog other) {
    return catalog.tables().stream().filter(table -> other.find(table.number()) != table).toList();
  }
}
