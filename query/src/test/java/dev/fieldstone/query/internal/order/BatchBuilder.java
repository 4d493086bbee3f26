package dev.fieldstone.query.internal.order;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.PositionColumn;
import dev.fieldstone.engine.schema.FieldId;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Makes batches by hand: records numbered from 1, with columns of plain values. */
public final class BatchBuilder {
  private final int size;
  private final Map<FieldId, Column> columns = new HashMap<>();
  private @Nullable PositionColumn positions;

  private BatchBuilder(int size) {
    this.size = size;
  }

  /** {@return a batch of so many records} */
  public static BatchBuilder of(int size) {
    return new BatchBuilder(size);
  }

  /** {@return the id of a field of this number} */
  public static FieldId field(int number) {
    return new FieldId(0, number);
  }

  /** Adds texts. */
  public BatchBuilder texts(FieldId field, @Nullable String... values) {
    columns.put(field, Column.Texts.of(values));
    return this;
  }

  /** Adds numbers, written as text. */
  public BatchBuilder numbers(FieldId field, @Nullable String... values) {
    @Nullable BigDecimal[] numbers = new @Nullable BigDecimal[values.length];
    for (int index = 0; index < values.length; index++) {
      String value = values[index];
      numbers[index] = value == null ? null : new BigDecimal(value);
    }
    columns.put(field, Column.Numbers.of(numbers));
    return this;
  }

  /** Adds whole numbers. */
  public BatchBuilder longs(FieldId field, @Nullable Long... values) {
    BitSet empty = new BitSet();
    long[] longs = new long[values.length];
    for (int index = 0; index < values.length; index++) {
      Long value = values[index];
      empty.set(index, value == null);
      longs[index] = value == null ? 0 : value;
    }
    columns.put(field, Column.Longs.of(longs, empty));
    return this;
  }

  /** Adds checkboxes. */
  public BatchBuilder booleans(FieldId field, boolean... values) {
    BitSet checked = new BitSet();
    for (int index = 0; index < values.length; index++) {
      checked.set(index, values[index]);
    }
    columns.put(field, new Column.Booleans(checked));
    return this;
  }

  /** Adds manual positions, by their upper halves. */
  public BatchBuilder positions(long... high) {
    return positions(high, new long[size]);
  }

  /** Adds manual positions. */
  public BatchBuilder positions(long[] high, long[] low) {
    positions = PositionColumn.of(high, low);
    return this;
  }

  /** {@return the batch} */
  public ColumnBatch build() {
    return new ColumnBatch(
        size, Column.Longs.of(LongStream.rangeClosed(1, size).toArray()), Map.copyOf(columns), positions, null);
  }

  /** {@return the indexes of all records of a batch} */
  public static BitSet all(ColumnBatch batch) {
    BitSet all = new BitSet();
    all.set(0, batch.size());
    return all;
  }

  /** {@return every record of a batch as an order keeps it} */
  public static OrderKey[] keys(Order order, ColumnBatch batch) {
    OrderedBatch ordered = order.over(batch, all(batch));
    return Arrays.stream(batch.numbers().values(batch.size()))
        .mapToObj(number -> ordered.key((int) number - 1))
        .toArray(OrderKey[]::new);
  }
}
