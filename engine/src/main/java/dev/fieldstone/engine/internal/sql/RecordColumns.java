package dev.fieldstone.engine.internal.sql;

import dev.fieldstone.engine.internal.catalog.BuiltInField;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.schema.FieldType;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The names of the SQL tables and columns of one logical table: {@code t_12} and its extensions {@code t_12_x1}.
 *
 * @param number that of the table's layout
 */
public record RecordColumns(long number) {
  /** The column of a record's number. */
  public static final String RECORD = "record";

  /** The column of a record's version. */
  public static final String VERSION = "version";

  static final String ARCHIVED = "archived";
  static final String UPDATED_AT = "updated_at";
  static final String UPDATED_BY = "updated_by";

  /** The columns of the main SQL table that are no field's: what a record is besides its values. */
  static final String[] HEAD = {RECORD, ARCHIVED, VERSION, "created_at", "created_by", UPDATED_AT, UPDATED_BY};

  /** Those of them that say when and by whom. */
  static final List<String> STAMPS = List.of("created_at", "created_by", UPDATED_AT, UPDATED_BY);

  /** {@return the names for a table as it is laid out} */
  public static RecordColumns of(TableDefinition table) {
    return new RecordColumns(table.layout().number());
  }

  /** {@return the columns of the main SQL table that are no field's} */
  public static List<String> head() {
    return List.of(HEAD);
  }

  /** {@return the name of one of the SQL tables} */
  public String part(int part) {
    return part == 0 ? "t_" + number : "t_" + number + "_x" + part;
  }

  /** {@return the column of a record's number in the main SQL table} */
  public Field<Long> record() {
    return recordOf(0);
  }

  /** {@return the column of a record's number in one of the SQL tables} */
  public Field<Long> recordOf(int part) {
    return Renderer.numberColumn(part(part), RECORD);
  }

  /** {@return the column that says whether a record is archived} */
  public Field<Boolean> archived() {
    return Renderer.column(part(0), ARCHIVED).coerce(SQLDataType.BOOLEAN);
  }

  /** {@return a column of what a record is besides its values} */
  public Field<Object> head(String column) {
    return Renderer.column(part(0), column);
  }

  /** {@return the column of a placement} */
  public Field<Object> of(Placement placement) {
    return Renderer.column(part(placement.part()), placement.column());
  }

  /** The column of a field: its own, or for a computed one the built-in column it shows. */
  Field<Object> of(FieldDefinition field) {
    Placement placement = field.placement();
    return placement == null ? head(builtInColumn(field)) : of(placement);
  }

  /**
   * A condition that means the same, but for which H2 takes no index: one on a column would take the place of the
   * primary key, by which records are asked for in parts and in order.
   */
  static Condition unindexed(Condition condition) {
    return DSL.condition("({0}) is true", condition);
  }

  /** Joins the extensions that some columns lie in. */
  <R extends org.jooq.Record> SelectJoinStep<R> joinParts(SelectJoinStep<R> from, Collection<Placement> placements) {
    SelectJoinStep<R> joined = from;
    for (int part : new TreeSet<>(placements.stream().map(Placement::part).toList()).tailSet(1)) {
      joined = joined.leftJoin(Renderer.table(part(part))).on(recordOf(part).eq(record()));
    }
    return joined;
  }

  /** Joins the extensions that some fields lie in. */
  <R extends org.jooq.Record> SelectJoinStep<R> join(SelectJoinStep<R> from, Collection<FieldDefinition> fields) {
    SelectJoinStep<R> joined = from;
    for (int part : extensions(fields)) {
      joined = joined.leftJoin(Renderer.table(part(part))).on(recordOf(part).eq(record()));
    }
    return joined;
  }

  private static SortedSet<Integer> extensions(Collection<FieldDefinition> fields) {
    SortedSet<Integer> parts = new TreeSet<>();
    for (FieldDefinition field : fields) {
      Placement placement = field.placement();
      if (placement != null && placement.part() > 0) {
        parts.add(placement.part());
      }
    }
    return parts;
  }

  private static String builtInColumn(FieldDefinition field) {
    if (field.field().type() instanceof FieldType.Autonumber) {
      return RECORD;
    }
    for (BuiltInField builtIn : BuiltInField.values()) {
      if (builtIn.number() == field.number() || builtIn.type().equals(field.field().type())) {
        return builtIn.column();
      }
    }
    throw new IllegalStateException("A field without a column is a computed one");
  }
}
