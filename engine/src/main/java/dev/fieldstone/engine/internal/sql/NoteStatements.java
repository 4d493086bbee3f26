package dev.fieldstone.engine.internal.sql;

import static dev.fieldstone.engine.internal.sql.Renderer.column;
import static dev.fieldstone.engine.internal.sql.Renderer.table;
import static dev.fieldstone.engine.internal.sql.Renderer.value;

import java.util.List;
import org.jooq.impl.DSL;

/**
 * The statements on what other rooms keep in an org.
 *
 * @param select name and document of an area, in order of their names. Values: area
 * @param selectOne document. Values: area, name
 * @param insert values: area, name, document
 * @param delete values: area, name
 * @param deleteArea values: area
 */
public record NoteStatements(
    String select, String selectOne, String insert, String delete, String deleteArea) {
  static final String NOTES = "notes";

  static NoteStatements render(Renderer renderer) {
    var area = column(NOTES, "area");
    var name = column(NOTES, "name");
    var document = column(NOTES, "document");
    var ofArea = area.eq(value());
    return new NoteStatements(
        renderer.render(DSL.select(name, document).from(table(NOTES)).where(ofArea).orderBy(name)),
        renderer.render(DSL.select(document).from(table(NOTES)).where(ofArea.and(name.eq(value())))),
        renderer.render(
            DSL.insertInto(table(NOTES), List.of(area, name, document)).values(List.of(value(), value(), value()))),
        renderer.render(DSL.deleteFrom(table(NOTES)).where(ofArea.and(name.eq(value())))),
        renderer.render(DSL.deleteFrom(table(NOTES)).where(ofArea)));
  }
}
