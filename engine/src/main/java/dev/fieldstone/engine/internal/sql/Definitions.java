package dev.fieldstone.engine.internal.sql;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.primaryKey;

import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.placement.ColumnType;
import dev.fieldstone.engine.internal.placement.PhysicalLayout;
import java.util.ArrayList;
import java.util.List;
import org.jooq.ConstraintEnforcementStep;
import org.jooq.CreateTableElementListStep;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The statements that make and drop SQL tables. */
public final class Definitions {
  private static final String INDEX_BY = "_by_";

  private final Renderer renderer;

  Definitions(Renderer renderer) {
    this.renderer = renderer;
  }

  /** {@return what makes the tables that every org has} */
  public List<String> orgTables() {
    return List.of(
        table(StateStatements.STATE, SQLDataType.VARCHAR.notNull(), "name", "value"),
        counters(),
        document(CatalogStatements.TABLES),
        document(CatalogStatements.FIELDS),
        document(CatalogStatements.VIEWS),
        positions(),
        respacings(),
        renderer.renderDefinition(
            DSL.createUniqueIndexIfNotExists(name("positions_by_position"))
                .on(name(PositionStatements.POSITIONS), name("view"), name("position"))),
        requests(),
        renderer.renderDefinition(
            DSL.createIndexIfNotExists(name("requests_by_time")).on(name(RequestStatements.REQUESTS), name("time"))),
        actors(),
        notes());
  }

  /** {@return what makes the table of the actors that an org knows} */
  public String actors() {
    return renderer.renderDefinition(
        DSL.createTableIfNotExists(name(ActorStatements.ACTORS))
            .column(name("id"), SQLDataType.VARCHAR.notNull())
            .column(name("label"), SQLDataType.VARCHAR.notNull())
            .column(name("active"), SQLDataType.BOOLEAN.notNull())
            .constraints(primaryKey(name("id"))));
  }

  /** {@return what makes the table of what other rooms keep} */
  public String notes() {
    return renderer.renderDefinition(
        DSL.createTableIfNotExists(name(NoteStatements.NOTES))
            .column(name("area"), SQLDataType.VARCHAR.notNull())
            .column(name("name"), SQLDataType.VARCHAR.notNull())
            .column(name("document"), SQLDataType.VARCHAR.notNull())
            .constraints(primaryKey(name("area"), name("name"))));
  }

  /** {@return what makes the stamps of positions, and the table of the views that were respaced, where they are not} */
  public List<String> respacing() {
    return List.of(
        renderer.renderDefinition(
            DSL.alterTable(name(PositionStatements.POSITIONS))
                .addColumnIfNotExists(name("stamp"), SQLDataType.BIGINT.notNull().defaultValue(DSL.inline(0L)))),
        respacings());
  }

  /** {@return what makes one of a table's parts} */
  public String part(PhysicalLayout layout, int part) {
    CreateTableElementListStep create =
        DSL.createTableIfNotExists(name(new RecordColumns(layout.number()).part(part)))
            .column(name(RecordColumns.RECORD), SQLDataType.BIGINT.notNull());
    if (part == 0) {
      create = head(create);
    }
    for (ColumnType type : ColumnType.values()) {
      for (String column : layout.parts().get(part).names(type)) {
        create = create.column(name(column), Renderer.type(renderer.backend().columnType(type)));
      }
    }
    return renderer.renderDefinition(create.constraints(primaryKey(name(RecordColumns.RECORD))));
  }

  /** {@return what makes the indexes of a table's main part} */
  public List<String> indexes(PhysicalLayout layout) {
    return layout.indexed().stream()
        .sorted()
        .map(
            column ->
                renderer.renderDefinition(
                    DSL.createIndexIfNotExists(name(index(layout, column)))
                        .on(name(new RecordColumns(layout.number()).part(0)), name(column))))
        .toList();
  }

  /** {@return what drops an index} */
  public String dropIndex(String index) {
    return renderer.renderDefinition(DSL.dropIndexIfExists(name(index)));
  }

  /** {@return the names of the indexes that a table needs on its columns} */
  public static List<String> indexNames(PhysicalLayout layout) {
    return layout.indexed().stream().map(column -> index(layout, column)).sorted().toList();
  }

  /** {@return the name of the index on a column of a table's main part} */
  public static String index(PhysicalLayout layout, String column) {
    return new RecordColumns(layout.number()).part(0) + INDEX_BY + column;
  }

  /** {@return whether a name is one that indexes on columns of a logical table are given} */
  public static boolean isGeneratedIndex(String index) {
    return index.startsWith("t_") && index.contains(INDEX_BY);
  }

  /** {@return the query for the names of the indexes of the present schema} */
  public String indexNames() {
    Field<String> schema = DSL.field(name("INDEX_SCHEMA"), SQLDataType.VARCHAR);
    return renderer.render(
        DSL.select(DSL.field(name("INDEX_NAME")))
            .from(DSL.table(name("INFORMATION_SCHEMA", "INDEXES")))
            .where(schema.eq(DSL.field("current_schema", String.class))));
  }

