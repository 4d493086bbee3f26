package dev.fieldstone.query.internal.group;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.position.GroupMove;
import dev.fieldstone.engine.view.GroupLocator;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a lane elsewhere in the order.
 *
 * @param grouping the lanes that there are
 * @param saved the keys of those that people put into an order
 */
public record LaneMove(Grouping grouping, List<String> saved) {

  /**
   * Returns the keys of all lanes, those named before that are gone among them, in the order after a move.
   *
   * @throws FieldstoneException {@code VIEW/INVALID} where the lanes have an order of their own, or one is moved beside
   *     itself; {@code GROUP/NOT_FOUND}; {@code VIEW/NEIGHBOURS_REVERSED}
   */
  public List<String> order(GroupMove move) {
    if (!grouping.isReorderable()) {
      throw new FieldstoneException(ErrorCode.VIEW_INVALID, "The groups of this axis have an order of their own")
          .with("field", grouping.axis().key())
          .at("layout.axis");
    }
    String moved = key(move.group());
    List<String> order = present();
    order.remove(moved);
    order.add(index(move, moved, order), moved);
    return order;
  }

  private int index(GroupMove move, String moved, List<String> order) {
    int after = move.after() == null ? -1 : neighbour(move.after(), moved, order);
    if (move.before() == null) {
      return after + 1;
    }
    int before = neighbour(move.before(), moved, order);
    if (before <= after) {
      throw new FieldstoneException(ErrorCode.VIEW_NEIGHBOURS_REVERSED, "The neighbours stand the other way round")
          .with("after", order.get(after))
          .with("before", order.get(before));
    }
    return move.after() == null ? before : after + 1;
  }

  private int neighbour(GroupLocator neighbour, String moved, List<String> order) {
    String key = key(neighbour);
    if (key.equals(moved)) {
      throw new FieldstoneException(ErrorCode.VIEW_INVALID, "A group can't stand beside itself").with("group", key);
    }
    return order.indexOf(key);
  }

  private List<String> present() {
    List<String> order = new ArrayList<>(saved);
    LaneOrder.of(grouping, saved).stream()
        .map(index -> grouping.lanes().get(index).key())
        .filter(key -> !saved.contains(key))
        .forEach(order::add);
    return order;
  }

  private String key(GroupLocator group) {
    return grouping
        .find(group)
        .stream()
        .mapToObj(index -> grouping.lanes().get(index).key())
        .findFirst()
        .orElseThrow(
            () ->
                new FieldstoneException(ErrorCode.GROUP_NOT_FOUND, "The board has no such group")
                    .with("group", group instanceof GroupLocator.Named named ? named.keyOrLabel() : ""));
  }
}
