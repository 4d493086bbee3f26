package dev.fieldstone.query.internal.aggregate;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.query.Aggregate;
import dev.fieldstone.query.AggregateOf;
import dev.fieldstone.query.AggregateResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the requested aggregates of one group of records come to. Looks at each value once, however many aggregates of
 * its field are asked for. Not safe for threads.
 *
 * <p>Costs a few hundred bytes of memory a field; {@link Aggregate#DISTINCT} and {@link Aggregate#MEDIAN} keep values,
 * at a cost that {@link DistinctTally} and {@link MedianTally} state.
 */
public final class Accumulator {
  private final List<AggregateOf> asked;
  private final List<FieldTallies> fields;
  private final List<Supplier<@Nullable Object>> values = new ArrayList<>();
  private long records;

  /**
   * Makes an empty one.
   *
   * @param fields the tallies of the fields whose values matter
   * @param fieldIndexes for each aggregate the index of its field; negative where no value matters
   */
  Accumulator(List<AggregateOf> asked, List<FieldTallies> fields, List<Integer> fieldIndexes) {
    this.asked = asked;
    this.fields = fields;
    for (int index = 0; index < asked.size(); index++) {
      int field = fieldIndexes.get(index);
      values.add(field < 0 ? () -> records : value(asked.get(index).aggregate(), fields.get(field)));
    }
  }

  /**
   * Takes the record at an index.
   *
   * @param columns what {@link RequestedAggregates#columns} made of its batch
   */
  public void add(List<Column> columns, int index) {
    records++;
    for (int field = 0; field < fields.size(); field++) {
      fields.get(field).add(columns.get(field), index);
    }
  }

  /**
   * Takes the records at some indexes.
   *
   * @param columns what {@link RequestedAggregates#columns} made of their batch
   * @param begin the first place among the indexes
   * @param end the place behind the last
   */
  public void addAll(List<Column> columns, int[] indexes, int begin, int end) {
    records += end - begin;
    for (int field = 0; field < fields.size(); field++) {
      fields.get(field).addAll(columns.get(field), indexes, begin, end);
    }
  }

  /** Takes so many records whose values do not matter, where {@link RequestedAggregates#areCountsOnly}. */
  public void addUnseen(long count) {
    records += count;
  }

  /** {@return how many records it has taken} */
  public long records() {
    return records;
  }

  /** {@return what the records taken so far come to, in the order asked} */
  public List<AggregateResult> results() {
    List<AggregateResult> results = new ArrayList<>();
    for (int index = 0; index < asked.size(); index++) {
      results.add(new AggregateResult(asked.get(index), values.get(index).get()));
    }
    return results;
  }

  private Supplier<@Nullable Object> value(Aggregate aggregate, FieldTallies field) {
    return switch (aggregate) {
      case COUNT -> () -> records;
      case FILLED -> field::filled;
      case PERCENT_FILLED -> percentage(field::filled);
      case EMPTY -> rest(field::filled)::getAsLong;
      case PERCENT_EMPTY -> percentage(rest(field::filled));
      case DISTINCT -> field.distinct()::count;
      case PERCENT_DISTINCT -> percentage(field.distinct()::count);
      case CHECKED -> field.checked()::count;
      case PERCENT_CHECKED -> percentage(field.checked()::count);
      case UNCHECKED -> rest(field.checked()::count)::getAsLong;
      case PERCENT_UNCHECKED -> percentage(rest(field.checked()::count));
      case SUM -> field.numbers()::sum;
      case AVERAGE -> field.numbers()::average;
      case MINIMUM -> field.numbers()::smallest;
      case MAXIMUM -> field.numbers()::largest;
      case RANGE -> field.numbers()::range;
      case MEDIAN -> field.median()::middle;
      case EARLIEST -> field.times()::earliest;
      case LATEST -> field.times()::latest;
      case SPAN_DAYS -> field.times()::spanDays;
    };
  }

  private LongSupplier rest(LongSupplier part) {
    return () -> records - part.getAsLong();
  }

  private Supplier<@Nullable Object> percentage(LongSupplier part) {
    return () -> Rounding.percentage(part.getAsLong(), records);
  }
}
