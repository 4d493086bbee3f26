package dev.fieldstone.query.internal.group;

import java.util.ArrayList;
import java.util.List;

/** In which order lanes are shown. */
public final class LaneOrder {
  private LaneOrder() {}

  /**
   * {@return the indexes of a grouping's lanes: those that people put into an order first, then the others as they
   * come}
   */
  public static List<Integer> of(Grouping grouping, List<String> saved) {
    List<Lane> lanes = grouping.lanes();
    List<Integer> order = new ArrayList<>();
    if (grouping.isReorderable()) {
      List<String> keys = lanes.stream().map(Lane::key).toList();
      saved.stream().map(keys::indexOf).filter(index -> index >= 0).distinct().forEach(order::add);
    }
    for (int index = 0; index < lanes.size(); index++) {
      if (!order.contains(index)) {
        order.add(index);
      }
    }
    return order;
  }
}
