package dev.fieldstone.engine.internal.sql;

import static dev.fieldstone.engine.internal.sql.Renderer.column;
import static dev.fieldstone.engine.internal.sql.Renderer.table;
import static dev.fieldstone.engine.internal.sql.Renderer.value;

import dev.fieldstone.engine.schema.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jooq.impl.DSL;

/**
 * The statements on the actors that an org knows.
 *
 * @param select id, label and whether active of all
 * @param insert values: label, whether active, id
 * @param update values: label, whether active, id
 * @param delete values: id
 */
public record ActorStatements(String select, String insert, String update, String delete) {
  static final String ACTORS = "actors";

  static ActorStatements render(Renderer renderer) {
    var id = column(ACTORS, "id");
    var label = column(ACTORS, "label");
    var active = column(ACTORS, "active");
    return new ActorStatements(
        renderer.render(DSL.select(id, label, active).from(table(ACTORS))),
        renderer.render(
            DSL.insertInto(table(ACTORS), List.of(label, active, id)).values(List.of(value(), value(), value()))),
        renderer.render(
            DSL.update(table(ACTORS))
                .set(DSL.row(label, active), DSL.row(value(), value()))
                .where(id.eq(value()))),
        renderer.render(DSL.deleteFrom(table(ACTORS)).where(id.eq(value()))));
  }

  /** Reads a row; one that lost its label has its id for it, as if it were not known. */
  public static Actor read(ResultSet row) throws SQLException {
    String id = row.getString(1);
    String label = row.getString(2);
    return new Actor(id, label == null ? id : label, row.getBoolean(3));
  }
}
