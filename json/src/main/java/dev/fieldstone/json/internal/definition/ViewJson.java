package dev.fieldstone.json.internal.definition;

import static dev.fieldstone.json.internal.form.ObjectForm.object;
import static dev.fieldstone.json.internal.form.Property.optional;
import static dev.fieldstone.json.internal.form.Property.required;
import static dev.fieldstone.json.internal.form.Property.usual;

import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.engine.view.NewFields;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.ShownField;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.engine.view.VisibleFields;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Many;
import dev.fieldstone.json.internal.form.Scalars;
import dev.fieldstone.json.internal.value.Ids;
import java.util.List;

/** Views, as they are, are to be made, and are to be changed. */
public final class ViewJson {
  /** A field that a view shows. */
  public static final Form<ShownField> SHOWN_FIELD =
      object(
          in -> new ShownField(in.next(), in.next()),
          required("field", Ids.FIELD, ShownField::field),
          optional("width", Scalars.INTEGER, ShownField::width));

  /** Which fields a view shows. */
  public static final Form<VisibleFields> VISIBLE_FIELDS =
      object(
          in -> new VisibleFields(in.next(), in.next(), in.next()),
          usual("shown", Many.list(SHOWN_FIELD), VisibleFields::shown, List.of()),
          usual("hidden", Many.list(Ids.FIELD), VisibleFields::hidden, List.of()),
          optional("newFields", Scalars.word(NewFields.class), VisibleFields::newFields));

  /** A part of a view that sleeps. */
  public static final Form<InactiveClause> INACTIVE_CLAUSE =
      object(
          in -> new InactiveClause(in.next(), in.next(), in.next()),
          required("path", Scalars.TEXT, InactiveClause::path),
          required("field", Ids.FIELD_ID, InactiveClause::field),
          required("reason", Scalars.TEXT, InactiveClause::reason));

  /** A view. */
  public static final Form<View> VIEW =
      object(
          in ->
              new View(
                  in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(),
                  in.next(), in.next(), in.next()),
          required("id", Ids.VIEW_ID, View::id),
          required("table", Ids.TABLE_ID, View::table),
          required("key", Scalars.TEXT, View::key),
          required("name", Scalars.TEXT, View::name),
          required("description", Scalars.TEXT, View::description),
          required("default", Scalars.TRUTH, View::isDefault),
          required("archived", Scalars.TRUTH, View::archived),
          required("fields", VISIBLE_FIELDS, View::visible),
          required("query", QueryJson.QUERY, View::query),
          required("layout", LayoutJson.LAYOUT, View::layout),
          required("inactiveClauses", Many.list(INACTIVE_CLAUSE), View::inactiveClauses),
          required("hostData", Scalars.TEXT, View::hostData));

  /** A view to be made. */
  public static final Form<ViewDraft> DRAFT =
      object(
          in ->
              new ViewDraft(
                  in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next()),
          required("name", Scalars.TEXT, ViewDraft::name),
          optional("key", Scalars.TEXT, ViewDraft::key),
          usual("description", Scalars.TEXT, ViewDraft::description, ""),
          required("layout", LayoutJson.LAYOUT, ViewDraft::layout),
          usual("query", QueryJson.QUERY, ViewDraft::query, Query.everything()),
          optional("fields", VISIBLE_FIELDS, ViewDraft::fields),
          usual("default", Scalars.TRUTH, ViewDraft::isDefault, false),
          usual("archived", Scalars.TRUTH, ViewDraft::archived, false),
          usual("hostData", Scalars.TEXT, ViewDraft::hostData, ""));

  /** What is to change about a view. */
  public static final Form<ViewPatch> PATCH =
      object(
          in ->
              new ViewPatch(
                  in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next()),
          optional("name", Scalars.TEXT, ViewPatch::name),
          optional("key", Scalars.TEXT, ViewPatch::key),
          optional("description", Scalars.TEXT, ViewPatch::description),
          optional("archived", Scalars.TRUTH, ViewPatch::archived),
          optional("layout", LayoutJson.LAYOUT, ViewPatch::layout),
          optional("query", QueryJson.QUERY, ViewPatch::query),
          optional("fields", VISIBLE_FIELDS, ViewPatch::fields),
          optional("hostData", Scalars.TEXT, ViewPatch::hostData));

  private ViewJson() {}
}
