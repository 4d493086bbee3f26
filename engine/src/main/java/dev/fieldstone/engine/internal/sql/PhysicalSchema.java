package dev.fieldstone.engine.internal.sql;

import static org.jooq.impl.DSL.name;

import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.placement.ColumnType;
import dev.fieldstone.engine.internal.placement.PhysicalLayout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** What SQL tables an org has to have, as {@link Definitions} makes them, and what the database lists of them. */
public final class PhysicalSchema {
  private final Renderer renderer;

  PhysicalSchema(Renderer renderer) {
    this.renderer = renderer;
  }

  /** {@return the query for table name, column name and listed type of all columns of the present schema} */
  public String columns() {
    Field<String> schema = DSL.field(name("TABLE_SCHEMA"), SQLDataType.VARCHAR);
    return renderer.render(
        DSL.select(DSL.field(name("TABLE_NAME")), DSL.field(name("COLUMN_NAME")), DSL.field(name("DATA_TYPE")))
            .from(DSL.table(name("INFORMATION_SCHEMA", "COLUMNS")))
            .where(schema.eq(DSL.field("current_schema", String.class))));
  }

  /** {@return the SQL tables that every org has} */
  public List<SqlTable> ofOrg() {
    return List.of(
        new SqlTable(StateStatements.STATE, Map.of("name", text(), "value", text())),
        new SqlTable(StateStatements.COUNTERS, Map.of("table_number", number(), "next_record", number())),
        documents(CatalogStatements.TABLES),
        documents(CatalogStatements.FIELDS),
        documents(CatalogStatements.VIEWS),
        positions(),
        respacings(),
        requests(),
        actors(),
        notes());
  }

  /** {@return the SQL table of manual positions} */
  public SqlTable positions() {
    return new SqlTable(
        PositionStatements.POSITIONS,
        Map.of(
            "view", number(),
            "record", number(),
            "position", renderer.backend().listedKeyType(),
            "stamp", number()));
  }

  /** {@return the SQL table of the views that were respaced} */
  public SqlTable respacings() {
    return new SqlTable(RespacingStatements.RESPACINGS, Map.of("view", number(), "epoch", number()));
  }

  /** {@return the SQL table of the actors that the org knows} */
  public SqlTable actors() {
    return new SqlTable(
        ActorStatements.ACTORS,
        Map.of("id", text(), "label", text(), "active", listed(ColumnType.BOOLEAN)));
  }

  /** {@return the SQL table of what other rooms keep} */
  public SqlTable notes() {
    return new SqlTable(NoteStatements.NOTES, Map.of("area", text(), "name", text(), "document", text()));
  }

  /** {@return one of the SQL tables of a logical table} */
  public SqlTable part(PhysicalLayout layout, int part) {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put(RecordColumns.RECORD, number());
    if (part == 0) {
      columns.put(RecordColumns.ARCHIVED, listed(ColumnType.BOOLEAN));
      columns.put(RecordColumns.VERSION, number());
      columns.put("created_at", listed(ColumnType.TIMESTAMP));
      columns.put("created_by", text());
      columns.put(RecordColumns.UPDATED_AT, listed(ColumnType.TIMESTAMP));
      columns.put(RecordColumns.UPDATED_BY, text());
    }
    for (ColumnType type : ColumnType.values()) {
      layout.parts().get(part).names(type).forEach(column -> columns.put(column, listed(type)));
    }
    return new SqlTable(new RecordColumns(layout.number()).part(part), columns);
  }

  /** {@return the SQL table of a reference's links} */
  public SqlTable links(long field, ClassKey key) {
    return new SqlTable(LinkStatements.name(field, key), Map.of("record", number(), "target", number()));
  }

  /** {@return the SQL table of the keys of a unique field's values} */
  public SqlTable keys(long keys) {
    return new SqlTable(
        KeyStatements.name(keys),
        Map.of(RecordColumns.RECORD, number(), KeyStatements.KEY, renderer.backend().listedKeyType()));
  }

  private SqlTable requests() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("key", text());
    columns.put("part", number());
    columns.put("content", text());
    columns.put("answer", text());
    columns.put("time", listed(ColumnType.TIMESTAMP));
    return new SqlTable(RequestStatements.REQUESTS, columns);
  }

  private SqlTable documents(String table) {
    return new SqlTable(table, Map.of("number", number(), "table_number", number(), "document", text()));
  }

  private String number() {
    return listed(ColumnType.CODE);
  }

  private String text() {
    return listed(ColumnType.TEXT);
  }

  private String listed(ColumnType type) {
    return renderer.backend().listedType(type);
  }
}
