package dev.fieldstone.json.internal.definition;

import static dev.fieldstone.json.internal.form.ObjectForm.object;
import static dev.fieldstone.json.internal.form.Property.optional;
import static dev.fieldstone.json.internal.form.Property.required;
import static dev.fieldstone.json.internal.form.Property.usual;

import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.SchemaChange;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableDeletionPlan;
import dev.fieldstone.engine.schema.TableDescription;
import dev.fieldstone.engine.schema.TableDescription.Column;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TablePatch;
import dev.fieldstone.json.JsonForm;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Many;
import dev.fieldstone.json.internal.form.ReadValues;
import dev.fieldstone.json.internal.form.Scalars;
import dev.fieldstone.json.internal.value.Ids;
import java.util.List;

/** Tables, as they are, are to be made, and are to be changed; and schema documents. */
public final class TableJson {
  /** A table. */
  public static final Form<Table> TABLE =
      object(
          in ->
              new Table(
                  in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next()),
          required("id", Ids.TABLE_ID, Table::id),
          required("key", Scalars.TEXT, Table::key),
          required("name", Scalars.TEXT, Table::name),
          required("description", Scalars.TEXT, Table::description),
          required("icon", Scalars.TEXT, Table::icon),
          required("color", Scalars.TEXT, Table::color),
          required("archived", Scalars.TRUTH, Table::archived),
          required("displayField", Ids.FIELD_ID, Table::displayField),
          required("hostData", Scalars.TEXT, Table::hostData));

  /** A table to be made. */
  public static final Form<TableDraft> DRAFT =
      object(
          in ->
              new TableDraft(
                  in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(),
                  in.next()),
          required("name", Scalars.TEXT, TableDraft::name),
          optional("key", Scalars.TEXT, TableDraft::key),
          usual("description", Scalars.TEXT, TableDraft::description, ""),
          usual("icon", Scalars.TEXT, TableDraft::icon, ""),
          usual("color", Scalars.TEXT, TableDraft::color, ""),
          optional("displayField", Scalars.TEXT, TableDraft::displayField),
          usual("fields", Many.list(FieldJson.DRAFT), TableDraft::fields, List.of()),
          usual("views", Many.list(ViewJson.DRAFT), TableDraft::views, List.of()),
          usual("archived", Scalars.TRUTH, TableDraft::archived, false),
          usual("hostData", Scalars.TEXT, TableDraft::hostData, ""));

  /** What is to change about a table. */
  public static final Form<TablePatch> PATCH =
      object(
          in ->
              new TablePatch(
                  in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next()),
          optional("name", Scalars.TEXT, TablePatch::name),
          optional("key", Scalars.TEXT, TablePatch::key),
          optional("description", Scalars.TEXT, TablePatch::description),
          optional("icon", Scalars.TEXT, TablePatch::icon),
          optional("color", Scalars.TEXT, TablePatch::color),
          optional("archived", Scalars.TRUTH, TablePatch::archived),
          optional("displayField", Ids.FIELD, TablePatch::displayField),
          optional("hostData", Scalars.TEXT, TablePatch::hostData));

  /** A schema document, with its version, since it is kept. */
  public static final Form<Schema> SCHEMA =
      object(
          TableJson::schema,
          required("version", Scalars.INTEGER, schema -> JsonForm.VERSION),
          required("tables", Many.list(DRAFT), Schema::tables));

  /** What applying a schema document did, or left. */
  public static final Form<SchemaChange> SCHEMA_CHANGE =
      object(
          in -> new SchemaChange(in.next(), in.next()),
          required("kind", Scalars.word(SchemaChange.Kind.class), SchemaChange::kind),
          required("path", Scalars.TEXT, SchemaChange::path));

  private static final Form<TableDeletionPlan.Reference> REFERENCE =
      object(
          in -> new TableDeletionPlan.Reference(in.next(), in.next(), in.next()),
          required("field", Ids.FIELD_ID, TableDeletionPlan.Reference::field),
          required("fieldKey", Scalars.TEXT, TableDeletionPlan.Reference::fieldKey),
          required("valueCount", Scalars.LONG, TableDeletionPlan.Reference::valueCount));

  /** What deleting a table would take with it. */
  public static final Form<TableDeletionPlan> DELETION_PLAN =
      object(
          in -> new TableDeletionPlan(in.next(), in.next(), in.next(), in.next(), in.next()),
          required("recordCount", Scalars.LONG, TableDeletionPlan::recordCount),
          required("fieldCount", Scalars.INTEGER, TableDeletionPlan::fieldCount),
          required("viewCount", Scalars.INTEGER, TableDeletionPlan::viewCount),
          required("references", Many.list(REFERENCE), TableDeletionPlan::references),
          required("dormant", Many.list(REFERENCE), TableDeletionPlan::dormant));

  private static final Form<Column> COLUMN =
      object(
          in -> new Column(in.next(), in.next(), in.next(), in.next(), in.next()),
          required("fieldKey", Scalars.TEXT, Column::fieldKey),
          required("field", Ids.FIELD_ID, Column::field),
          required("part", Scalars.INTEGER, Column::part),
          required("name", Scalars.TEXT, Column::name),
          required("sqlType", Scalars.TEXT, Column::sqlType));

  /** How a table is kept. */
  public static final Form<TableDescription> DESCRIPTION =
      object(
          in -> new TableDescription(in.next(), in.next(), in.next()),
          required("sqlTables", Many.list(Scalars.TEXT), TableDescription::sqlTables),
          required("columns", Many.list(COLUMN), TableDescription::columns),
          required("select", Scalars.TEXT, TableDescription::select));

  private TableJson() {}

  private static Schema schema(ReadValues in) {
    int version = in.next();
    if (version != JsonForm.VERSION) {
      throw in.at().member("version").refused("Documents of this version are not known");
    }
    return new Schema(in.next());
  }
}
