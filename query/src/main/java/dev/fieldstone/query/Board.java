package dev.fieldstone.query;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.text.TextFold;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.engine.view.Steps;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A board as people see it: every group with its first items.
 *
 * @param axis the field that splits it
 * @param steps which values share a group; longer periods than those asked for, where these would be too many
 * @param reorderableColumns whether groups can be put in another order
 * @param movableItems whether cards can be moved between groups
 * @param groups the groups in order
 * @param leftOut the clauses of the view that slept
 */
public record Board(
    Axis axis,
    Steps steps,
    boolean reorderableColumns,
    boolean movableItems,
    List<GroupItems> groups,
    List<InactiveClause> leftOut) {

  /** Copies the lists. */
  public Board {
    groups = List.copyOf(groups);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Returns a group by its key or, failing that, its label, ignoring case.
   *
   * @throws FieldstoneException {@code GROUP/NOT_FOUND}
   */
  public GroupItems group(String keyOrLabel) {
    return first(group -> group.key().equals(keyOrLabel))
        .or(() -> first(byLabel(keyOrLabel)))
        .orElseThrow(
            () ->
                new FieldstoneException(ErrorCode.GROUP_NOT_FOUND, "The board has no such group")
                    .with("group", keyOrLabel));
  }

  private Optional<GroupItems> first(Predicate<Group> wanted) {
    return groups.stream().filter(candidate -> wanted.test(candidate.group())).findFirst();
  }

  private static Predicate<Group> byLabel(String label) {
    String folded = TextFold.caseFold(label);
    return group -> TextFold.caseFold(group.label()).equals(folded);
  }

  /**
   * A group with its first items.
   *
   * @param group the group
   * @param items its first items, in order
   */
  public record GroupItems(Group group, List<Record> items) {

    /** Copies the items. */
    public GroupItems {
      items = List.copyOf(items);
    }
  }
}
