package dev.fieldstone.query.internal.move;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.record.Records;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.spi.WriteContext;
import dev.fieldstone.engine.view.GroupLocator;
import dev.fieldstone.query.internal.group.Grouping;
import dev.fieldstone.query.internal.group.Lane;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The lane that the records of a move come from, and the one they land in.
 *
 * @param ground the view; a board if the move names a group
 * @param block where the records stand before the move, at least one
 */
record Landing(Ground ground, List<Standing> block) {

  /**
   * Refuses records that come from elsewhere.
   *
   * @throws FieldstoneException {@code VIEW/NOT_IN_GROUP}, {@code GROUP/NOT_FOUND}
   */
  void checkFrom(GroupLocator fromGroup) {
    checkAllIn(laneNamed(fromGroup));
  }

  /**
   * Returns the lane that the records land in: the one asked for, else the one they are all in.
   *
   * @throws FieldstoneException {@code GROUP/NOT_FOUND}, {@code VIEW/AXIS_READONLY}, {@code VIEW/AXIS_NOT_DROPPABLE},
   *     {@code GROUP/NOT_DROPPABLE};
   *     {@code VIEW/NOT_IN_GROUP} if none was asked for and they are in several
   */
  int lane(@Nullable GroupLocator toGroup) {
    if (toGroup == null) {
      int first = block.get(0).lane();
      checkAllIn(first);
      return first;
    }
    int lane = laneNamed(toGroup);
    if (block.stream().anyMatch(standing -> standing.lane() != lane)) {
      checkDroppable(lane);
    }
    return lane;
  }

  /** Writes the axis of the records that are in other lanes; {@return whether there were any} */
  boolean write(int lane, WriteContext context) {
    List<Standing> elsewhere = block.stream().filter(standing -> standing.lane() != lane).toList();
    if (!elsewhere.isEmpty()) {
      long[] numbers = elsewhere.stream().mapToLong(Standing::number).toArray();
      context.update(ground.table(), numbers, patch(lane));
    }
    return !elsewhere.isEmpty();
  }

  private Patch patch(int lane) {
    FieldId axis = grouping().axis().id();
    Object value = grouping().lanes().get(lane).dropped();
    return value == null ? Patch.empty().clear(axis) : Patch.empty().set(axis, value);
  }

  private void checkAllIn(int lane) {
    for (Standing standing : block) {
      if (standing.lane() != lane) {
        RecordId record = ground.id(standing.number());
        throw new FieldstoneException(ErrorCode.VIEW_NOT_IN_GROUP, "The record is not in this group")
            .with("record", record.toString())
            .with("group", grouping().lanes().get(lane).key())
            .with("isIn", grouping().lanes().get(standing.lane()).key());
      }
    }
  }

  private int laneNamed(GroupLocator group) {
    return grouping()
        .find(group)
        .orElseThrow(
            () ->
                new FieldstoneException(ErrorCode.GROUP_NOT_FOUND, "The board has no such group")
                    .with("view", ground.view().key())
                    .with("group", nameOf(group)));
  }

  private void checkDroppable(int index) {
    if (grouping().axis().isReadonly()) {
      throw new FieldstoneException(ErrorCode.VIEW_AXIS_READONLY, "The board's axis can't be written")
          .with("field", grouping().axis().key());
    }
    if (!grouping().takesDrops()) {
      throw new FieldstoneException(
              ErrorCode.VIEW_AXIS_NOT_DROPPABLE, "The groups of this axis do not say what a record gets there")
          .with("field", grouping().axis().key());
    }
    Lane lane = grouping().lanes().get(index);
    if (!grouping().isDroppable(lane)) {
      throw new FieldstoneException(ErrorCode.GROUP_NOT_DROPPABLE, "This group takes no drops")
          .with("field", grouping().axis().key())
          .with("group", lane.key());
    }
  }

  private static String nameOf(GroupLocator group) {
    return switch (group) {
      case GroupLocator.Named named -> named.keyOrLabel();
      case GroupLocator.Empty empty -> "";
    };
  }

  private Grouping grouping() {
    return Objects.requireNonNull(ground.grouping());
  }
}
