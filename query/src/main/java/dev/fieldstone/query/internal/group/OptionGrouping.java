package dev.fieldstone.query.internal.group;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.spi.TableShape.CodedOption;
import dev.fieldstone.query.internal.order.CodeRanks;
import java.util.ArrayList;
import java.util.List;

/**
 * One lane per option, in option order, then that of the records without a value, whose key is "". Where there would
 * be too many, one lane before that, {@code other}, holds the options that come last.
 */
final class OptionGrouping implements Grouping {
  private final Field axis;
  private final List<Lane> lanes;
  private final CodeRanks optionRanks;
  private final int ownLaneCount;

  private OptionGrouping(Field axis, List<Lane> lanes, CodeRanks optionRanks, int ownLaneCount) {
    this.axis = axis;
    this.lanes = List.copyOf(lanes);
    this.optionRanks = optionRanks;
    this.ownLaneCount = ownLaneCount;
  }

  static OptionGrouping of(Field axis, List<CodedOption> options, int maxLanes) {
    boolean allFit = options.size() + 1 <= maxLanes;
    int ownLaneCount = allFit ? options.size() : Math.max(0, maxLanes - 2);
    List<Lane> lanes = new ArrayList<>();
    for (CodedOption coded : options.subList(0, ownLaneCount)) {
      Option option = coded.option();
      lanes.add(new Lane(option.id().toString(), option.label(), option.color(), new Lane.Content.Value(option.id())));
    }
    if (!allFit) {
      lanes.add(Lane.rest());
    }
    lanes.add(Lane.empty());
    return new OptionGrouping(
        axis, lanes, CodeRanks.of(options.stream().map(CodedOption::code).toList()), ownLaneCount);
  }

  @Override
  public Field axis() {
    return axis;
  }

  @Override
  public List<Lane> lanes() {
    return lanes;
  }

  @Override
  public int laneOf(Column axisValues, int index) {
    Column.Longs codes = (Column.Longs) axisValues;
    int rank = codes.isEmpty(index) ? CodeRanks.NONE : optionRanks.rank(codes.values()[index]);
    return rank == CodeRanks.NONE ? lanes.size() - 1 : Math.min(rank, ownLaneCount);
  }
}
