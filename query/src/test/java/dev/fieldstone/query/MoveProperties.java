package dev.fieldstone.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.position.Place;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.query.MoveResult.Placed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Law 4 for moves: a record stands where it was asked, and no other moves relative to any other. */
class MoveProperties {
  private static final List<String> STAGES = List.of("Lead", "Won", "Lost");
  private static final int RECORDS = 10;
  private static final int MOVES = 25;

  @Property(tries = 20)
  void moves_inManualOrder_standWhereAskedAndMoveNothingElse(@ForAll long seed) {
    check("deals/pipeline", new Random(seed));
  }

  @Property(tries = 20)
  void moves_inASortedView_standWhereAskedAndMoveNothingElse(@ForAll long seed) {
    check("deals/sorted_board", new Random(seed));
  }

  private static void check(String board, Random random) {
    try (Deals deals = new Deals()) {
      List<Record> records = new ArrayList<>();
      for (int index = 0; index < RECORDS; index++) {
        String stage = STAGES.get(random.nextInt(STAGES.size()));
        records.add(deals.deal("r" + index, random.nextBoolean() ? random.nextInt(3) : null, stage));
      }
      for (int index = 0; index < MOVES; index++) {
        move(deals, board, randomMove(records, random));
      }
    }
  }

  private static void move(Deals deals, String board, Move move) {
    List<RecordId> before = deals.views.ids(board, Query.everything());
    MoveResult moved;
    try {
      moved = deals.views.move(board, move);
    } catch (FieldstoneException refused) {
      assertThat(deals.views.ids(board, Query.everything())).isEqualTo(before);
      return;
    }
    List<RecordId> after = deals.views.ids(board, Query.everything());
    assertThat(without(move.records(), after)).as("the others").isEqualTo(without(move.records(), before));
    checkPlace(move, moved, lane(deals, board, moved.group()));
  }

  private static void checkPlace(Move move, MoveResult moved, List<RecordId> lane) {
    int first = lane.indexOf(move.records().get(0));
    int last = lane.indexOf(move.records().get(move.records().size() - 1));
    if (moved.placed() == Placed.AS_ASKED && !(move.place() instanceof Place.Unchanged)) {
      assertNeighbours(move.place(), moved, lane, first, last);
      boolean loose = move.place() instanceof Place.Between;
      if (!loose) {
        assertThat(lane.subList(first, last + 1)).as("the block").isEqualTo(move.records());
      }
    }
    assertThat(lane).containsAll(move.records());
    Set<RecordId> block = new HashSet<>(move.records());
    int start = lane.stream().filter(block::contains).mapToInt(lane::indexOf).min().orElseThrow();
    int end = lane.stream().filter(block::contains).mapToInt(lane::indexOf).max().orElseThrow();
    assertThat(moved.previous()).isEqualTo(at(lane, start - 1));
    assertThat(moved.next()).isEqualTo(at(lane, end + 1));
  }

  private static void assertNeighbours(Place place, MoveResult moved, List<RecordId> lane, int first, int last) {
    switch (place) {
      case Place.First f -> assertThat(first).isZero();
      case Place.Last l -> assertThat(last).isEqualTo(lane.size() - 1);
      case Place.After after -> assertThat(moved.previous()).isEqualTo(after.neighbour());
      case Place.Before before -> assertThat(moved.next()).isEqualTo(before.neighbour());
      case Place.Between between -> {
        assertThat(first).isGreaterThan(lane.indexOf(between.after()));
        assertThat(last).isLessThan(lane.indexOf(between.before()));
      }
      case Place.Unchanged unchanged -> {}
    }
  }

  private static Move randomMove(List<Record> records, Random random) {
    List<Record> block = new ArrayList<>();
    int size = random.nextInt(4) == 0 ? 2 : 1;
    while (block.size() < size) {
      Record candidate = records.get(random.nextInt(records.size()));
      if (!block.contains(candidate)) {
        block.add(candidate);
      }
    }
    Move move = Move.of(block);
    if (random.nextInt(3) == 0) {
      move = move.toGroup(STAGES.get(random.nextInt(STAGES.size())));
    }
    Record one = records.get(random.nextInt(records.size()));
    Record other = records.get(random.nextInt(records.size()));
    return switch (random.nextInt(6)) {
      case 0 -> move.first();
      case 1 -> move.last();
      case 2 -> move.after(one);
      case 3 -> move.before(one);
      case 4 -> move.between(one, other);
      default -> move;
    };
  }

  private static List<RecordId> lane(Deals deals, String board, @Nullable String group) {
    return deals.views.board(board, 1_000).groups().stream()
        .filter(lane -> lane.group().key().equals(group))
        .flatMap(lane -> lane.items().stream())
        .map(Record::id)
        .toList();
  }

  private static List<RecordId> without(List<RecordId> block, List<RecordId> all) {
    return all.stream().filter(record -> !block.contains(record)).toList();
  }

  private static @Nullable RecordId at(List<RecordId> lane, int index) {
    return index < 0 || index >= lane.size() ? null : lane.get(index);
  }
}
