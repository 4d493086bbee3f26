package dev.fieldstone.json.internal.definition;

import static dev.fieldstone.json.internal.form.ObjectForm.object;
import static dev.fieldstone.json.internal.form.Property.optional;
import static dev.fieldstone.json.internal.form.Property.required;
import static dev.fieldstone.json.internal.form.Property.usual;
import static dev.fieldstone.json.internal.form.Variants.variant;

import dev.fieldstone.engine.view.GroupLocator;
import dev.fieldstone.engine.view.Lanes;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.RelativeDate;
import dev.fieldstone.engine.view.Steps;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Many;
import dev.fieldstone.json.internal.form.Scalars;
import dev.fieldstone.json.internal.form.Variants;
import dev.fieldstone.json.internal.value.Ids;
import java.util.List;

/** How views lay their records out. */
public final class LayoutJson {
  /** A group of a board. */
  public static final Form<GroupLocator> GROUP =
      Variants.of(
          variant(
              "named",
              GroupLocator.Named.class,
              object(
                  in -> new GroupLocator.Named(in.next()),
                  required("name", Scalars.TEXT, GroupLocator.Named::keyOrLabel))),
          variant("empty", GroupLocator.Empty.class, object(in -> new GroupLocator.Empty())));

  /** Which values share a group. */
  public static final Form<Steps> STEPS =
      Variants.of(
          variant("usual", Steps.Usual.class, object(in -> new Steps.Usual())),
          variant(
              "ranges",
              Steps.Ranges.class,
              object(
                  in -> new Steps.Ranges(in.next()),
                  required("bounds", Many.list(Scalars.DECIMAL), Steps.Ranges::bounds))),
          variant(
              "periods",
              Steps.Periods.class,
              object(
                  in -> new Steps.Periods(in.next()),
                  required("unit", Scalars.word(RelativeDate.Unit.class), Steps.Periods::unit))),
          variant("relative", Steps.Relative.class, object(in -> new Steps.Relative())));

  private static final Form<List<String>> KEYS = Many.list(Scalars.TEXT);

  /** What people chose for the groups of a board. */
  public static final Form<Lanes> LANES =
      object(
          in -> new Lanes(in.next(), in.next(), in.next()),
          usual("order", KEYS, Lanes::order, List.of()),
          usual("hidden", KEYS, Lanes::hidden, List.of()),
          usual("collapsed", KEYS, Lanes::collapsed, List.of()));

  /** A layout, whose kind is the view's. */
  public static final Form<Layout> LAYOUT =
      Variants.of(
          variant("table", Layout.Table.class, object(in -> new Layout.Table())),
          variant(
              "board",
              Layout.Board.class,
              object(
                  in -> new Layout.Board(in.next(), in.next(), in.next()),
                  optional("axis", Ids.FIELD, Layout.Board::axis),
                  usual("steps", STEPS, Layout.Board::steps, Steps.USUAL),
                  usual("lanes", LANES, Layout.Board::lanes, Lanes.AS_THEY_COME))),
          variant(
              "calendar",
              Layout.Calendar.class,
              object(
                  in -> new Layout.Calendar(in.next(), in.next()),
                  optional("start", Ids.FIELD, Layout.Calendar::start),
                  optional("end", Ids.FIELD, Layout.Calendar::end))),
          variant(
              "timeline",
              Layout.Timeline.class,
              object(
                  in -> new Layout.Timeline(in.next(), in.next()),
                  optional("start", Ids.FIELD, Layout.Timeline::start),
                  optional("end", Ids.FIELD, Layout.Timeline::end))),
          variant(
              "gallery",
              Layout.Gallery.class,
              object(in -> new Layout.Gallery(in.next()), optional("cover", Ids.FIELD, Layout.Gallery::cover))));

  private LayoutJson() {}
}
