package dev.fieldstone.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.position.GroupMove;
import dev.fieldstone.engine.position.ItemPlace;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.view.GroupBy;
import dev.fieldstone.engine.view.GroupLocator;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.query.Board;
import dev.fieldstone.query.Group;
import dev.fieldstone.query.MoveResult;
import dev.fieldstone.query.ViewRunner;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A board, and the plain list of its cards in manual order. */
final class BoardOfCards {
  private static final int MANY = 1_000;

  private final Things things;
  private final Field axis;
  private final GroupBy by;
  private final int maxGroups;
  private final Dice dice;
  private final Asker asker;
  private final Session session;
  private final ViewRunner views;
  private final View view;

  BoardOfCards(Things things, GroupBy by, int maxGroups, Dice dice) {
    this.things = things;
    this.axis = (Field) by.field();
    this.by = by;
    this.maxGroups = maxGroups;
    this.dice = dice;
    this.asker = new Asker("ada", things.clock().instant(), things.moments().zone(), DayOfWeek.MONDAY);
    this.session = asker.session(things.workspace());
    this.views = ViewRunner.on(session);
    this.view = session.views().create(Things.TABLE, ViewDraft.board("Cards"));
    Layout layout = new Layout.Board(axis).withSteps(by.steps());
    session.views().update(view, ViewPatch.empty().withLayout(layout));
  }

  /** What is seen of the board at one moment: its cards in manual order, and the keys of its groups. */
  private record Picture(List<Thing> cards, List<Group> groups, PlainGroups plain) {
    List<String> keys() {
      return groups.stream().map(Group::key).toList();
    }

    String group(Thing card) {
      return plain.among(keys()).apply(card);
    }

    List<Thing> lane(String key) {
      return cards.stream().filter(card -> group(card).equals(key)).toList();
    }

    List<RecordId> order() {
      return cards.stream().map(Thing::id).toList();
    }
  }

  /** Reads the board twice over: as groups, and as a list of all its cards, and holds them against each other. */
  private Picture picture() {
    List<Thing> cards = new ArrayList<>();
    views.forEach(view, Query.everything(), record -> cards.add(thing(record)));
    Board board = views.board(view, Query.everything(), MANY);
    List<Group> groups = board.groups().stream().map(Board.GroupItems::group).toList();
    Picture picture =
        new Picture(cards, groups, new PlainGroups(things, asker, cards, axis, by.steps(), maxGroups));
    for (Board.GroupItems lane : board.groups()) {
      assertThat(lane.items().stream().map(Record::id))
          .isEqualTo(picture.lane(lane.group().key()).stream().map(Thing::id).toList());
    }
    return picture;
  }

  private Thing thing(Record record) {
    Object value = record.value(axis.key());
    return new Thing(record.id(), value == null ? Map.of() : Map.of(axis.key(), value));
  }

  /** Moves some cards by chance, within their group or to another, and sees that the rules were kept. */
  void move() {
    Picture before = picture();
    List<Thing> block = block(before);
    String to = dice.oneIn(3) ? null : dice.oneIn(8) ? "" : dice.one(before.keys());
    String landing = to == null ? before.group(block.getFirst()) : to;
    List<Thing> others = new ArrayList<>(dice.oneIn(6) ? before.cards() : before.lane(landing));
    others.removeAll(block);
    Thing neighbour = others.isEmpty() ? null : dice.one(others);
    boolean isAfter = dice.oneIn(2);
    Move named = named(Move.of(block.stream().map(Thing::id).toList()), to, before);
    Move move = neighbour == null ? named : placed(named, neighbour, isAfter);

    Optional<ErrorCode> fault = fault(before, block, to, landing, neighbour);
    if (fault.isPresent()) {
      assertThat(codeOf(() -> views.move(view, move))).as("%s to %s", axis.key(), to).isEqualTo(fault);
      assertThat(picture().order()).isEqualTo(before.order());
    } else {
      MoveResult result = views.move(view, move);
      arrived(before, block, landing, neighbour, isAfter, result);
    }
  }

