package dev.fieldstone.engine.internal.sql.fault;

import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.internal.sql.RecordColumns;
import dev.fieldstone.engine.internal.sql.Renderer;
import java.util.List;
import org.jooq.Field;
import org.jooq.SelectConditionStep;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;

/**
 * The values of a placement, and an SQL table that has a row by record number for each of them, such as a link or a
 * key.
 *
 * @param renderer renders the statements
 * @param columns the columns of the table
 * @param placement where the values lie
 * @param companions the SQL table beside them
 */
record ValueCompanions(Renderer renderer, RecordColumns columns, Placement placement, String companions) {

  /** {@return the records that have a value, each with its row beside, if there is one} */
  SelectConditionStep<org.jooq.Record> values(List<? extends SelectFieldOrAsterisk> selected) {
    return withCompanions(selected).where(columns.of(placement).isNotNull());
  }

  /** {@return all records in the placement's SQL table, each with its row beside, if there is one} */
  SelectJoinStep<org.jooq.Record> withCompanions(List<? extends SelectFieldOrAsterisk> selected) {
    SelectJoinStep<org.jooq.Record> records = DSL.select(selected).from(Renderer.table(columns.part(0)));
    SelectJoinStep<org.jooq.Record> parts =
        placement.part() == 0
            ? records
            : records
                .join(Renderer.table(columns.part(placement.part())))
                .on(columns.recordOf(placement.part()).eq(columns.record()));
    return parts.leftJoin(Renderer.table(companions)).on(record().eq(columns.record()));
  }

  /** How many rows belong to no value. No values. */
  String countStrays() {
    return renderer.render(strays(List.of(DSL.count())));
  }

  /** The first records, be there any such or not, with a row that belongs to no value. Values: how many at most. */
  String firstStrays() {
    return renderer.render(strays(List.of(record())).orderBy(record()).limit(Renderer.number()));
  }

  /** {@return the column of the record's number in the SQL table beside} */
  Field<Long> record() {
    return Renderer.numberColumn(companions, RecordColumns.RECORD);
  }

  private SelectConditionStep<org.jooq.Record> strays(List<? extends SelectFieldOrAsterisk> selected) {
    SelectJoinStep<org.jooq.Record> records =
        DSL.select(selected)
            .from(Renderer.table(companions))
            .leftJoin(Renderer.table(columns.part(0)))
            .on(columns.record().eq(record()));
    SelectJoinStep<org.jooq.Record> parts =
        placement.part() == 0
            ? records
            : records
                .leftJoin(Renderer.table(columns.part(placement.part())))
                .on(columns.recordOf(placement.part()).eq(record()));
    return parts.where(columns.record().isNull().or(columns.of(placement).isNull()));
  }
}
