package dev.fieldstone.engine.internal.sql;

import static dev.fieldstone.engine.internal.sql.Renderer.column;
import static dev.fieldstone.engine.internal.sql.Renderer.numberColumn;
import static dev.fieldstone.engine.internal.sql.Renderer.table;
import static dev.fieldstone.engine.internal.sql.Renderer.value;

import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;

/**
 * The statements on manual positions.
 *
 * <p>Those that take the next few order by the view as well, though it is one view: H2 reads along an index only in the
 * order of all its columns, and else sorts everything that follows.
 *
 * @param selectOne position. Values: view, record
 * @param selectMany record and position. Values: record numbers as an array, view
 * @param selectByRecord record and position of the next records. Values: view, the record to go on after, how many
 * @param selectAfter record and position of the next positions. Values: view, the position to go on after, how many
 * @param selectBefore record and position of the previous positions. Values: view, the position to go on before, how
 *     many
 * @param selectBetween record, position and stamp in order. Values: view, the lowest position, the highest, how many
 * @param countBetween how many. Values: view, the lowest position, the highest
 * @param marks the view's epoch, 0 if it was never respaced, with record and stamp of those of some records that were
 *     moved. Values: view, record numbers as an array, view
 * @param insert values: view, record, position, stamp
 * @param update values: position, view, record
 * @param deleteOne values: view, record
 * @param deleteView values: view
 * @param copy copies a view's positions. Values: the copy, the original
 */
public record PositionStatements(
    String selectOne,
    String selectMany,
    String selectByRecord,
    String selectAfter,
    String selectBefore,
    String selectBetween,
    String countBetween,
    PointQuery marks,
    String insert,
    String update,
    String deleteOne,
    String deleteView,
    String copy) {
  /** The SQL table. */
  public static final String POSITIONS = "positions";
  private static final String WANTED = "wanted";

  static PositionStatements render(Renderer renderer) {
    var view = numberColumn(POSITIONS, "view");
    var record = numberColumn(POSITIONS, "record");
    var position = column(POSITIONS, "position");
    var stamp = numberColumn(POSITIONS, "stamp");
    var ofView = view.eq(Renderer.number());
    var one = ofView.and(record.eq(Renderer.number()));
    var between = ofView.and(position.ge(value())).and(position.le(value()));
    var rows = DSL.select(record, position, stamp).from(table(POSITIONS));
    return new PositionStatements(
        renderer.render(DSL.select(position).from(table(POSITIONS)).where(one)),
        renderer.render(
            DSL.select(record, position)
                .from(Renderer.numbers(WANTED, "record"))
                .join(table(POSITIONS))
                .on(ofView.and(record.eq(numberColumn(WANTED, "record"))))),
        renderer.render(
            DSL.select(record, position)
                .from(table(POSITIONS))
                .where(ofView.and(record.gt(Renderer.number())))
                .orderBy(view, record)
                .limit(Renderer.number())),
        renderer.render(
            DSL.select(record, position)
                .from(table(POSITIONS))
                .where(ofView.and(position.gt(value())))
                .orderBy(view, position)
                .limit(Renderer.number())),
        renderer.render(
            DSL.select(record, position)
                .from(table(POSITIONS))
                .where(ofView.and(position.lt(value())))
                .orderBy(view.desc(), position.desc())
                .limit(Renderer.number())),
        renderer.render(rows.where(between).orderBy(view, position).limit(Renderer.number())),
        renderer.render(DSL.selectCount().from(table(POSITIONS)).where(between)),
        marks(renderer),
        renderer.render(
            DSL.insertInto(table(POSITIONS), List.of(view, record, position, stamp))
                .values(List.of(value(), value(), value(), value()))),
        renderer.render(DSL.update(table(POSITIONS)).set(Map.of(position, value())).where(one)),
        renderer.render(DSL.deleteFrom(table(POSITIONS)).where(one)),
        renderer.render(DSL.deleteFrom(table(POSITIONS)).where(ofView)),
        renderer.render(
            DSL.insertInto(table(POSITIONS), view, record, position, stamp)
                .select(
                    DSL.select(Renderer.number(), record, position, stamp).from(table(POSITIONS)).where(ofView))));
  }

  private static PointQuery marks(Renderer renderer) {
    var epoch = numberColumn(RespacingStatements.RESPACINGS, "epoch");
    var respaced = numberColumn(RespacingStatements.RESPACINGS, "view");
    var record = numberColumn(POSITIONS, "record");
    var selected =
        List.of(
            DSL.coalesce(epoch, DSL.inline(0L)),
            record,
            numberColumn(POSITIONS, "stamp"),
            column(StateStatements.STATE, StateStatements.VALUE));
    String sql =
        renderer.render(
            DSL.select(selected)
                .from(table(StateStatements.STATE))
                .leftJoin(table(RespacingStatements.RESPACINGS))
                .on(respaced.eq(Renderer.number()))
                .leftJoin(Renderer.numbers(WANTED, "record"))
                .on(DSL.trueCondition())
                .leftJoin(table(POSITIONS))
                .on(
                    numberColumn(POSITIONS, "view")
                        .eq(Renderer.number())
                        .and(record.eq(numberColumn(WANTED, "record"))))
                .where(StateStatements.isSequence()));
    return new PointQuery(sql, selected.size());
  }
}
