package dev.fieldstone.engine.internal.sql;

import static org.jooq.impl.DSL.select;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.placement.ColumnType;
import dev.fieldstone.engine.view.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The statements on the records of one table in one state of the catalog, each rendered when first asked for. Safe for
 * threads.
 */
public final class RecordStatements {
  private static final String WANTED = "wanted";
  private static final int MAX_SHAPES = 1_000;

  private final Renderer renderer;
  private final TableDefinition table;
  private final RecordColumns columns;
  private final NarrowingSql narrowings;
  private final Cache<Object, String> rendered = Caffeine.newBuilder().maximumSize(MAX_SHAPES).build();

  RecordStatements(Renderer renderer, TableDefinition table) {
    this.renderer = renderer;
    this.table = table;
    this.columns = RecordColumns.of(table);
    this.narrowings = new NarrowingSql(table, columns);
  }

  /** {@return the statements that find records by number} */
  public PointStatements points() {
    return new PointStatements(renderer, table, columns, this::shape);
  }

  /** {@return the statements on single columns, whatever field keeps its values there} */
  public ColumnStatements columns() {
    return new ColumnStatements(renderer, columns, this::shape);
  }

  /** {@return the statements that ask the indexes on single columns} */
  public IndexStatements indexes() {
    return new IndexStatements(renderer, columns, narrowings, this::shape);
  }

  /** {@return the statements on the records that have no value in a field} */
  public MissingStatements missing(FieldDefinition field) {
    return new MissingStatements(renderer, columns, field);
  }

  /** The numbers of those of many records that exist. Values: their numbers as an array. */
  public String selectExisting() {
    return shape("selectExisting", () -> renderMany(List.of(columns.record()), List.of()));
  }

  /**
   * Inserts the head and values of a record. Values: number, archived, version, at, by, at, by, those of the fields.
   */
  public String insertMain(List<FieldDefinition> fields) {
    return shape(List.of("insertMain", numbers(fields)), () -> insert(0, List.of(RecordColumns.HEAD), fields));
  }

  /** Inserts a record's values in an extension. Values: number, those of the fields. */
  public String insertPart(int part, List<FieldDefinition> fields) {
    return shape(
        List.of("insertPart", part, numbers(fields)), () -> insert(part, List.of(RecordColumns.RECORD), fields));
  }

  /** Changes a record's head and values. Values: version, at, by, archived, those of the fields, number. */
  public String updateMain(List<FieldDefinition> fields) {
    return shape(
        List.of("updateMain", numbers(fields)),
        () ->
            update(
                0,
                List.of(
                    RecordColumns.VERSION, RecordColumns.UPDATED_AT, RecordColumns.UPDATED_BY, RecordColumns.ARCHIVED),
                fields));
  }

  /** Changes a record's values in an extension. Values: those of the fields, number. */
  public String updatePart(int part, List<FieldDefinition> fields) {
    return shape(List.of("updatePart", part, numbers(fields)), () -> update(part, List.of(), fields));
  }

  /** Marks many records as changed. Values: at, by, their numbers as an array. */
  public String touch() {
    return shape(
        "touch",
        () -> {
          Map<Field<?>, Object> changes = new LinkedHashMap<>();
          Field<Long> version = Renderer.numberColumn(columns.part(0), RecordColumns.VERSION);
          changes.put(version, version.plus(DSL.inline(1L)));
          changes.put(columns.head(RecordColumns.UPDATED_AT), Renderer.value());
          changes.put(columns.head(RecordColumns.UPDATED_BY), Renderer.value());
          return renderer.render(
              DSL.update(Renderer.table(columns.part(0))).set(changes).where(Renderer.isAnyOf(columns.record())));
        });
  }

  /** Archives or restores many records. Values: archived, at, by, their numbers as an array. */
  public String archive() {
    return shape(
        "archive",
        () -> {
          Map<Field<?>, Object> changes = new LinkedHashMap<>();
          Field<Long> version = Renderer.numberColumn(columns.part(0), RecordColumns.VERSION);
          changes.put(columns.head(RecordColumns.ARCHIVED), Renderer.value());
          changes.put(version, version.plus(DSL.inline(1L)));
          changes.put(columns.head(RecordColumns.UPDATED_AT), Renderer.value());
          changes.put(columns.head(RecordColumns.UPDATED_BY), Renderer.value());
          return renderer.render(
              DSL.update(Renderer.table(columns.part(0)))
                  .set(changes)
                  .where(Renderer.isAnyOf(columns.record())));
        });
  }

