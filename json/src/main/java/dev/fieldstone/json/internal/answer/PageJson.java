package dev.fieldstone.json.internal.answer;

import static dev.fieldstone.json.internal.form.ObjectForm.object;
import static dev.fieldstone.json.internal.form.Property.optional;
import static dev.fieldstone.json.internal.form.Property.required;

import dev.fieldstone.engine.view.LayoutSlot;
import dev.fieldstone.json.internal.definition.FieldJson;
import dev.fieldstone.json.internal.definition.FilterJson;
import dev.fieldstone.json.internal.definition.ViewJson;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Many;
import dev.fieldstone.json.internal.form.Property;
import dev.fieldstone.json.internal.form.Scalars;
import dev.fieldstone.json.internal.record.RecordJson;
import dev.fieldstone.json.internal.value.Ids;
import dev.fieldstone.query.CalendarItems;
import dev.fieldstone.query.LayoutUse;
import dev.fieldstone.query.Page;
import dev.fieldstone.query.ViewField;

/** Pages, calendars, and what fields can serve for in a view. */
public final class PageJson {
  /** What a field can serve for in a layout. */
  public static final Form<LayoutUse> LAYOUT_USE =
      object(
          in -> new LayoutUse(in.next(), in.next()),
          required("kind", Scalars.TEXT, LayoutUse::kind),
          required("slot", Scalars.word(LayoutSlot.class), LayoutUse::slot));

  /** What a field can serve for in a view. */
  public static final Form<ViewField> VIEW_FIELD =
      object(
          in -> new ViewField(in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next()),
          required("field", FieldJson.FIELD, ViewField::field),
          required("readonly", Scalars.TRUTH, ViewField::readonly),
          required("sortable", Scalars.TRUTH, ViewField::sortable),
          required("operators", Many.list(FilterJson.OPERATOR), ViewField::operators),
          required("aggregates", Many.list(AggregateJson.AGGREGATE), ViewField::aggregates),
          required("groupableIn", Many.list(LAYOUT_USE), ViewField::groupableIn),
          required("visible", Scalars.TRUTH, ViewField::visible));

  /** A day of a calendar. */
  public static final Form<CalendarItems.Day> DAY =
      object(
          in -> new CalendarItems.Day(in.next(), in.next()),
          required("day", Scalars.DATE, CalendarItems.Day::day),
          required("count", Scalars.LONG, CalendarItems.Day::count));

  /** What a calendar shows of a span of days. */
  public static final Form<CalendarItems> CALENDAR_ITEMS =
      object(
          in -> new CalendarItems(in.next(), in.next()),
          required("items", page(RecordJson.RECORD), CalendarItems::items),
          required("days", Many.list(DAY), CalendarItems::days));

  private PageJson() {}

  /** {@return the form of a part of an ordered answer} */
  public static <T> Form<Page<T>> page(Form<T> item) {
    return object(
        in -> new Page<>(in.next(), in.nextCount(), in.next(), in.next(), in.nextOptional(), in.next()),
        required("items", Many.list(item), Page::items),
        Property.count("count", Page::count),
        required("page", Scalars.INTEGER, Page::page),
        required("take", Scalars.INTEGER, Page::take),
        optional("next", Ids.CURSOR, page -> page.next().orElse(null)),
        required("leftOut", Many.list(ViewJson.INACTIVE_CLAUSE), Page::leftOut));
  }
}