  /** {@return what makes the table of a field's links, found from either end} */
  public List<String> links(long field, ClassKey key) {
    String links = LinkStatements.name(field, key);
    ConstraintEnforcementStep primaryKey =
        LinkStatements.isList(key) ? primaryKey(name("record"), name("target")) : primaryKey(name("record"));
    return List.of(
        renderer.renderDefinition(
            DSL.createTableIfNotExists(name(links))
                .column(name("record"), SQLDataType.BIGINT.notNull())
                .column(name("target"), SQLDataType.BIGINT.notNull())
                .constraints(primaryKey)),
        renderer.renderDefinition(
            DSL.createIndexIfNotExists(name(links + "_by_target")).on(name(links), name("target"))));
  }

  /** {@return what makes the table of the keys of unique values, one per record, but for what makes each key unique} */
  public String keys(String keys) {
    return renderer.renderDefinition(
        DSL.createTableIfNotExists(name(keys))
            .column(name(RecordColumns.RECORD), SQLDataType.BIGINT.notNull())
            .column(name(KeyStatements.KEY), Renderer.type(renderer.backend().valueKeyType()).notNull())
            .constraints(primaryKey(name(RecordColumns.RECORD))));
  }

  /** {@return what makes each key unique} */
  public String uniqueKeys(String keys) {
    return renderer.renderDefinition(
        DSL.createUniqueIndexIfNotExists(name(keys + "_by_key")).on(name(keys), name(KeyStatements.KEY)));
  }

  /** {@return what drops an SQL table} */
  public String drop(String sqlTable) {
    return renderer.renderDefinition(DSL.dropTableIfExists(name(sqlTable)));
  }

  /** {@return the query for the names of the SQL tables of the present schema} */
  public String sqlTables() {
    return renderer.render(
        DSL.select(DSL.field(name("TABLE_NAME")))
            .from(DSL.table(name("INFORMATION_SCHEMA", "TABLES")))
            .where(DSL.field(name("TABLE_SCHEMA"), SQLDataType.VARCHAR).eq(DSL.field("current_schema", String.class))));
  }

  /** {@return whether a name is one that SQL tables of a logical table, of links, or of keys, are given} */
  public static boolean isGenerated(String sqlTable) {
    return sqlTable.startsWith("t_") || sqlTable.startsWith("l_") || sqlTable.startsWith("u_");
  }

  /** {@return the names of the SQL tables of a logical table} */
  public static List<String> partNames(PhysicalLayout layout) {
    List<String> names = new ArrayList<>();
    for (int part = 0; part < layout.parts().size(); part++) {
      names.add(new RecordColumns(layout.number()).part(part));
    }
    return names;
  }

  private CreateTableElementListStep head(CreateTableElementListStep create) {
    var time = Renderer.type(renderer.backend().columnType(ColumnType.TIMESTAMP)).notNull();
    return create
        .column(name(RecordColumns.ARCHIVED), SQLDataType.BOOLEAN.notNull())
        .column(name(RecordColumns.VERSION), SQLDataType.BIGINT.notNull())
        .column(name("created_at"), time)
        .column(name("created_by"), SQLDataType.VARCHAR.notNull())
        .column(name(RecordColumns.UPDATED_AT), time)
        .column(name(RecordColumns.UPDATED_BY), SQLDataType.VARCHAR.notNull());
  }

  private String table(String table, org.jooq.DataType<String> text, String key, String value) {
    return renderer.renderDefinition(
        DSL.createTableIfNotExists(name(table))
            .column(name(key), text)
            .column(name(value), text)
            .constraints(primaryKey(name(key))));
  }

  private String counters() {
    return renderer.renderDefinition(
        DSL.createTableIfNotExists(name(StateStatements.COUNTERS))
            .column(name("table_number"), SQLDataType.BIGINT.notNull())
            .column(name("next_record"), SQLDataType.BIGINT.notNull())
            .constraints(primaryKey(name("table_number"))));
  }

  private String document(String table) {
    return renderer.renderDefinition(
        DSL.createTableIfNotExists(name(table))
            .column(name("number"), SQLDataType.BIGINT.notNull())
            .column(name("table_number"), SQLDataType.BIGINT.notNull())
            .column(name("document"), SQLDataType.VARCHAR.notNull())
            .constraints(primaryKey(name("number"))));
  }

  private String positions() {
    return renderer.renderDefinition(
        DSL.createTableIfNotExists(name(PositionStatements.POSITIONS))
            .column(name("view"), SQLDataType.BIGINT.notNull())
            .column(name("record"), SQLDataType.BIGINT.notNull())
            .column(name("position"), Renderer.type(renderer.backend().keyType()).notNull())
            .column(name("stamp"), SQLDataType.BIGINT.notNull())
            .constraints(primaryKey(name("view"), name("record"))));
  }

  private String respacings() {
    return renderer.renderDefinition(
        DSL.createTableIfNotExists(name(RespacingStatements.RESPACINGS))
            .column(name("view"), SQLDataType.BIGINT.notNull())
            .column(name("epoch"), SQLDataType.BIGINT.notNull())
            .constraints(primaryKey(name("view"))));
  }

  private String requests() {
    return renderer.renderDefinition(
        DSL.createTableIfNotExists(name(RequestStatements.REQUESTS))
            .column(name("key"), SQLDataType.VARCHAR.notNull())
            .column(name("part"), SQLDataType.BIGINT.notNull())
            .column(name("content"), SQLDataType.VARCHAR.notNull())
            .column(name("answer"), SQLDataType.VARCHAR.notNull())
            .column(name("time"), Renderer.type(renderer.backend().columnType(ColumnType.TIMESTAMP)).notNull())
            .constraints(primaryKey(name("key"), name("part"))));
  }
}
