package dev.fieldstone.engine.internal.sql.fault;

import static org.jooq.impl.DSL.inline;

import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.internal.sql.RecordColumns;
import dev.fieldstone.engine.internal.sql.Renderer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The statements that look for faults in the rows of one logical table. Rarely run, so not kept. */
public final class RowFaultStatements {
  private static final BigDecimal NUMBER_BOUND = BigDecimal.ONE.movePointRight(31);
  private static final LocalDate FIRST_DATE = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);
  private static final Instant TIME_BOUND = Instant.parse("+10000-01-01T00:00:00Z");

  private final Renderer renderer;
  private final RecordColumns columns;

  /** Prepares to render the statements of a table. */
  public RowFaultStatements(Renderer renderer, TableDefinition table) {
    this.renderer = renderer;
    this.columns = RecordColumns.of(table);
  }

  /** How many records have each of some faults of one part, in one pass. No values. */
  public String count(List<? extends RowFault> faults) {
    List<Field<Integer>> counts = faults.stream().map(fault -> Renderer.countWhere(condition(fault))).toList();
    return renderer.render(from(counts, faults.getFirst().part()));
  }

  /** The first records that have a fault. Values: how many at most. */
  public String first(RowFault fault) {
    return renderer.render(
        from(List.of(columns.record()), fault.part())
            .where(condition(fault))
            .orderBy(columns.record())
            .limit(Renderer.number()));
  }

  /** Codes in a column that are none of those that are known. Values: the known ones as an array, how many at most. */
  public String unknownCodes(Placement placement) {
    Field<Long> code = columns.of(placement).coerce(SQLDataType.BIGINT);
    return renderer.render(
        DSL.select(code)
            .from(Renderer.table(columns.part(placement.part())))
            .where(code.isNotNull())
            .groupBy(code)
            .having(DSL.not(Renderer.isAnyOf(code)))
            .limit(Renderer.number()));
  }

  /** How many rows of an extension belong to no record. No values. */
  public String countStrays(int part) {
    return renderer.render(strays(DSL.count(), part));
  }

  /** The first records that an extension has rows of and that do not exist. Values: how many at most. */
  public String firstStrays(int part) {
    Field<Long> record = columns.recordOf(part);
    return renderer.render(
        DSL.selectFrom(strays(record, part).asTable("strays")).orderBy(DSL.one()).limit(Renderer.number()));
  }

  private Select<? extends org.jooq.Record> strays(Field<?> selected, int part) {
    return DSL.select(selected)
        .from(Renderer.table(columns.part(part)))
        .leftJoin(Renderer.table(columns.part(0)))
        .on(columns.record().eq(columns.recordOf(part)))
        .where(columns.record().isNull());
  }

  private SelectJoinStep<org.jooq.Record> from(List<? extends SelectFieldOrAsterisk> selected, int part) {
    SelectJoinStep<org.jooq.Record> main = DSL.select(selected).from(Renderer.table(columns.part(0)));
    return part == 0
        ? main
        : main.leftJoin(Renderer.table(columns.part(part))).on(columns.recordOf(part).eq(columns.record()));
  }

  private Condition condition(RowFault fault) {
    return switch (fault) {
      case RowFault.Head head -> headFault();
      case RowFault.NumberNotGiven notGiven ->
          columns.record().lt(inline(1L)).or(columns.record().ge(inline(notGiven.next())));
      case RowFault.Empty empty -> columns.archived().eq(inline(false)).and(columns.of(empty.column()).isNull());
      case RowFault.Filled filled -> columns.of(filled.column()).isNotNull();
      case RowFault.Malformed malformed -> malformed(malformed);
      case RowFault.UnknownCode unknown ->
          columns.of(unknown.column()).isNotNull()
              .and(
                  columns.of(unknown.column()).coerce(SQLDataType.BIGINT)
                      .notIn(unknown.known().stream().map(DSL::inline).toList()));
    };
  }

  private Condition headFault() {
    Condition any = Renderer.numberColumn(columns.part(0), RecordColumns.VERSION).lt(inline(1L));
    for (String column : RecordColumns.head()) {
      any = any.or(columns.head(column).isNull());
    }
    return any;
  }

  private Condition malformed(RowFault.Malformed fault) {
    Field<Object> column = columns.of(fault.column());
    return switch (fault.storageClass()) {
      case TEXT, ACTOR, JSON -> column.coerce(SQLDataType.VARCHAR).eq(inline(""));
      case OPTIONS, ACTORS, REFERENCES, ATTACHMENTS ->
          // A list with nothing in it is no value.
          DSL.not(column.coerce(SQLDataType.VARCHAR).like(inline("[_%]")));
      case NUMBER ->
          // The opposite of being within bounds: what is not a number compares as greater than all that are.
          DSL.not(column.coerce(SQLDataType.DECIMAL).between(inline(NUMBER_BOUND.negate()), inline(NUMBER_BOUND)));
      case DATE ->
          DSL.not(column.coerce(SQLDataType.LOCALDATE).between(inline(FIRST_DATE), inline(LAST_DATE)));
      case TIMESTAMP ->
          column.coerce(SQLDataType.OFFSETDATETIME).lt(inline(utc(FIRST_DATE.atStartOfDay().toInstant(ZoneOffset.UTC))))
              .or(column.coerce(SQLDataType.OFFSETDATETIME).ge(inline(utc(TIME_BOUND))));
      case BOOLEAN, OPTION, REFERENCE -> DSL.falseCondition();
    };
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
