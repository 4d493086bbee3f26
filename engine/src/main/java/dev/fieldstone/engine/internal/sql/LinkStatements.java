package dev.fieldstone.engine.internal.sql;

import static dev.fieldstone.engine.internal.sql.Renderer.numberColumn;
import static dev.fieldstone.engine.internal.sql.Renderer.table;

import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.schema.StorageClass;
import java.util.List;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The statements on the links of one reference field and target: who refers to whom, found from the target.
 *
 * @param insert values: target, record
 * @param delete values: record
 * @param deleteTargets values: target numbers as an array
 * @param deleteRecords values: record numbers as an array
 * @param copy values: the copy's number, the record's
 * @param selectReferring the links to some targets, as target and record. Values: target numbers as an array
 * @param countReferring how many records have a link to a target. Values: its number
 * @param firstReferring the first records that have a link to a target. Values: its number, how many at most
 * @param someReferring any records that have a link to some targets. Values: target numbers as an array, how many at
 *     most
 */
public record LinkStatements(
    String insert,
    String delete,
    String deleteTargets,
    String deleteRecords,
    String copy,
    String selectReferring,
    String countReferring,
    String firstReferring,
    String someReferring) {
  private static final String WANTED = "wanted";
  private static final String LIST_ENDING = "_list";

  /** {@return the name of the SQL table of the links of a class of references} */
  public static String name(long field, ClassKey key) {
    String name = "l_" + field + "_" + key.target();
    return isList(key) ? name + LIST_ENDING : name;
  }

  /** {@return whether a record has any number of links, and not one at most} */
  static boolean isList(ClassKey key) {
    return key.storageClass() == StorageClass.REFERENCES;
  }

  static LinkStatements render(Renderer renderer, String links) {
    var target = numberColumn(links, "target");
    var record = numberColumn(links, "record");
    return new LinkStatements(
        renderer.render(
            DSL.insertInto(table(links), List.of(target, record))
                .values(List.of(Renderer.number(), Renderer.number()))),
        renderer.render(
            DSL.deleteFrom(table(links)).where(record.eq(Renderer.number()))),
        renderer.render(DSL.deleteFrom(table(links)).where(Renderer.isAnyOf(target))),
        renderer.render(DSL.deleteFrom(table(links)).where(Renderer.isAnyOf(record))),
        renderer.render(
            DSL.insertInto(table(links), List.of(target, record))
                .select(
                    DSL.select(target, DSL.cast(Renderer.number(), SQLDataType.BIGINT))
                        .from(table(links))
                        .where(record.eq(Renderer.number())))),
        renderer.render(
            DSL.select(target, record)
                .from(Renderer.numbers(WANTED, "target"))
                .join(table(links))
                .on(target.eq(numberColumn(WANTED, "target")))
                .orderBy(record)),
        renderer.render(DSL.selectCount().from(table(links)).where(target.eq(Renderer.number()))),
        renderer.render(
            DSL.select(record)
                .from(table(links))
                .where(target.eq(Renderer.number()))
                .orderBy(record)
                .limit(Renderer.number())),
        renderer.render(
            DSL.select(record).from(table(links)).where(Renderer.isAnyOf(target)).limit(Renderer.number())));
  }
}
