package dev.fieldstone.examples.tour;

import static dev.fieldstone.engine.view.Query.where;

import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.examples.console.Console;
import dev.fieldstone.examples.console.TextTable;
import dev.fieldstone.query.Board;
import dev.fieldstone.query.Group;
import dev.fieldstone.query.MoveResult;
import java.util.List;

/** Makes a board by the size of the animal, moves cards within and between its groups, and checks every lane. */
final class Boards implements Stop {
  /** The view, by keys. */
  static final String VIEW = Strikes.TABLE + "/by_size";

  private static final String ALL_RECORDS = Strikes.TABLE + "/all_records";
  private static final String SMALL = "Small";
  private static final String MEDIUM = "Medium";
  private static final String LARGE = "Large";
  private static final int SHOWN_PER_LANE = 6;

  @Override
  public String title() {
    return "Board: damage by known species, by size";
  }

  @Override
  public void run(Trip trip) {
    trip.session().views().create(Strikes.TABLE, draft());
    show(trip);
    Lanes lanes = lanes(trip);
    List<RecordId> elsewhere = trip.views().ids(ALL_RECORDS, Query.everything());

    moveWithin(trip, lanes);
    moveBetween(trip, lanes);
    moveOutAndBack(trip, lanes);

    show(trip);
    check(trip, lanes);
    Check.equalLists(elsewhere, trip.views().ids(ALL_RECORDS, Query.everything()), "The order of another view");
  }

  private static ViewDraft draft() {
    Query query = where(Strikes.DAMAGE).isNot("None").and(Strikes.SPECIES).doesNotContain("unknown");
    return ViewDraft.board("By size", Strikes.SIZE).showing(query);
  }

  private static void moveWithin(Trip trip, Lanes lanes) {
    RecordId third = lanes.cards(LARGE).get(2);
    move(trip, lanes, Move.of(third).first(), List.of(third), LARGE, 0);
    trip.console().say("within Large: the third card to the front");

    int count = lanes.cards(LARGE).size();
    List<RecordId> lastTwo = List.copyOf(lanes.cards(LARGE).subList(count - 2, count));
    move(trip, lanes, Move.of(lastTwo).after(lanes.cards(LARGE).get(0)), lastTwo, LARGE, 1);
    trip.console().say("within Large: the last two cards, as a block, to after the first");
  }

  private static void moveBetween(Trip trip, Lanes lanes) {
    RecordId firstSmall = lanes.cards(SMALL).get(0);
    RecordId second = lanes.cards(LARGE).get(1);
    RecordId third = lanes.cards(LARGE).get(2);
    Move intoLarge = Move.of(firstSmall).fromGroup(SMALL).toGroup(LARGE).between(second, third).strict();
    move(trip, lanes, intoLarge, List.of(firstSmall), LARGE, 2);
    trip.console().say("from Small to Large: the first card, between the second and the third");

    RecordId lastMedium = lanes.cards(MEDIUM).get(lanes.cards(MEDIUM).size() - 1);
    move(trip, lanes, Move.of(lastMedium).toGroup(SMALL).first(), List.of(lastMedium), SMALL, 0);
    trip.console().say("from Medium to Small: the last card, to the front");
  }

  private static void moveOutAndBack(Trip trip, Lanes lanes) {
    RecordId second = lanes.cards(MEDIUM).get(1);
    MoveResult out = trip.views().move(VIEW, Move.of(second).toEmpty().last());
    Check.equal("", out.group(), "The group of a card whose value was cleared");
    Check.equal(null, out.records().get(0).option(Strikes.SIZE), "The size of a card in the group without one");
    int last = lanes.cards(MEDIUM).size() - 1;
    move(trip, lanes, Move.of(second).fromEmpty().toGroup(MEDIUM).last(), List.of(second), MEDIUM, last);
    trip.console().say("from Medium to no group, and back: the second card, to the end");
  }

  /** Moves cards on the board and in the lists, and compares where they landed. */
  private static void move(Trip trip, Lanes lanes, Move move, List<RecordId> moved, String label, int index) {
    MoveResult result = trip.views().move(VIEW, move);
    lanes.move(moved, label, index);

    List<RecordId> lane = lanes.cards(label);
    int next = index + moved.size();
    Check.equal(MoveResult.Placed.AS_ASKED, result.placed(), "How a move was carried out");
    Check.equal(index == 0 ? null : lane.get(index - 1), result.previous(), "The card before the moved ones");
    Check.equal(next == lane.size() ? null : lane.get(next), result.next(), "The card after the moved ones");
    Check.that(result.inView(), "The board still shows the moved cards");
  }

  private static Lanes lanes(Trip trip) {
    Lanes lanes = new Lanes();
    for (Group group : trip.views().groups(VIEW).groups()) {
      lanes.put(group.label(), idsOf(trip, group.label()));
    }
    Check.equalLists(List.of(SMALL, MEDIUM, LARGE), lanes.labels(), "The lanes of the board");
    Check.equal(trip.views().count(VIEW, Query.everything()), lanes.count(), "The cards of all lanes together");
    return lanes;
  }

  private static void check(Trip trip, Lanes lanes) {
    Board board = trip.views().board(VIEW, SHOWN_PER_LANE);
    for (String label : lanes.labels()) {
      List<RecordId> expected = lanes.cards(label);
      Check.equalLists(expected, idsOf(trip, label), "The lane " + label);
      Board.GroupItems lane = board.group(label);
      Check.equal((long) expected.size(), lane.group().count(), "The count of the lane " + label);
      List<RecordId> firstItems = lane.items().stream().map(Record::id).toList();
      Check.equalLists(expected.subList(0, firstItems.size()), firstItems, "The first cards of the lane " + label);
    }
  }

  private static List<RecordId> idsOf(Trip trip, String label) {
    return trip.views().ids(VIEW, where(Strikes.SIZE).is(label));
  }

  private static void show(Trip trip) {
    Board board = trip.views().board(VIEW, SHOWN_PER_LANE);
    TextTable table = TextTable.of(board.groups().stream().map(lane -> TextTable.text(header(lane.group()))).toList());
    for (int index = 0; index < SHOWN_PER_LANE; index++) {
      int line = index;
      table.line(board.groups().stream().map(lane -> card(lane, line)).toList());
    }
    trip.console().draw(table);
  }

  private static String header(Group group) {
    return "%s (%d)".formatted(group.isEmptyGroup() ? "no size" : group.label(), group.count());
  }

  private static String card(Board.GroupItems lane, int index) {
    if (index >= lane.items().size()) {
      return "";
    }
    Record strike = lane.items().get(index);
    return Console.text(strike.date(Strikes.DATE)) + " " + strike.display();
  }
}
