package dev.fieldstone.engine.internal.sql.fault;

import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.internal.sql.KeyStatements;
import dev.fieldstone.engine.internal.sql.RecordColumns;
import dev.fieldstone.engine.internal.sql.Renderer;
import java.util.List;
import org.jooq.Field;
import org.jooq.SelectConditionStep;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;

/** The statements that hold the values of a unique field against their keys. Rarely run, so not kept. */
public final class UniqueFaultStatements {
  private final Renderer renderer;
  private final RecordColumns columns;
  private final Placement placement;
  private final String keys;

  /** Prepares to render the statements of a placement's values and the SQL table of their keys. */
  public UniqueFaultStatements(Renderer renderer, TableDefinition table, Placement placement, String keys) {
    this.renderer = renderer;
    this.columns = RecordColumns.of(table);
    this.placement = placement;
    this.keys = keys;
  }

  /** The next records that have a value: number, value, key. Values: the number to go on after, how many at most. */
  public String values() {
    List<SelectFieldOrAsterisk> selected = List.of(columns.record(), columns.of(placement), KeyStatements.key(keys));
    SelectJoinStep<org.jooq.Record> records = DSL.select(selected).from(Renderer.table(columns.part(0)));
    SelectJoinStep<org.jooq.Record> parts =
        placement.part() == 0
            ? records
            : records
                .join(Renderer.table(columns.part(placement.part())))
                .on(columns.recordOf(placement.part()).eq(columns.record()));
    return renderer.render(
        parts
            .leftJoin(Renderer.table(keys))
            .on(keyRecord().eq(columns.record()))
            .where(columns.record().gt(Renderer.number()).and(columns.of(placement).isNotNull()))
            .orderBy(columns.record())
            .limit(Renderer.number()));
  }

  /** How many keys belong to no value. No values. */
  public String countStrays() {
    return renderer.render(strays(List.of(DSL.count())));
  }

  /** The first records, be there any such or not, with a key that belongs to no value. Values: how many at most. */
  public String firstStrays() {
    return renderer.render(strays(List.of(keyRecord())).orderBy(keyRecord()).limit(Renderer.number()));
  }

  private SelectConditionStep<org.jooq.Record> strays(List<? extends SelectFieldOrAsterisk> selected) {
    SelectJoinStep<org.jooq.Record> records =
        DSL.select(selected)
            .from(Renderer.table(keys))
            .leftJoin(Renderer.table(columns.part(0)))
            .on(columns.record().eq(keyRecord()));
    SelectJoinStep<org.jooq.Record> parts =
        placement.part() == 0
            ? records
            : records
                .leftJoin(Renderer.table(columns.part(placement.part())))
                .on(columns.recordOf(placement.part()).eq(keyRecord()));
    return parts.where(columns.record().isNull().or(columns.of(placement).isNull()));
  }

  private Field<Long> keyRecord() {
    return Renderer.numberColumn(keys, RecordColumns.RECORD);
  }
}