  /** Copies a record's row in one part, dormant values too, but for some columns. Values: the copy's number, its. */
  public String copy(int part, Set<String> leftOut) {
    return shape(
        List.of("copy", part, leftOut),
        () -> {
          List<String> names = new ArrayList<>();
          if (part == 0) {
            names.addAll(Arrays.asList(RecordColumns.HEAD).subList(1, RecordColumns.HEAD.length));
          }
          for (ColumnType type : ColumnType.values()) {
            names.addAll(table.layout().parts().get(part).names(type));
          }
          names.removeAll(leftOut);
          List<Field<?>> into = new ArrayList<>(List.of(columns.recordOf(part)));
          List<Field<?>> copied = new ArrayList<>(List.of(DSL.cast(Renderer.number(), SQLDataType.BIGINT)));
          for (String name : names) {
            into.add(Renderer.column(columns.part(part), name));
            copied.add(Renderer.column(columns.part(part), name));
          }
          return renderer.render(
              DSL.insertInto(Renderer.table(columns.part(part)), into)
                  .select(
                      select(copied)
                          .from(Renderer.table(columns.part(part)))
                          .where(columns.recordOf(part).eq(Renderer.number()))));
        });
  }

  /** Makes many records new and active. Values: at, by, at, by, their numbers as an array. */
  public String renew() {
    return shape(
        "renew",
        () -> {
          Map<Field<?>, Object> changes = new LinkedHashMap<>();
          changes.put(columns.head(RecordColumns.ARCHIVED), DSL.inline(false));
          changes.put(columns.head(RecordColumns.VERSION), DSL.inline(1L));
          for (String column : RecordColumns.STAMPS) {
            changes.put(columns.head(column), Renderer.value());
          }
          return renderer.render(
              DSL.update(Renderer.table(columns.part(0))).set(changes).where(Renderer.isAnyOf(columns.record())));
        });
  }

  /** Deletes many records from one part. Values: their numbers as an array. */
  public String delete(int part) {
    return shape(
        List.of("delete", part),
        () ->
            renderer.render(
                DSL.deleteFrom(Renderer.table(columns.part(part))).where(Renderer.isAnyOf(columns.recordOf(part)))));
  }

  /**
   * The next records in order of creation: number, then the fields asked for. Values: the number to go on after, those
   * of the narrowing ({@link NarrowingValues}), how many at most. A narrowing by record is better served by
   * {@link #pick}.
   */
  public String scan(List<FieldDefinition> fields, Status status, Narrowing narrowing) {
    return shape(
        List.of("scan", numbers(fields), status, narrowings.shape(narrowing)),
        () ->
            renderer.render(
                from(row(fields), joined(fields, narrowing))
                    .where(columns.record().gt(Renderer.number()))
                    .and(having(status))
                    .and(narrowings.condition(narrowing))
                    .orderBy(columns.record())
                    .limit(Renderer.number())));
  }

  /**
   * The next records by number in either direction: number, then the fields asked for. Values: the number to go on
   * from, how many at most.
   */
  public String walk(List<FieldDefinition> fields, Status status, boolean forward) {
    return shape(
        List.of("walk", numbers(fields), status, forward),
        () ->
            renderer.render(
                from(row(fields), fields)
                    .where(
                        (forward ? columns.record().gt(Renderer.number()) : columns.record().lt(Renderer.number()))
                            .and(having(status)))
                    .orderBy(forward ? columns.record().asc() : columns.record().desc())
                    .limit(Renderer.number())));
  }

  /**
   * Some records by number, in order: number, then the fields asked for. Values: their numbers as an array, those of
   * the narrowing ({@link NarrowingValues}).
   */
  public String pick(List<FieldDefinition> fields, Status status, Narrowing narrowing) {
    return shape(
        List.of("pick", numbers(fields), status, narrowings.shape(narrowing)),
        () ->
            renderer.render(
                many(row(fields), joined(fields, narrowing))
                    .where(having(status).and(narrowings.condition(narrowing)))
                    .orderBy(columns.record())));
  }

  /** How many records there are by status and narrowing. Values: those of the narrowing. */
  public String count(Status status, Narrowing narrowing) {
    return shape(
        List.of("count", status, narrowings.shape(narrowing)),
        () ->
            render(
                from(List.of(DSL.count()), narrowings.fields(narrowing)),
                having(status).and(narrowings.condition(narrowing))));
  }

