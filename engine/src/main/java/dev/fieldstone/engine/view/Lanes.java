package dev.fieldstone.engine.view;

import java.util.List;

/**
 * What people chose for the groups of a board, by key. Keys that the board has no group for are kept and do nothing, so
 * that a group that returns is as it was.
 *
 * @param order the groups in order; those not named follow in the order they have
 * @param hidden the groups that are not shown; their records count all the same
 * @param collapsed the groups of which only the head is shown
 */
public record Lanes(List<String> order, List<String> hidden, List<String> collapsed) {

  /** Groups as they come, all shown. */
  public static final Lanes AS_THEY_COME = new Lanes(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Lanes {
    order = List.copyOf(order);
    hidden = List.copyOf(hidden);
    collapsed = List.copyOf(collapsed);
  }

  /** {@return a copy with this order} */
  public Lanes inOrder(List<String> order) {
    return new Lanes(order, hidden, collapsed);
  }

  /** {@return a copy that hides these groups and no others} */
  public Lanes hiding(List<String> hidden) {
    return new Lanes(order, hidden, collapsed);
  }

  /** {@return a copy that collapses these groups and no others} */
  public Lanes collapsing(List<String> collapsed) {
    return new Lanes(order, hidden, collapsed);
  }
}
