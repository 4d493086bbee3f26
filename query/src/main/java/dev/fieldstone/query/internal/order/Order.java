package dev.fieldstone.query.internal.order;

import dev.fieldstone.engine.internal.columns.ActorLabels;
import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.view.Sort;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A strict order of records: by the levels, then by manual position where batches bring one, then by number. Good for
 * one run on one thread, since it remembers what references display.
 */
public final class Order implements Comparator<OrderKey> {
  private final List<Level> levels;
  private final ActorLabels actors;
  private final @Nullable DisplayTexts[] displays;
  private long[] prefixes = new long[0];

  /** Makes the order of these levels. */
  public Order(List<Level> levels, DisplaySource source) {
    this.levels = List.copyOf(levels);
    this.actors = source.actors();
    this.displays = new @Nullable DisplayTexts[levels.size()];
    for (int index = 0; index < displays.length; index++) {
      Level level = levels.get(index);
      displays[index] = level.kind() instanceof ValueKind.Display ? new DisplayTexts(level.field(), source) : null;
    }
  }

  /**
   * {@return the number of a kept record, as {@link OrderedBatch#prefix} has it}
   *
   * @param unknown what stands for one that has none
   */
  long prefix(OrderKey kept, long unknown) {
    return levels.isEmpty() ? kept.positionHigh() : new LevelPrefixes(levels.get(0)).of(kept.level(0), unknown);
  }

  /** {@return whether there is any level: otherwise manual position alone decides} */
  public boolean isSorted() {
    return !levels.isEmpty();
  }

  /**
   * Makes those records of a batch ready whose indexes are set; only these may be compared and kept, and no longer than
   * until the next batch is made ready.
   */
  public OrderedBatch over(ColumnBatch batch, BitSet candidates) {
    LevelKeys[] keys = new LevelKeys[levels.size()];
    for (int index = 0; index < keys.length; index++) {
      Level level = levels.get(index);
      DisplayTexts texts = displays[index];
      if (texts != null) {
        texts.prepare((Column.Longs) batch.column(level.field()), candidates);
      }
      keys[index] = LevelKeys.of(level, batch, texts, actors);
    }
    if (prefixes.length < batch.size()) {
      prefixes = new long[batch.size()];
    }
    return new OrderedBatch(batch, levels, keys, candidates, prefixes);
  }

  /** Compares two kept records; 0 only for a record with itself. */
  @Override
  public int compare(OrderKey left, OrderKey right) {
    int bySorts = compareSorts(left, right);
    return bySorts != 0 ? bySorts : left.compareTies(right);
  }

  /** Compares two kept records by the levels alone: 0 where only manual position tells them apart. */
  public int compareSorts(OrderKey left, OrderKey right) {
    for (int index = 0; index < displays.length; index++) {
      int comparison = compareLevel(levels.get(index), left.level(index), right.level(index));
      if (comparison != 0) {
        return comparison;
      }
    }
    return 0;
  }

  /**
   * Returns what every record meets that comes on the first level neither before one place nor after another, as a
   * condition that the database answers; empty where it can't, or where it would leave nothing out.
   *
   * @param after the first place; null for the beginning
   * @param last the second
   */
  public Optional<Narrowing.Exact> within(@Nullable OrderKey after, OrderKey last) {
    Level first = isSorted() ? levels.get(0) : null;
    Object value = first == null ? null : last.level(0);
    Object begin = first == null || after == null ? null : after.level(0);
    if (first == null || value == null || (first.empties() == Sort.Empties.FIRST && begin == null)) {
      return Optional.empty();
    }
    boolean isAscending = first.direction() == Sort.Direction.ASC;
    Object lowest = isAscending ? begin : value;
    Object highest = isAscending ? value : begin;
    return switch (first.kind()) {
      case ValueKind.Number number -> Optional.of(numberWithin(first.field(), lowest, highest));
      case ValueKind.Whole whole -> Optional.of(timeWithin(first.field(), lowest, highest));
      case ValueKind.Text text -> Optional.empty();
      case ValueKind.Natural natural -> Optional.empty();
      case ValueKind.OptionLabel option -> Optional.empty();
      case ValueKind.Label label -> Optional.empty();
      case ValueKind.Truth truth -> Optional.empty();
      case ValueKind.Choice choice -> Optional.empty();
      case ValueKind.Display display -> Optional.empty();
      case ValueKind.Creation creation -> Optional.empty();
    };
  }

  /** Clears those of some records of a batch that come, by the first level, before one place or after another. */
  void retainWithin(@Nullable OrderKey after, OrderKey last, ColumnBatch batch, BitSet records) {
    within(after, last).ifPresent(exact -> retain(exact, batch, records));
  }

  private static void retain(Narrowing.Exact exact, ColumnBatch batch, BitSet records) {
    switch (exact) {
      case Narrowing.Exact.NumberWithin within ->
          ((Column.Numbers) batch.column(within.field()))
              .retainWithin(within.lowest(), within.highest(), within.inclusive(), records);
      case Narrowing.Exact.TimeWithin within ->
          ((Column.Longs) batch.column(within.field())).retainWithin(within.lowest(), within.highest(), records);
      case Narrowing.Exact.RecordIn recordIn -> {}
      case Narrowing.Exact.CodeIn codeIn -> {}
      case Narrowing.Exact.CodeNotIn notIn -> {}
      case Narrowing.Exact.CheckedIs checked -> {}
    }
  }

  private static Narrowing.Exact numberWithin(
      FieldId field, @Nullable Object lowest, @Nullable Object highest) {
    return new Narrowing.Exact.NumberWithin(field, (BigDecimal) lowest, (BigDecimal) highest, true);
  }

  private static Narrowing.Exact timeWithin(FieldId field, @Nullable Object lowest, @Nullable Object highest) {
    return new Narrowing.Exact.TimeWithin(
        field, lowest == null ? Long.MIN_VALUE : (Long) lowest, highest == null ? Long.MAX_VALUE : (Long) highest);
  }

  private static int compareLevel(Level level, @Nullable Object left, @Nullable Object right) {
    return left == null || right == null
        ? level.compareEmpties(left == null, right == null)
        : level.directed(LevelKeys.compareKept(left, right));
  }
}
