package dev.fieldstone.query.internal.group;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.position.GroupMove;
import dev.fieldstone.engine.view.GroupLocator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a lane elsewhere in the order.
 *
 * @param grouping the lanes that there are
 * @param saved the keys of those that people put into an order
 */
public record LaneMove(Grouping grouping, List<String> saved) {
  private static final int MAX_KEYS = 500;
  private static final int MAX_CHARACTERS = 50_000;

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
    String afterKey = move.after() == null ? null : neighbour(move.after(), moved);
    String beforeKey = move.before() == null ? null : neighbour(move.before(), moved);
    List<String> order = all();
    order.remove(moved);
    order.add(index(order, afterKey, beforeKey), moved);
    return order;
  }

  private static int index(List<String> order, @Nullable String afterKey, @Nullable String beforeKey) {
    int after = order.indexOf(afterKey);
    if (beforeKey == null) {
      return after + 1;
    }
    int before = order.indexOf(beforeKey);
    if (before <= after) {
      throw new FieldstoneException(ErrorCode.VIEW_NEIGHBOURS_REVERSED, "The neighbours stand the other way round")
          .with("after", order.get(after))
          .with("before", order.get(before));
    }
    return afterKey == null ? before : after + 1;
  }

  private String neighbour(GroupLocator neighbour, String moved) {
    String key = key(neighbour);
    if (key.equals(moved)) {
      throw new FieldstoneException(ErrorCode.VIEW_INVALID, "A group can't stand beside itself").with("group", key);
    }
    return key;
  }

  /** Keys of lanes that are gone are kept as long as there are not very many: their values may return. */
  private List<String> all() {
    List<String> present =
        LaneOrder.of(grouping, saved).stream().map(index -> grouping.lanes().get(index).key()).toList();
    List<String> order = new ArrayList<>(saved);
    present.stream().filter(key -> !saved.contains(key)).forEach(order::add);
    for (int index = order.size() - 1; index >= 0 && isLarge(order); index--) {
      if (!present.contains(order.get(index))) {
        order.remove(index);
      }
    }
    return order;
  }

  private static boolean isLarge(List<String> keys) {
    return keys.size() > MAX_KEYS || keys.stream().mapToInt(String::length).sum() > MAX_CHARACTERS;
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
