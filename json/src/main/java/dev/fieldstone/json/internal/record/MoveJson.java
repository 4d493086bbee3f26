package dev.fieldstone.json.internal.record;

import static dev.fieldstone.json.internal.form.ObjectForm.object;
import static dev.fieldstone.json.internal.form.Property.optional;
import static dev.fieldstone.json.internal.form.Property.required;
import static dev.fieldstone.json.internal.form.Property.usual;
import static dev.fieldstone.json.internal.form.Variants.variant;

import dev.fieldstone.engine.position.GroupMove;
import dev.fieldstone.engine.position.ItemPlace;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.position.Place;
import dev.fieldstone.json.internal.definition.LayoutJson;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Many;
import dev.fieldstone.json.internal.form.Scalars;
import dev.fieldstone.json.internal.form.Variants;
import dev.fieldstone.json.internal.value.Ids;
import dev.fieldstone.query.MoveResult;

/** Moves of records and of groups. */
public final class MoveJson {
  /** Where to stand. */
  public static final Form<Place> PLACE =
      Variants.of(
          variant("first", Place.First.class, object(in -> new Place.First())),
          variant("last", Place.Last.class, object(in -> new Place.Last())),
          variant(
              "after",
              Place.After.class,
              object(in -> new Place.After(in.next()), required("record", Ids.RECORD, Place.After::neighbour))),
          variant(
              "before",
              Place.Before.class,
              object(in -> new Place.Before(in.next()), required("record", Ids.RECORD, Place.Before::neighbour))),
          variant(
              "between",
              Place.Between.class,
              object(
                  in -> new Place.Between(in.next(), in.next(), in.next()),
                  required("after", Ids.RECORD, Place.Between::after),
                  required("before", Ids.RECORD, Place.Between::before),
                  usual("strict", Scalars.TRUTH, Place.Between::strict, false))),
          variant("unchanged", Place.Unchanged.class, object(in -> new Place.Unchanged())));

  /** A move of records. */
  public static final Form<Move> MOVE =
      object(
          in -> new Move(in.next(), in.next(), in.next(), in.next()),
          required("records", Many.list(Ids.RECORD), Move::records),
          optional("toGroup", LayoutJson.GROUP, move -> move.toGroup()),
          optional("fromGroup", LayoutJson.GROUP, move -> move.fromGroup()),
          usual("place", PLACE, Move::place, new Place.Unchanged()));

  /** Where a new record is to stand. */
  public static final Form<ItemPlace> ITEM_PLACE =
      object(
          in -> new ItemPlace(in.next(), in.next()),
          optional("group", LayoutJson.GROUP, ItemPlace::group),
          usual("place", PLACE, ItemPlace::place, new Place.Unchanged()));

  /** A move of a group. */
  public static final Form<GroupMove> GROUP_MOVE =
      object(
          in -> new GroupMove(in.next(), in.next(), in.next()),
          required("group", LayoutJson.GROUP, GroupMove::group),
          optional("after", LayoutJson.GROUP, move -> move.after()),
          optional("before", LayoutJson.GROUP, move -> move.before()));

  /** What a move of records did. */
  public static final Form<MoveResult> RESULT =
      object(
          in -> new MoveResult(in.next(), in.next(), in.next(), in.next(), in.next(), in.next()),
          required("placed", Scalars.word(MoveResult.Placed.class), MoveResult::placed),
          required("records", Many.list(RecordJson.RECORD), MoveResult::records),
          optional("group", Scalars.TEXT, MoveResult::group),
          optional("previous", Ids.RECORD, MoveResult::previous),
          optional("next", Ids.RECORD, MoveResult::next),
          required("inView", Scalars.TRUTH, MoveResult::inView));

  private MoveJson() {}
}
