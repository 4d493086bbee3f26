package dev.fieldstone.json.internal.report;

import static dev.fieldstone.json.internal.form.ObjectForm.object;
import static dev.fieldstone.json.internal.form.Property.optional;
import static dev.fieldstone.json.internal.form.Property.required;

import dev.fieldstone.engine.feed.ChangeSet;
import dev.fieldstone.engine.feed.SchemaStep;
import dev.fieldstone.engine.feed.TableChange;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.engine.view.ViewId;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Many;
import dev.fieldstone.json.internal.form.Scalars;
import dev.fieldstone.json.internal.value.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The change sets of the feed. */
public final class FeedJson {
  private static final Form<SchemaStep> STEP = Scalars.word(SchemaStep.class);
  private static final Form<List<RecordId>> RECORDS = Many.list(Ids.RECORD);

  /** What an operation changed of one table. */
  public static final Form<TableChange> TABLE_CHANGE =
      object(
          in ->
              new ReadTableChange(
                  in.next(), in.nextOptional(), in.next(), in.next(), in.next(), in.next(), in.next(),
                  in.next()),
          required("table", Ids.TABLE_ID, TableChange::table),
          optional("tableStep", STEP, change -> change.tableStep().orElse(null)),
          required("fields", Many.unorderedMap(Ids.FIELD_ID, STEP), TableChange::fields),
          required("views", Many.unorderedMap(Ids.VIEW_ID, STEP), TableChange::views),
          required("created", RECORDS, TableChange::created),
          required("updated", Many.map(Ids.RECORD, Many.set(Ids.FIELD_ID)), TableChange::updated),
          required("deleted", RECORDS, TableChange::deleted),
          required("moved", Many.unorderedMap(Ids.VIEW_ID, Many.set(Ids.RECORD)), TableChange::moved));

  /** What an operation changed. */
  public static final Form<ChangeSet> CHANGE_SET =
      object(
          in -> new ReadChangeSet(in.next(), in.next(), in.next(), in.next(), in.next(), in.next()),
          required("org", Scalars.TEXT, ChangeSet::org),
          required("sequence", Scalars.LONG, ChangeSet::sequence),
          required("actor", Scalars.TEXT, ChangeSet::actor),
          required("time", Scalars.INSTANT, ChangeSet::time),
          required("tables", Many.list(TABLE_CHANGE), ChangeSet::tables),
          required("actors", Many.unorderedMap(Scalars.TEXT, STEP), ChangeSet::actors));

  private FeedJson() {}

  /** A change set that was read. */
  private record ReadChangeSet(
      String org, long sequence, String actor, Instant time, List<TableChange> tables, Map<String, SchemaStep> actors)
      implements ChangeSet {}

  /** A change of a table that was read. */
  private record ReadTableChange(
      TableId table,
      Optional<SchemaStep> tableStep,
      Map<FieldId, SchemaStep> fields,
      Map<ViewId, SchemaStep> views,
      List<RecordId> created,
      Map<RecordId, Set<FieldId>> updated,
      List<RecordId> deleted,
      Map<ViewId, Set<RecordId>> moved)
      implements TableChange {}
}
