package dev.fieldstone.engine.internal.sql;

import static dev.fieldstone.engine.internal.sql.Renderer.column;
import static dev.fieldstone.engine.internal.sql.Renderer.numberColumn;
import static dev.fieldstone.engine.internal.sql.Renderer.table;
import static dev.fieldstone.engine.internal.sql.Renderer.value;

import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;

/**
 * The statements on the catalog's documents of one kind.
 *
 * @param select number, table number and document of all
 * @param insert values: number, table number, document
 * @param update values: document, number
 * @param delete values: number
 */
public record CatalogStatements(String select, String insert, String update, String delete) {
  static final String TABLES = "catalog_tables";
  static final String FIELDS = "catalog_fields";
  static final String VIEWS = "catalog_views";

  static CatalogStatements render(Renderer renderer, String documents) {
    var number = numberColumn(documents, "number");
    var tableNumber = numberColumn(documents, "table_number");
    var document = column(documents, "document");
    return new CatalogStatements(
        renderer.render(DSL.select(number, tableNumber, document).from(table(documents)).orderBy(number)),
        renderer.render(
            DSL.insertInto(table(documents), List.of(number, tableNumber, document))
                .values(List.of(value(), value(), value()))),
        renderer.render(
            DSL.update(table(documents)).set(Map.of(document, value())).where(number.eq(Renderer.number()))),
        renderer.render(DSL.deleteFrom(table(documents)).where(number.eq(Renderer.number()))));
  }
}