  /** Up to three cards, mostly of one group. */
  private List<Thing> block(Picture picture) {
    List<Thing> some = dice.some(picture.cards(), 3);
    String group = picture.group(some.getFirst());
    return dice.oneIn(5) ? some : some.stream().filter(card -> picture.group(card).equals(group)).toList();
  }

  private Move named(Move move, @Nullable String to, Picture picture) {
    if (to == null) {
      return move;
    }
    if (to.isEmpty()) {
      return move.toEmpty();
    }
    return move.toGroup(label(to, picture).filter(label -> dice.oneIn(3)).orElse(to));
  }

  /** A label, where it is that of no other group and no key. */
  private Optional<String> label(String key, Picture picture) {
    String label =
        picture.groups().stream().filter(group -> group.key().equals(key)).findFirst().orElseThrow().label();
    boolean isPlain =
        !key.equals(PlainGroups.OTHER)
            && axis.type().storageClass().name().matches("OPTION|REFERENCE|ACTOR|TEXT")
            && picture.groups().stream().filter(group -> group.label().equalsIgnoreCase(label)).count() == 1
            && picture.keys().stream().noneMatch(label::equals)
            && !label.equals("ada")
            && !label.equals("bob");
    return isPlain && !label.isEmpty() && label.chars().allMatch(unit -> unit < 128)
        ? Optional.of(label)
        : Optional.empty();
  }

  private static Move placed(Move move, Thing neighbour, boolean isAfter) {
    return isAfter ? move.after(neighbour.id()) : move.before(neighbour.id());
  }

  private Optional<ErrorCode> fault(
      Picture picture, List<Thing> block, @Nullable String to, String landing, @Nullable Thing neighbour) {
    boolean isElsewhere = block.stream().anyMatch(card -> !picture.group(card).equals(landing));
    if (to == null && isElsewhere) {
      return Optional.of(ErrorCode.VIEW_NOT_IN_GROUP);
    }
    if (landing.isEmpty() && axis.key().equals("done")) {
      return Optional.of(ErrorCode.GROUP_NOT_FOUND);
    }
    Optional<ErrorCode> closed = isElsewhere ? closed(landing) : Optional.empty();
    boolean isStranger = neighbour != null && !picture.group(neighbour).equals(landing);
    return closed.isEmpty() && isStranger ? Optional.of(ErrorCode.VIEW_NEIGHBOUR_NOT_IN_VIEW) : closed;
  }

  private Optional<ErrorCode> closed(String landing) {
    if (axis.isReadonly()) {
      return Optional.of(ErrorCode.VIEW_AXIS_READONLY);
    }
    if (!axis.type().storageClass().name().matches("OPTION|BOOLEAN|ACTOR|REFERENCE")) {
      return Optional.of(ErrorCode.VIEW_AXIS_NOT_DROPPABLE);
    }
    boolean isShut = landing.equals(PlainGroups.OTHER) || (landing.isEmpty() && axis.required());
    return isShut ? Optional.of(ErrorCode.GROUP_NOT_DROPPABLE) : Optional.empty();
  }

  private void arrived(
      Picture before,
      List<Thing> block,
      String landing,
      @Nullable Thing neighbour,
      boolean isAfter,
      MoveResult result) {
    Picture after = picture();
    List<RecordId> moved = block.stream().map(Thing::id).toList();
    assertThat(without(after.order(), moved)).isEqualTo(without(before.order(), moved));
    assertThat(after.cards().stream().filter(card -> moved.contains(card.id())))
        .allMatch(card -> landing.equals(PlainGroups.OTHER) || after.plain().key(card).equals(landing));
    if (neighbour == null) {
      return;
    }
    List<RecordId> order = without(before.order(), moved);
    order.addAll(order.indexOf(neighbour.id()) + (isAfter ? 1 : 0), moved);
    assertThat(after.order()).isEqualTo(order);
    if (!landing.equals(PlainGroups.OTHER)) {
      List<RecordId> lane = after.lane(landing).stream().map(Thing::id).toList();
      assertThat(result.group()).isEqualTo(landing);
      assertThat(result.previous()).isEqualTo(at(lane, lane.indexOf(moved.getFirst()) - 1));
      assertThat(result.next()).isEqualTo(at(lane, lane.indexOf(moved.getLast()) + 1));
    }
  }

