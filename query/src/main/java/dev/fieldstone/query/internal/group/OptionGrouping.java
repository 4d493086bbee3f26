package dev.fieldstone.query.internal.group;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.spi.TableShape.CodedOption;
import dev.fieldstone.engine.view.Steps;
import dev.fieldstone.query.internal.order.CodeRanks;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One lane per option, in option order, then that of the records without a value. */
final class OptionGrouping implements Grouping {
  private final Field axis;
  private final List<Lane> lanes;
  private final CodeRanks optionRanks;

  private OptionGrouping(Field axis, List<Lane> lanes, CodeRanks optionRanks) {
    this.axis = axis;
    this.lanes = List.copyOf(lanes);
    this.optionRanks = optionRanks;
  }

  static OptionGrouping of(Field axis, List<CodedOption> options) {
    List<Lane> lanes = new ArrayList<>();
    options.forEach(option -> lanes.add(lane(option.option())));
    lanes.add(Lane.empty());
    return new OptionGrouping(axis, lanes, CodeRanks.of(options.stream().map(CodedOption::code).toList()));
  }

  static Lane lane(Option option) {
    return new Lane(option.id().toString(), option.label(), option.color(), new Lane.Content.Value(option.id()));
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
  public Steps steps() {
    return Steps.USUAL;
  }

  @Override
  public @Nullable Object value(Column axisValues, int index) {
    return axisValues.isEmpty(index) ? null : ((Column.Longs) axisValues).value(index);
  }

  @Override
  public int laneOf(@Nullable Object value) {
    return value == null ? lanes.size() - 1 : laneOfCode((Long) value);
  }

  @Override
  public int laneOf(Column axisValues, int index) {
    Column.Longs codes = (Column.Longs) axisValues;
    return codes.isEmpty(index) ? lanes.size() - 1 : laneOfCode(codes.value(index));
  }

  @Override
  public void fillLanes(Column axisValues, int[] indexes, int count, int[] lanes) {
    Column.Longs codes = (Column.Longs) axisValues;
    BitSet empty = codes.empty();
    boolean isFilled = empty.isEmpty();
    for (int place = 0; place < count; place++) {
      int index = indexes[place];
      lanes[place] = isFilled || !empty.get(index) ? laneOfCode(codes.value(index)) : this.lanes.size() - 1;
    }
  }

  private int laneOfCode(long code) {
    int rank = optionRanks.rank(code);
    return rank == CodeRanks.NONE ? lanes.size() - 1 : rank;
  }
}
