package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.internal.actor.ActorDirectory;
import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.TableState;
import dev.fieldstone.engine.internal.catalog.ViewState;
import dev.fieldstone.engine.internal.document.FieldDocument;
import dev.fieldstone.engine.internal.document.TableDocument;
import dev.fieldstone.engine.internal.document.ViewDocument;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.internal.sql.ActorStatements;
import dev.fieldstone.engine.internal.sql.CatalogStatements;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import dev.fieldstone.engine.internal.sql.Statements;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the catalog from its documents, when an org is opened. */
final class CatalogLoader {
  private final SqlConnection sql;
  private final OrgIds ids;

  private CatalogLoader(SqlConnection sql, OrgIds ids) {
    this.sql = sql;
    this.ids = ids;
  }

  static Catalog load(SqlConnection sql, Statements statements, OrgIds ids) {
    return new CatalogLoader(sql, ids).load(statements);
  }

  private Catalog load(Statements statements) {
    List<TableDocument> tables = new ArrayList<>();
    for (Stored stored : read(statements.tables())) {
      tables.add(TableDocument.read(stored.number(), stored.text()));
    }
    tables.sort(Comparator.comparingInt(TableDocument::position));
    Map<Long, List<FieldState>> fields = fields(statements);
    Map<Long, List<ViewState>> views = views(statements);
    Catalog catalog = Catalog.empty(ids);
    for (TableDocument document : tables) {
      TableState state = document.state();
      catalog =
          catalog.with(
              catalog.define(
                  state,
                  fields.getOrDefault(state.number(), List.of()),
                  views.getOrDefault(state.number(), List.of())));
    }
    return catalog.knowing(actors(statements));
  }

  private ActorDirectory actors(Statements statements) {
    return ActorDirectory.of(sql.list(statements.actors().select(), ActorStatements::read));
  }

  private Map<Long, List<FieldState>> fields(Statements statements) {
    Map<Long, List<FieldDocument>> documents = new HashMap<>();
    for (Stored stored : read(statements.fields())) {
      documents
          .computeIfAbsent(stored.table(), table -> new ArrayList<>())
          .add(FieldDocument.read(stored.number(), stored.text(), ids));
    }
    Map<Long, List<FieldState>> ordered = new HashMap<>();
    documents.forEach(
        (table, list) -> {
          list.sort(Comparator.comparingInt(FieldDocument::position));
          ordered.put(table, list.stream().map(FieldDocument::state).toList());
        });
    return ordered;
  }

  private Map<Long, List<ViewState>> views(Statements statements) {
    Map<Long, List<ViewDocument>> documents = new HashMap<>();
    for (Stored stored : read(statements.views())) {
      documents
          .computeIfAbsent(stored.table(), table -> new ArrayList<>())
          .add(ViewDocument.read(stored.number(), stored.text(), ids, stored.table()));
    }
    Map<Long, List<ViewState>> ordered = new HashMap<>();
    documents.forEach(
        (table, list) -> {
          list.sort(Comparator.comparingInt(ViewDocument::position));
          ordered.put(table, list.stream().map(ViewDocument::state).toList());
        });
    return ordered;
  }

  private List<Stored> read(CatalogStatements statements) {
    return sql.list(
        statements.select(), row -> new Stored(row.getLong(1), row.getLong(2), row.getString(3)));
  }

  /**
   * A document as it is stored.
   *
   * @param number the number of what it describes
   * @param table the number of the table that it belongs to
   * @param text the document
   */
  private record Stored(long number, long table, String text) {}
}
