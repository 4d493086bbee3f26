package dev.fieldstone.query;

import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.engine.view.Steps;
import java.util.List;

/**
 * Every group of a board, in order.
 *
 * @param axis the field that splits it
 * @param steps which values share a group; longer periods than those asked for, where these would be too many
 * @param reorderableColumns whether groups can be put in another order
 * @param movableItems whether cards can be moved between groups
 * @param groups the groups; their counts add up to the number of items
 * @param leftOut the clauses of the view that slept
 */
public record Groups(
    Axis axis,
    Steps steps,
    boolean reorderableColumns,
    boolean movableItems,
    List<Group> groups,
    List<InactiveClause> leftOut) {

  /** Copies the lists. */
  public Groups {
    groups = List.copyOf(groups);
    leftOut = List.copyOf(leftOut);
  }
}
