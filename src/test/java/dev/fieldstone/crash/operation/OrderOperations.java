package dev.fieldstone.crash.operation;

import static dev.fieldstone.crash.share.Document.DEALS;
import static dev.fieldstone.crash.share.Document.STAGES;

import dev.fieldstone.crash.share.Effect;
import dev.fieldstone.crash.share.Item;
import dev.fieldstone.crash.share.OrderKeys;
import dev.fieldstone.crash.share.Share;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.query.ViewRunner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Moves of deals in the views of a share. */
final class OrderOperations {
  private static final int MAX_BLOCK_RECORDS = 3;

  private OrderOperations() {}

  /** Moves a few records in the list. */
  static @Nullable Operation moveInList(Share share, String name) {
    List<String> others = new ArrayList<>(share.order(OrderKeys.list(share)));
    if (others.size() < 2) {
      return null;
    }
    Collections.shuffle(others, share.random());
    int count = 1 + share.random().nextInt(Math.min(MAX_BLOCK_RECORDS, others.size() - 1));
    List<String> block = List.copyOf(others.subList(0, count));
    List<String> stayers = new ArrayList<>(share.order(OrderKeys.list(share)));
    stayers.removeAll(block);
    int index = share.random().nextInt(stayers.size() + 1);
    Effect effect = new Effect(share).order(OrderKeys.list(share), inserted(stayers, index, block));
    return Operation.of(
        effect,
        session -> {
          RecordWriter ids = new RecordWriter(session, share);
          List<RecordId> moved = block.stream().map(ids::id).toList();
          ViewRunner.on(session)
              .move(DEALS + "/" + OrderKeys.listName(share), placed(Move.of(moved), stayers, index, ids));
        });
  }

  /** Moves a card on the board, to a place in its group or in another. */
  static @Nullable Operation moveOnBoard(Share share, String name) {
    Item card = share.any(share.items(DEALS));
    String to = Objects.requireNonNull(share.any(STAGES));
    if (card == null) {
      return null;
    }
    String from = Objects.requireNonNull(card.value("stage"));
    List<String> stayers = new ArrayList<>(share.order(OrderKeys.lane(share, to)));
    stayers.remove(card.name());
    int index = share.random().nextInt(stayers.size() + 1);
    List<String> lane = inserted(stayers, index, List.of(card.name()));
    return Operation.of(
        boardEffect(share, card, from, to).order(OrderKeys.lane(share, to), lane),
        session -> {
          RecordWriter ids = new RecordWriter(session, share);
          Move move = Move.of(ids.id(card.name())).fromGroup(from).toGroup(to);
          ViewRunner.on(session).move(DEALS + "/" + OrderKeys.boardName(share), placed(move, stayers, index, ids));
        });
  }

  private static Effect boardEffect(Share share, Item card, String from, String to) {
    Effect effect = new Effect(share);
    if (!from.equals(to)) {
      List<String> left = new ArrayList<>(share.order(OrderKeys.lane(share, from)));
      left.remove(card.name());
      effect.order(OrderKeys.lane(share, from), left).show(card.with("stage", to).written());
    }
    return effect;
  }

  private static List<String> inserted(List<String> stayers, int index, List<String> block) {
    List<String> order = new ArrayList<>(stayers);
    order.addAll(index, block);
    return order;
  }

  private static Move placed(Move move, List<String> stayers, int index, RecordWriter ids) {
    if (index == 0) {
      return stayers.isEmpty() ? move.last() : move.before(ids.id(stayers.getFirst()));
    }
    return index == stayers.size() ? move.last() : move.after(ids.id(stayers.get(index - 1)));
  }
}
