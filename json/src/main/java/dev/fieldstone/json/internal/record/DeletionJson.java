package dev.fieldstone.json.internal.record;

import static dev.fieldstone.json.internal.form.ObjectForm.object;
import static dev.fieldstone.json.internal.form.Property.required;

import dev.fieldstone.engine.record.Backlink;
import dev.fieldstone.engine.record.DeletionPlan;
import dev.fieldstone.engine.record.DeletionPlan.Restriction;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Many;
import dev.fieldstone.json.internal.form.Scalars;
import dev.fieldstone.json.internal.value.Ids;

/** What deletes do, and who refers to a record. */
public final class DeletionJson {
  /** References that hold a delete back. */
  public static final Form<Restriction> RESTRICTION =
      object(
          in -> new Restriction(in.next(), in.next(), in.next(), in.next()),
          required("field", Ids.FIELD_ID, Restriction::field),
          required("fieldKey", Scalars.TEXT, Restriction::fieldKey),
          required("count", Scalars.LONG, Restriction::count),
          required("firstRecords", Many.list(Ids.RECORD), Restriction::firstRecords));

  /** What a delete does, or would do. */
  public static final Form<DeletionPlan> PLAN =
      object(
          in -> new DeletionPlan(in.next(), in.next(), in.next()),
          required("deleted", Many.unorderedMap(Ids.TABLE_ID, Scalars.LONG), DeletionPlan::deleted),
          required("cleared", Many.unorderedMap(Ids.FIELD_ID, Scalars.LONG), DeletionPlan::cleared),
          required("restricting", Many.list(RESTRICTION), DeletionPlan::restricting));

  /** Who refers to a record by one field. */
  public static final Form<Backlink> BACKLINK =
      object(
          in -> new Backlink(in.next(), in.next(), in.next(), in.next(), in.next()),
          required("table", Ids.TABLE_ID, Backlink::table),
          required("field", Ids.FIELD_ID, Backlink::field),
          required("fieldKey", Scalars.TEXT, Backlink::fieldKey),
          required("count", Scalars.LONG, Backlink::count),
          required("firstRecords", Many.list(Ids.RECORD), Backlink::firstRecords));

  private DeletionJson() {}
}
