package dev.fieldstone.json.internal.answer;

import static dev.fieldstone.json.internal.form.ObjectForm.object;
import static dev.fieldstone.json.internal.form.Property.optional;
import static dev.fieldstone.json.internal.form.Property.required;
import static dev.fieldstone.json.internal.form.Variants.variant;

import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.json.internal.definition.FieldTypeJson;
import dev.fieldstone.json.internal.definition.LayoutJson;
import dev.fieldstone.json.internal.definition.ViewJson;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Many;
import dev.fieldstone.json.internal.form.Scalars;
import dev.fieldstone.json.internal.form.Variants;
import dev.fieldstone.json.internal.record.RecordJson;
import dev.fieldstone.json.internal.value.Ids;
import dev.fieldstone.query.Axis;
import dev.fieldstone.query.Board;
import dev.fieldstone.query.Board.GroupItems;
import dev.fieldstone.query.Group;
import dev.fieldstone.query.Groups;
import dev.fieldstone.query.Interval;
import dev.fieldstone.query.NestedGroups;
import dev.fieldstone.query.NestedGroups.Level;
import dev.fieldstone.query.NestedGroups.NestedGroup;
import java.util.List;

/** Groups, boards, and groups in groups. */
public final class GroupJson {
  private static final Form<List<InactiveClause>> LEFT_OUT = Many.list(ViewJson.INACTIVE_CLAUSE);

  /** The field that splits a board. */
  public static final Form<Axis> AXIS =
      object(
          in -> new Axis(in.next(), in.next(), in.next()),
          required("field", Ids.FIELD_ID, Axis::field),
          required("key", Scalars.TEXT, Axis::key),
          required("type", FieldTypeJson.TYPE, Axis::type));

  /** The values that share a group. */
  public static final Form<Interval> INTERVAL =
      Variants.of(
          variant(
              "numbers",
              Interval.Numbers.class,
              object(
                  in -> new Interval.Numbers(in.next(), in.next()),
                  optional("from", Scalars.DECIMAL, Interval.Numbers::from),
                  optional("until", Scalars.DECIMAL, Interval.Numbers::until))),
          variant(
              "days",
              Interval.Days.class,
              object(
                  in -> new Interval.Days(in.next(), in.next()),
                  optional("from", Scalars.DATE, Interval.Days::from),
                  optional("until", Scalars.DATE, Interval.Days::until))));

  /** A group. */
  public static final Form<Group> GROUP =
      object(
          in ->
              new Group(
                  in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next()),
          required("key", Scalars.TEXT, Group::key),
          required("label", Scalars.TEXT, Group::label),
          required("color", Scalars.TEXT, Group::color),
          optional("interval", INTERVAL, Group::interval),
          required("count", Scalars.LONG, Group::count),
          required("droppable", Scalars.TRUTH, Group::droppable),
          required("hidden", Scalars.TRUTH, Group::hidden),
          required("collapsed", Scalars.TRUTH, Group::collapsed),
          required("aggregates", Many.list(AggregateJson.RESULT), Group::aggregates));

  /** Every group of a board. */
  public static final Form<Groups> GROUPS =
      object(
          in -> new Groups(in.next(), in.next(), in.next(), in.next(), in.next(), in.next()),
          required("axis", AXIS, Groups::axis),
          required("steps", LayoutJson.STEPS, Groups::steps),
          required("reorderableColumns", Scalars.TRUTH, Groups::reorderableColumns),
          required("movableItems", Scalars.TRUTH, Groups::movableItems),
          required("groups", Many.list(GROUP), Groups::groups),
          required("leftOut", LEFT_OUT, Groups::leftOut));

  /** A group with its first items. */
  public static final Form<GroupItems> GROUP_ITEMS =
      object(
          in -> new GroupItems(in.next(), in.next()),
          required("group", GROUP, GroupItems::group),
          required("items", Many.list(RecordJson.RECORD), GroupItems::items));

  /** A board. */
  public static final Form<Board> BOARD =
      object(
          in -> new Board(in.next(), in.next(), in.next(), in.next(), in.next(), in.next()),
          required("axis", AXIS, Board::axis),
          required("steps", LayoutJson.STEPS, Board::steps),
          required("reorderableColumns", Scalars.TRUTH, Board::reorderableColumns),
          required("movableItems", Scalars.TRUTH, Board::movableItems),
          required("groups", Many.list(GROUP_ITEMS), Board::groups),
          required("leftOut", LEFT_OUT, Board::leftOut));

  private static final Form<Level> LEVEL =
      object(
          in -> new Level(in.next(), in.next()),
          required("axis", AXIS, Level::axis),
          required("steps", LayoutJson.STEPS, Level::steps));

  /** A group and the groups in it. */
  public static final Form<NestedGroup> NESTED_GROUP =
      object(
          in -> new NestedGroup(in.next(), in.next()),
          required("group", GROUP, NestedGroup::group),
          required("groups", Many.list(Many.later(() -> GroupJson.NESTED_GROUP)), NestedGroup::groups));

  /** Groups in groups. */
  public static final Form<NestedGroups> NESTED_GROUPS =
      object(
          in -> new NestedGroups(in.next(), in.next(), in.next()),
          required("levels", Many.list(LEVEL), NestedGroups::levels),
          required("groups", Many.list(NESTED_GROUP), NestedGroups::groups),
          required("leftOut", LEFT_OUT, NestedGroups::leftOut));

  private GroupJson() {}
}
