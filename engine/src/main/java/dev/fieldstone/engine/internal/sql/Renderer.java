package dev.fieldstone.engine.internal.sql;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultDataType;
import org.jooq.impl.SQLDataType;

/** Renders queries as text with a question mark for every value, in one backend's SQL. Safe for threads. */
public final class Renderer {
  private static final Long[] ANY_NUMBERS = {};
  private static final byte[][] ANY_KEYS = {};

  private final Backend backend;
  private final DSLContext dsl;

  Renderer(Backend backend) {
    this.backend = backend;
    this.dsl = DSL.using(dialect(backend), new Settings().withRenderQuotedNames(RenderQuotedNames.ALWAYS));
  }

  DSLContext dsl() {
    return dsl;
  }

  Backend backend() {
    return backend;
  }

  /** {@return a query as text} */
  public String render(Query query) {
    return dsl.render(query);
  }

  /** Renders DDL, in which values such as defaults can't be bound. */
  String renderDefinition(Query query) {
    return dsl.renderInlined(query);
  }

  /** {@return an SQL table by name} */
  public static Table<?> table(String sqlTable) {
    return DSL.table(name(sqlTable));
  }

  /** {@return a column by name} */
  public static Field<Object> column(String sqlTable, String column) {
    return DSL.field(name(sqlTable, column), Object.class);
  }

  /** {@return a column of whole numbers by name} */
  public static Field<Long> numberColumn(String sqlTable, String column) {
    return DSL.field(name(sqlTable, column), SQLDataType.BIGINT);
  }

  /** A place for a value, whatever it is. */
  public static Field<Object> value() {
    return val((Object) null, SQLDataType.OTHER);
  }

  /** A place for a number. */
  public static Field<Long> number() {
    return val(0L, SQLDataType.BIGINT);
  }

  /** A place for an array of numbers, one of which a column must have. */
  public static Condition isAnyOf(Field<Long> column) {
    return DSL.condition("{0} = any({1})", column, val(ANY_NUMBERS, SQLDataType.BIGINT.array()));
  }

  /** How many of the rows meet a condition. */
  public static Field<Integer> countWhere(Condition condition) {
    return DSL.count().filterWhere(condition);
  }

  /** An array of numbers as an SQL table with one column. */
  static Table<?> numbers(String alias, String column) {
    return DSL.unnest(val(ANY_NUMBERS, SQLDataType.BIGINT.array())).as(name(alias), name(column));
  }

  /** An array of keys as an SQL table with one column. */
  static Table<?> keys(String alias, String column) {
    return DSL.unnest(val(ANY_KEYS, SQLDataType.VARBINARY.array())).as(name(alias), name(column));
  }

  /** A column type as the backend writes it. */
  static DataType<Object> type(String text) {
    return new DefaultDataType<>(SQLDialect.DEFAULT, Object.class, text);
  }

  private static SQLDialect dialect(Backend backend) {
    return switch (backend.family()) {
      case H2 -> SQLDialect.H2;
      case POSTGRESQL -> SQLDialect.POSTGRES;
    };
  }
}
