package dev.fieldstone.engine.internal.sql;

import static dev.fieldstone.engine.internal.sql.Renderer.numberColumn;
import static dev.fieldstone.engine.internal.sql.Renderer.table;

import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The statements on the keys of one unique field's values: which record has which.
 *
 * @param insert values: key, record
 * @param deleteRecords values: record numbers as an array
 * @param selectHolders who has some keys, as key, record, and whether that is archived. Values: keys as an array
 */
public record KeyStatements(String insert, String deleteRecords, String selectHolders) {
  /** The column of the keys. */
  public static final String KEY = "key";

  private static final String WANTED = "wanted";

  /** {@return the name of the SQL table} */
  public static String name(long keys) {
    return "u_" + keys;
  }

  static KeyStatements render(Renderer renderer, String keys, RecordColumns columns) {
    Field<byte[]> key = key(keys);
    Field<Long> record = numberColumn(keys, RecordColumns.RECORD);
    return new KeyStatements(
        renderer.render(
            DSL.insertInto(table(keys), List.of(key, record)).values(List.of(Renderer.value(), Renderer.number()))),
        renderer.render(DSL.deleteFrom(table(keys)).where(Renderer.isAnyOf(record))),
        renderer.render(
            DSL.select(key, record, columns.archived())
                .from(Renderer.keys(WANTED, KEY))
                .join(table(keys))
                .on(key.eq(key(WANTED)))
                .leftJoin(table(columns.part(0)))
                .on(columns.record().eq(record))));
  }

  /** {@return the column of the keys of an SQL table} */
  public static Field<byte[]> key(String sqlTable) {
    return DSL.field(DSL.name(sqlTable, KEY), SQLDataType.VARBINARY);
  }
}
