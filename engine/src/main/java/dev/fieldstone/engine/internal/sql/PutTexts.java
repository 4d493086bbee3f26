package dev.fieldstone.engine.internal.sql;

import dev.fieldstone.engine.internal.placement.Placement;
import java.util.List;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Texts of many records, given as arrays, written in one column; in an extension, their rows are made where missing. */
final class PutTexts {
  private static final String GIVEN = "given";
  private static final String VALUE = "text";

  private PutTexts() {}

  static Query into(RecordColumns columns, Placement placement) {
    Table<?> into = Renderer.table(columns.part(placement.part()));
    Field<Long> record = columns.recordOf(placement.part());
    Field<String> column = columns.of(placement).coerce(String.class);
    Field<Long> givenRecord = Renderer.numberColumn(GIVEN, RecordColumns.RECORD);
    Field<String> givenText = DSL.field(DSL.name(GIVEN, VALUE), SQLDataType.VARCHAR);
    var merge =
        DSL.mergeInto(into)
            .using(given())
            .on(record.eq(givenRecord))
            .whenMatchedThenUpdate()
            .set(column, givenText);
    return placement.part() == 0
        ? merge
        : merge.whenNotMatchedThenInsert(List.of(record, column)).values(List.of(givenRecord, givenText));
  }

  private static Table<?> given() {
    return DSL.table(
        "unnest({0}, {1}) {2}({3}, {4})",
        DSL.val(new Long[0], SQLDataType.BIGINT.array()),
        DSL.val(new String[0], SQLDataType.VARCHAR.array()),
        DSL.name(GIVEN),
        DSL.name(RecordColumns.RECORD),
        DSL.name(VALUE));
  }
}
