package dev.fieldstone.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.concurrency.AtOnce;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.feed.ChangeSet;
import dev.fieldstone.engine.feed.Subscription;
import dev.fieldstone.engine.feed.TableChange;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.query.Board;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Crm;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two people drag the cards of one board at the same time, each going by what they saw last. */
@Timeout(600)
final class SharedBoardTest {
  private static final String BOARD = "deals/pipeline";
  private static final List<String> PEOPLE = List.of("ada", "bob");
  private static final List<String> STAGES = List.of("Lead", "Won", "Lost");
  private static final int CARDS = 500;
  private static final int MANY = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Crm crm = Crm.open();
  private final Recorder recorder = new Recorder();
  private final AtomicInteger refusals = new AtomicInteger();

  @AfterEach
  void close() {
    crm.close();
  }

  /**
   * What somebody dragged.
   *
   * @param after what the card was dropped after; null at the top of the lane
   */
  private record Drag(RecordId card, String from, String to, @Nullable RecordId after) {
    Move move() {
      Move move = Move.of(card).fromGroup(from).toGroup(to);
      return after == null ? move.first() : move.after(after);
    }
  }

  @Test
  void drags_ofTwoPeople_areAllKept() {
    drag(500);
  }

  @Tag("slow")
  @Test
  void manyDrags_ofTwoPeople_areAllKept() {
    drag(5_000);
  }

  /** No accepted move is lost: the board is what the moves come to in the order of the feed. */
  private void drag(int moves) {
    for (String stage : STAGES) {
      crm.deals((CARDS + STAGES.size() - 1) / STAGES.size(), stage);
    }
    Map<String, List<RecordId>> expected = lanes("ada");
    List<Deque<Drag>> accepted = List.of(new ArrayDeque<>(), new ArrayDeque<>());
    try (Subscription subscription = crm.ada().org().subscribe(recorder)) {
      AtOnce.run(PEOPLE.size(), person -> drag(person, moves / PEOPLE.size(), accepted.get(person)));
      assertThat(subscription.awaitDelivered(PATIENCE)).isTrue();
    }

    for (ChangeSet changes : recorder.changes()) {
      replay(expected, next(accepted.get(PEOPLE.indexOf(changes.actor())), changes));
    }
    assertThat(lanes("ada")).isEqualTo(expected);
    assertThat(lanes("bob")).isEqualTo(expected);
    System.out.printf("%d drags by two people: %d were refused%n", moves, refusals.get());
    assertThat(refusals.get()).isLessThanOrEqualTo(moves / 100);
  }

  private void drag(int person, int moves, Deque<Drag> accepted) {
    Random random = new Random(person);
    ViewRunner views = views(PEOPLE.get(person));
    Drag last = null;
    for (int index = 0; index < moves; index++) {
      Drag drag = drag(lanes(PEOPLE.get(person)), last == null ? null : last.card(), random);
      try {
        views.move(BOARD, drag.move());
        accepted.add(drag);
        last = drag;
      } catch (FieldstoneException refusal) {
        assertThat(refusal.code()).isIn(ErrorCode.VIEW_NOT_IN_GROUP, ErrorCode.VIEW_NEIGHBOUR_NOT_IN_VIEW);
        refusals.incrementAndGet();
      }
    }
  }

  /** Never the same card twice running, so that change sets tell which drag they come from. */
  private static Drag drag(Map<String, List<RecordId>> lanes, @Nullable RecordId last, Random random) {
    String from = one(lanes.keySet().stream().filter(lane -> Objects.requireNonNull(lanes.get(lane)).size() > 1).toList(), random);
    String to = one(List.copyOf(lanes.keySet()), random);
    RecordId card = one(without(Objects.requireNonNull(lanes.get(from)), last), random);
    List<RecordId> around = without(Objects.requireNonNull(lanes.get(to)), card);
    return new Drag(card, from, to, around.isEmpty() || random.nextInt(10) == 0 ? null : one(around, random));
  }

  private static List<RecordId> without(List<RecordId> cards, @Nullable RecordId card) {
    return cards.stream().filter(other -> !other.equals(card)).toList();
  }

  private static <T> T one(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** The drag that a change set comes from; those before it left a card where it was. */
  private static Drag next(Deque<Drag> accepted, ChangeSet changes) {
    Drag drag = accepted.remove();
    while (!isOf(drag, changes)) {
      drag = accepted.remove();
    }
    return drag;
  }

  private static boolean isOf(Drag drag, ChangeSet changes) {
    TableChange change = changes.tables().getFirst();
    return change.updated().containsKey(drag.card())
        || change.moved().values().stream().anyMatch(moved -> moved.contains(drag.card()));
  }

  private static void replay(Map<String, List<RecordId>> lanes, Drag drag) {
    List<RecordId> from = Objects.requireNonNull(lanes.get(drag.from()));
    List<RecordId> to = Objects.requireNonNull(lanes.get(drag.to()));
    assertThat(from.remove(drag.card())).as("%s is where it was dragged from", drag).isTrue();
    RecordId after = drag.after();
    if (after != null) {
      assertThat(to).as("%s is dropped where it was", drag).contains(after);
    }
    to.add(after == null ? 0 : to.indexOf(after) + 1, drag.card());
  }

  private Map<String, List<RecordId>> lanes(String person) {
    Map<String, List<RecordId>> lanes = new LinkedHashMap<>();
    for (Board.GroupItems lane : views(person).board(BOARD, MANY).groups()) {
      lanes.put(lane.group().label(), new ArrayList<>(lane.items().stream().map(Record::id).toList()));
    }
    return lanes;
  }

  private ViewRunner views(String person) {
    return ViewRunner.on(crm.workspace().org("acme").as(person));
  }
}
