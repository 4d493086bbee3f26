package dev.fieldstone.engine.internal.sql;

import static dev.fieldstone.engine.internal.sql.Renderer.numberColumn;
import static dev.fieldstone.engine.internal.sql.Renderer.table;
import static dev.fieldstone.engine.internal.sql.Renderer.value;

import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;

/**
 * The statements on which views were respaced.
 *
 * @param selectViews view of all
 * @param insert values: view, epoch
 * @param update values: epoch, view
 * @param delete values: view
 */
public record RespacingStatements(
    String selectViews, String insert, String update, String delete) {
  /** The SQL table. */
  public static final String RESPACINGS = "respacings";

  static RespacingStatements render(Renderer renderer) {
    var view = numberColumn(RESPACINGS, "view");
    var epoch = numberColumn(RESPACINGS, "epoch");
    var ofView = view.eq(Renderer.number());
    return new RespacingStatements(
        renderer.render(DSL.select(view).from(table(RESPACINGS)).orderBy(view)),
        renderer.render(
            DSL.insertInto(table(RESPACINGS), List.of(view, epoch)).values(List.of(value(), value()))),
        renderer.render(DSL.update(table(RESPACINGS)).set(Map.of(epoch, value())).where(ofView)),
        renderer.render(DSL.deleteFrom(table(RESPACINGS)).where(ofView)));
  }
}
