package dev.fieldstone.engine.internal.sql;

import static dev.fieldstone.engine.internal.sql.Renderer.column;
import static dev.fieldstone.engine.internal.sql.Renderer.numberColumn;
import static dev.fieldstone.engine.internal.sql.Renderer.table;
import static dev.fieldstone.engine.internal.sql.Renderer.value;

import java.util.List;
import org.jooq.impl.DSL;

/**
 * The statements on writes that are done once.
 *
 * @param select content, answer and time of one. Values: key, part
 * @param selectOld keys and parts in the order of their times. Values: the last time, how many at the most
 * @param insert values: key, part, content, answer, time
 * @param delete values: key, part
 */
public record RequestStatements(String select, String selectOld, String insert, String delete) {
  static final String REQUESTS = "requests";

  static RequestStatements render(Renderer renderer) {
    var key = column(REQUESTS, "key");
    var part = numberColumn(REQUESTS, "part");
    var content = column(REQUESTS, "content");
    var answer = column(REQUESTS, "answer");
    var time = column(REQUESTS, "time");
    var one = key.eq(value()).and(part.eq(Renderer.number()));
    return new RequestStatements(
        renderer.render(DSL.select(content, answer, time).from(table(REQUESTS)).where(one)),
        renderer.render(
            DSL.select(key, part)
                .from(table(REQUESTS))
                .where(time.le(value()))
                .orderBy(time)
                .limit(Renderer.number())),
        renderer.render(
            DSL.insertInto(table(REQUESTS), List.of(key, part, content, answer, time))
                .values(List.of(value(), value(), value(), value(), value()))),
        renderer.render(DSL.deleteFrom(table(REQUESTS)).where(one)));
  }
}
