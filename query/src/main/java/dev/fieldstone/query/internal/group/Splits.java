package dev.fieldstone.query.internal.group;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.columns.QueryMoment;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.spi.TableShape;
import dev.fieldstone.engine.view.GroupBy;
import dev.fieldstone.engine.view.RelativeDate;
import dev.fieldstone.engine.view.Steps;
import dev.fieldstone.query.internal.order.DisplaySource;
import java.util.List;
import java.util.function.Function;

/**
 * Makes splits by the fields of a table.
 *
 * @param table the table
 * @param moment what days mean
 * @param displays knows what references display, and what actors are called
 * @param targets knows the tables that references point at
 * @param maxLanes how many lanes a split may have
 */
public record Splits(
    TableShape table,
    QueryMoment moment,
    DisplaySource displays,
    Function<Field, TableShape> targets,
    int maxLanes) {

  /**
   * Returns how a field splits records.
   *
   * @param steps which values share a lane; must fit the field
   * @param saved the keys of lanes that people put into an order
   * @param path where a fault is
   * @throws FieldstoneException {@code VIEW/INVALID} for a field that can't split records, or whose values the steps do
   *     not fit
   */
  public Split by(Field axis, Steps steps, List<String> saved, String path) {
    if (!GroupBy.canSplitBy(axis)) {
      throw refusal(path, "The field can't split records", axis);
    }
    if (!GroupBy.suits(steps, axis)) {
      throw refusal(path, "These steps are none of the field's values", axis);
    }
    return switch (axis.type().storageClass()) {
      case OPTION -> byOptions(axis, table.options(axis), saved);
      case BOOLEAN -> new Split.Settled(new CheckboxGrouping(axis));
      case ACTOR -> new ValueSplit(axis, new ActorAxis(displays.actors()), saved, maxLanes);
      case REFERENCE ->
          new ValueSplit(axis, new ReferenceAxis(axis, targets.apply(axis), displays), saved, maxLanes);
      case TEXT -> new ValueSplit(axis, new TextAxis(), saved, maxLanes);
      case NUMBER -> new Split.Settled(byRanges(axis, steps, path));
      case DATE, TIMESTAMP -> byTime(axis, steps);
      case OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS ->
          throw new IllegalStateException("The class of the field can't split records");
    };
  }

  private Split byOptions(Field axis, List<TableShape.CodedOption> options, List<String> saved) {
    return options.size() + 1 <= maxLanes
        ? new Split.Settled(OptionGrouping.of(axis, options))
        : new ValueSplit(axis, new OptionAxis(options), saved, maxLanes);
  }

  private Grouping byRanges(Field axis, Steps steps, String path) {
    if (!(steps instanceof Steps.Ranges ranges)) {
      return RangeGrouping.of(axis, List.of());
    }
    for (int index = 1; index < ranges.bounds().size(); index++) {
      if (ranges.bounds().get(index - 1).compareTo(ranges.bounds().get(index)) >= 0) {
        throw refusal(path, "The bounds of ranges ascend", axis);
      }
    }
    if (ranges.bounds().size() + 2 > maxLanes) {
      throw refusal(path, "There are more ranges than groups may be", axis);
    }
    return RangeGrouping.of(axis, ranges.bounds());
  }

  private Split byTime(Field axis, Steps steps) {
    DayScale scale = new DayScale(axis.type().storageClass(), moment.zone());
    if (steps instanceof Steps.Relative) {
      return new Split.Settled(SpanGrouping.relative(axis, scale, moment));
    }
    RelativeDate.Unit unit = steps instanceof Steps.Periods periods ? periods.unit() : RelativeDate.Unit.MONTH;
    return new PeriodSplit(new PeriodLanes(axis, scale, unit, moment.firstDayOfWeek()), maxLanes);
  }

  private static FieldstoneException refusal(String path, String sentence, Field field) {
    return new FieldstoneException(
        List.of(
            Problem.of(ErrorCode.VIEW_INVALID, path, sentence)
                .with("field", field.key())
                .with("type", field.type().keyword())));
  }
}
