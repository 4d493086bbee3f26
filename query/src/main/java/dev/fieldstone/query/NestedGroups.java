package dev.fieldstone.query;

import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.engine.view.Steps;
import java.util.List;

/**
 * Records in groups, and these in groups, as deep as was asked.
 *
 * @param levels what splits them, outermost first
 * @param groups the outermost groups in order, those without items too; their counts add up to the number of items
 * @param leftOut the clauses of the view that slept
 */
public record NestedGroups(List<Level> levels, List<NestedGroup> groups, List<InactiveClause> leftOut) {

  /** Copies the lists. */
  public NestedGroups {
    levels = List.copyOf(levels);
    groups = List.copyOf(groups);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * What splits the records of one level.
   *
   * @param axis the field
   * @param steps which values share a group; longer periods than those asked for, where these would be too many
   */
  public record Level(Axis axis, Steps steps) {}

  /**
   * A group and the groups in it.
   *
   * @param group the group
   * @param groups those in it that have items, in order; their counts add up to its own. None on the innermost level
   */
  public record NestedGroup(Group group, List<NestedGroup> groups) {

    /** Copies the list. */
    public NestedGroup {
      groups = List.copyOf(groups);
    }
  }
}