  private static @Nullable RecordId at(List<RecordId> lane, int index) {
    return index >= 0 && index < lane.size() ? lane.get(index) : null;
  }

  private static List<RecordId> without(List<RecordId> order, List<RecordId> left) {
    return new ArrayList<>(order.stream().filter(id -> !left.contains(id)).toList());
  }

  /** Makes a card in each group that takes one. */
  void create() {
    for (String key : picture().keys()) {
      Picture before = picture();
      ItemPlace place = key.isEmpty() ? ItemPlace.inEmpty() : ItemPlace.inGroup(key);
      Optional<ErrorCode> closed = closed(key);
      Supplier<MoveResult> creation = () -> views.create(view, Map.of("name", "new card"), place.first());
      if (closed.isEmpty()) {
        RecordId made = creation.get().records().getFirst().id();
        Picture after = picture();
        assertThat(without(after.order(), List.of(made))).isEqualTo(before.order());
        assertThat(after.plain().among(before.keys()).apply(card(after, made))).isEqualTo(key);
        assertThat(after.lane(after.group(card(after, made))).getFirst().id()).isEqualTo(made);
      } else {
        Optional<ErrorCode> refusal = codeOf(creation);
        assertThat(refusal.isEmpty() || refusal.equals(closed)).as("%s in %s", refusal, key).isTrue();
        assertThat(picture().cards()).hasSize(before.cards().size() + (refusal.isEmpty() ? 1 : 0));
      }
    }
  }

  private static Thing card(Picture picture, RecordId id) {
    return picture.cards().stream().filter(card -> card.id().equals(id)).findFirst().orElseThrow();
  }

  /** Copies a card, which stands directly after it. */
  void duplicate() {
    List<RecordId> order = new ArrayList<>(picture().order());
    RecordId original = dice.one(order);

    RecordId copy = views.duplicate(view, original).id();

    order.add(order.indexOf(original) + 1, copy);
    assertThat(picture().order()).isEqualTo(order);
  }

  /** Puts one group after another. */
  void moveGroup() {
    List<String> keys = new ArrayList<>(picture().keys());
    if (keys.size() < 2) {
      return;
    }
    String moved = dice.one(keys);
    String after = dice.one(keys.stream().filter(key -> !key.equals(moved)).toList());
    GroupMove move = GroupMove.of(locator(moved)).after(locator(after));
    boolean isReorderable = axis.type().storageClass().name().matches("OPTION|BOOLEAN|ACTOR|REFERENCE|TEXT");
    if (!isReorderable) {
      assertThat(codeOf(() -> views.moveGroup(view, move))).hasValue(ErrorCode.VIEW_INVALID);
      return;
    }
    views.moveGroup(view, move);
    keys.remove(moved);
    keys.add(keys.indexOf(after) + 1, moved);
    assertThat(views.groups(view, Query.everything()).groups()).extracting(Group::key).isEqualTo(keys);
  }

  private static GroupLocator locator(String key) {
    return key.isEmpty() ? new GroupLocator.Empty() : new GroupLocator.Named(key);
  }

  private static Optional<ErrorCode> codeOf(Supplier<?> call) {
    try {
      assertThat((Object) call.get()).isNotNull();
      return Optional.empty();
    } catch (FieldstoneException refusal) {
      return Optional.of(refusal.code());
    }
  }
}