  /**
   * How many records there are by status and narrowing for each value of a field: value, then count. Values: those of
   * the narrowing.
   */
  public String countByValue(FieldDefinition field, Status status, Narrowing narrowing) {
    return shape(
        List.of("countByValue", field.number(), status, narrowings.shape(narrowing)),
        () ->
            renderer.render(
                from(List.of(columns.of(field), DSL.count()), joined(List.of(field), narrowing))
                    .where(having(status).and(narrowings.condition(narrowing)).and(inOneScan(field)))
                    .groupBy(columns.of(field))));
  }

  /** As {@link #count}, among some records. Values: their numbers as an array, those of the narrowing. */
  public String countPicked(Status status, Narrowing narrowing) {
    return shape(
        List.of("countPicked", status, narrowings.shape(narrowing)),
        () ->
            render(
                many(List.of(DSL.count()), narrowings.fields(narrowing)),
                having(status).and(narrowings.condition(narrowing))));
  }

  /** As {@link #countByValue}, among some records. Values: their numbers as an array, those of the narrowing. */
  public String countPickedByValue(FieldDefinition field, Status status, Narrowing narrowing) {
    return shape(
        List.of("countPickedByValue", field.number(), status, narrowings.shape(narrowing)),
        () ->
            renderer.render(
                many(List.of(columns.of(field), DSL.count()), joined(List.of(field), narrowing))
                    .where(having(status).and(narrowings.condition(narrowing)))
                    .groupBy(columns.of(field))));
  }

  private List<SelectFieldOrAsterisk> row(List<FieldDefinition> fields) {
    List<SelectFieldOrAsterisk> selected = new ArrayList<>();
    selected.add(columns.record());
    fields.forEach(field -> selected.add(columns.of(field)));
    return selected;
  }

  private SelectJoinStep<org.jooq.Record> from(
      List<? extends SelectFieldOrAsterisk> selected, List<FieldDefinition> fields) {
    return columns.join(select(selected).from(Renderer.table(columns.part(0))), fields);
  }

  private SelectJoinStep<org.jooq.Record> many(
      List<? extends SelectFieldOrAsterisk> selected, List<FieldDefinition> fields) {
    SelectJoinStep<org.jooq.Record> wanted =
        select(selected)
            .from(Renderer.numbers(WANTED, RecordColumns.RECORD))
            .join(Renderer.table(columns.part(0)))
            .on(columns.record().eq(Renderer.numberColumn(WANTED, RecordColumns.RECORD)));
    return columns.join(wanted, fields);
  }

  private String render(SelectJoinStep<org.jooq.Record> from, Condition condition) {
    return renderer.render(from.where(condition));
  }

  private String renderMany(List<? extends SelectFieldOrAsterisk> selected, List<FieldDefinition> fields) {
    return renderer.render(many(selected, fields));
  }

  private String insert(int part, List<String> head, List<FieldDefinition> fields) {
    List<Field<?>> into = new ArrayList<>();
    head.forEach(column -> into.add(Renderer.column(columns.part(part), column)));
    fields.forEach(field -> into.add(columns.of(field)));
    List<Field<?>> values = new ArrayList<>();
    into.forEach(column -> values.add(Renderer.value()));
    return renderer.render(DSL.insertInto(Renderer.table(columns.part(part)), into).values(values));
  }

  private String update(int part, List<String> head, List<FieldDefinition> fields) {
    Map<Field<?>, Object> changes = new LinkedHashMap<>();
    head.forEach(column -> changes.put(Renderer.column(columns.part(part), column), Renderer.value()));
    fields.forEach(field -> changes.put(columns.of(field), Renderer.value()));
    return renderer.render(
        DSL.update(Renderer.table(columns.part(part)))
            .set(changes)
            .where(columns.recordOf(part).eq(Renderer.number())));
  }

  private Condition having(Status status) {
    return switch (status) {
      case ACTIVE -> columns.archived().eq(DSL.inline(false));
      case ARCHIVED -> columns.archived().eq(DSL.inline(true));
      case ANY -> DSL.noCondition();
    };
  }

  /** Keeps H2 from reading the records in order of an index, one by one, to group them. */
  private Condition inOneScan(FieldDefinition field) {
    return table.isIndexed(field) ? columns.record().gt(DSL.inline(0L)) : DSL.noCondition();
  }

  private List<FieldDefinition> joined(List<FieldDefinition> selected, Narrowing narrowing) {
    List<FieldDefinition> fields = new ArrayList<>(selected);
    fields.addAll(narrowings.fields(narrowing));
    return fields;
  }

  private String shape(Object key, Supplier<String> render) {
    return rendered.get(key, absent -> render.get());
  }

  private static List<Long> numbers(List<FieldDefinition> fields) {
    return fields.stream().map(FieldDefinition::number).toList();
  }
}
