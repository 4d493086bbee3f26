package dev.fieldstone.json.internal.value;

import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.record.RecordLocator;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.engine.schema.TableKey;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.view.Cursor;
import dev.fieldstone.engine.view.Source;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewId;
import dev.fieldstone.engine.view.ViewKey;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Scalars;

/** Ids in wire form, and what names things by id or by key; all of them texts. */
public final class Ids {
  /** A record by id. */
  public static final Form<RecordId> RECORD = Scalars.parsed(RecordId::parse, "The id of a record is expected");

  /** A record by id, or by a snapshot, of which the id is written. */
  public static final Form<RecordLocator> RECORD_LOCATOR =
      Scalars.parsed(RecordId::parse, record -> record.id().toString(), "The id of a record is expected");

  /** A table by id. */
  public static final Form<TableId> TABLE_ID = Scalars.parsed(TableId::parse, "The id of a table is expected");

  /** A field by id. */
  public static final Form<FieldId> FIELD_ID = Scalars.parsed(FieldId::parse, "The id of a field is expected");

  /** An option by id. */
  public static final Form<OptionId> OPTION = Scalars.parsed(OptionId::parse, "The id of an option is expected");

  /** A view by id. */
  public static final Form<ViewId> VIEW_ID = Scalars.parsed(ViewId::parse, "The id of a view is expected");

  /** A table by id or key. */
  public static final Form<TableLocator> TABLE =
      Scalars.parsed(TableLocator::of, Ids::text, "The id or key of a table is expected");

  /** A field by id or key. */
  public static final Form<FieldLocator> FIELD =
      Scalars.parsed(FieldLocator::of, Ids::text, "The id or key of a field is expected");

  /** A view by id, or by its table and its key: {@code deals/pipeline}. */
  public static final Form<ViewLocator> VIEW =
      Scalars.parsed(ViewLocator::of, Ids::text, "The id of a view, or its table, a slash and its key are expected");

  /** A table or a view. */
  public static final Form<Source> SOURCE =
      Scalars.parsed(Source::of, Ids::text, "The id or key of a table or view is expected");

  /** Where a page ended. */
  public static final Form<Cursor> CURSOR = Scalars.parsed(Cursor::new, "A cursor is expected");

  private Ids() {}

  private static String text(FieldLocator field) {
    return switch (field) {
      case FieldId id -> id.toString();
      case Field snapshot -> snapshot.id().toString();
      case FieldKey key -> key.key();
    };
  }

  private static String text(Source source) {
    return switch (source) {
      case TableId id -> id.toString();
      case Table snapshot -> snapshot.id().toString();
      case TableKey key -> key.key();
      case ViewId id -> id.toString();
      case View snapshot -> snapshot.id().toString();
      case ViewKey key -> text(key.table()) + "/" + key.key();
    };
  }
}
