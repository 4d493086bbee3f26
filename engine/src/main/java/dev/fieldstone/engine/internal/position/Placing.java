package dev.fieldstone.engine.internal.position;

import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.position.Positions.Stamped;
import dev.fieldstone.engine.internal.sql.PositionStatements;
import dev.fieldstone.engine.internal.sql.RespacingStatements;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.spi.WriteContext.Anchor;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Puts records in their place in one view's manual order, moving no other record relative to any other.
 *
 * <p>Where two neighbours have no room left between them, the smallest enclosing range of the gap that is not too dense
 * is respaced: ranges double, and one of 2^i places may hold (4/3)^i records, which keeps the cost at O(log n) rows a
 * move, amortised (Bender, Cole, Demaine, Farach-Colton and Zito, Two Simplified Algorithms for Maintaining Order in a
 * List, 2002).
 *
 * <p>What is placed gets a new stamp. What is respaced around it keeps its own, and the view gets a new epoch. Both are
 * drawn by chance, so that no two states of an org, whatever was restored in between, agree in them by mistake.
 */
public final class Placing {
  private static final double DENSITY_BASE = 4.0 / 3.0;

  private final Operation operation;
  private final TableDefinition table;
  private final long view;
  private final Positions positions;
  private final PositionStatements statements;

  /** Prepares to place records of a table in a view. */
  public Placing(Operation operation, TableDefinition table, long view) {
    this.operation = operation;
    this.table = table;
    this.view = view;
    this.positions = new Positions(operation, view);
    this.statements = operation.org().statements().positions();
  }

  /** Puts records next to each other, in the order given. */
  public void place(long[] numbers, Anchor anchor) {
    if (numbers.length == 0) {
      return;
    }
    remove(numbers);
    List<Long> respaced =
        switch (anchor) {
          case Anchor.First first -> store(numbers, beforeAll(numbers.length));
          case Anchor.Last last -> storeIn(afterAll(), numbers, true);
          case Anchor.After after -> storeIn(roomAfter(positions.keyOf(after.number())), numbers, false);
          case Anchor.Before before -> storeIn(roomBefore(positions.keyOf(before.number())), numbers, false);
        };
    operation.changes().moved(table.number(), view, Arrays.stream(numbers).boxed().toList(), respaced);
  }

  /** Below the number 1 there are no records, so every gap there is free. */
  private List<OrderKey> beforeAll(int count) {
    OrderKey firstMoved = positions.nextKey(OrderKey.FIRST);
    long high = firstMoved == null ? 1 : Math.min(1, firstMoved.high());
    List<OrderKey> keys = new ArrayList<>(count);
    for (int index = 0; index < count; index++) {
      keys.add(new OrderKey(high - count + index, 0));
    }
    return keys;
  }

  /** After the last number given so far, and before the next: a new record comes after all older ones. */
  private Gap afterAll() {
    long lastNumber = operation.peekRecord(table.number()) - 1;
    return roomAfter(lastOf(OrderKey.unmoved(lastNumber), positions.previousKey(OrderKey.LAST)));
  }

  private Gap roomAfter(OrderKey lower) {
    OrderKey next = positions.nextKey(lower);
    boolean isSameGap = next != null && next.high() == lower.high();
    return new Gap(
        lower.high(), Gap.place(lower.low()), next != null && isSameGap ? Gap.place(next.low()) : Gap.END);
  }

  private Gap roomBefore(OrderKey upper) {
    boolean isGapBegin = upper.low() == 0;
    OrderKey begin = new OrderKey(isGapBegin ? upper.high() - 1 : upper.high(), 0);
    OrderKey lower = lastOf(begin, positions.previousKey(upper));
    return new Gap(begin.high(), Gap.place(lower.low()), isGapBegin ? Gap.END : Gap.place(upper.low()));
  }

  /** {@return the numbers of the records that were respaced} */
  private List<Long> storeIn(Gap gap, long[] numbers, boolean atEnd) {
    return gap.hasRoomFor(numbers.length)
        ? store(numbers, atEnd ? gap.append(numbers.length) : gap.spread(numbers.length))
        : respace(gap, numbers);
  }

  private List<Long> respace(Gap gap, long[] numbers) {
    Gap range = rangeFor(gap, numbers.length);
    List<Stamped> inRange = positions.between(first(range), last(range));
    List<Stamped> order = new ArrayList<>();
    OrderKey lower = new OrderKey(gap.high(), gap.lowest().longValue());
    inRange.stream().filter(row -> row.key().compareTo(lower) <= 0).forEach(order::add);
    order.addAll(placed(numbers, Collections.nCopies(numbers.length, lower)));
    inRange.stream().filter(row -> row.key().compareTo(lower) > 0).forEach(order::add);
    remove(order.stream().mapToLong(Stamped::number).toArray());
    List<OrderKey> keys = range.spread(order.size());
    List<Stamped> respaced = new ArrayList<>(order.size());
    for (int index = 0; index < keys.size(); index++) {
      respaced.add(order.get(index).at(keys.get(index)));
    }
    insert(respaced);
    beginEpoch();
    return inRange.stream().map(Stamped::number).toList();
  }

  /**
   * The smallest range around the room, a power of two wide and aligned, that is not too dense with the new records.
   */
  private Gap rangeFor(Gap gap, int count) {
    for (int bits = 1; bits < Long.SIZE; bits++) {
      BigInteger begin = gap.lowest().shiftRight(bits).shiftLeft(bits);
      Gap range = new Gap(gap.high(), begin.subtract(BigInteger.ONE), begin.add(BigInteger.ONE.shiftLeft(bits)));
      if (positions.count(first(range), last(range)) + count <= Math.pow(DENSITY_BASE, bits)) {
        return keepingBegin(range);
      }
    }
    return new Gap(gap.high(), BigInteger.ZERO, Gap.END);
  }

  /** The beginning of a gap may be the place of a record that was never moved. */
  private static Gap keepingBegin(Gap range) {
    return range.lowest().signum() < 0 ? new Gap(range.high(), BigInteger.ZERO, range.highest()) : range;
  }

  private static OrderKey first(Gap range) {
    return new OrderKey(range.high(), range.lowest().add(BigInteger.ONE).max(BigInteger.ONE).longValue());
  }

  private static OrderKey last(Gap range) {
    return new OrderKey(range.high(), range.highest().subtract(BigInteger.ONE).longValue());
  }

  /** One by one: by an array of numbers, H2 reads all positions of the view. */
  private void remove(long[] numbers) {
    List<@Nullable Object[]> rows = new ArrayList<>(numbers.length);
    for (long number : numbers) {
      rows.add(new Object[] {view, number});
    }
    operation.sql().batch(statements.deleteOne(), rows);
  }

  private List<Long> store(long[] numbers, List<OrderKey> keys) {
    insert(placed(numbers, keys));
    return List.of();
  }

  private static List<Stamped> placed(long[] numbers, List<OrderKey> keys) {
    long stamp = drawn();
    List<Stamped> placed = new ArrayList<>(numbers.length);
    for (int index = 0; index < numbers.length; index++) {
      placed.add(new Stamped(numbers[index], keys.get(index), stamp));
    }
    return placed;
  }

  private void insert(List<Stamped> positioned) {
    List<@Nullable Object[]> rows = new ArrayList<>(positioned.size());
    positioned.forEach(row -> rows.add(new Object[] {view, row.number(), row.key().bytes(), row.stamp()}));
    operation.sql().batch(statements.insert(), rows);
  }

  private void beginEpoch() {
    RespacingStatements respacings = operation.org().statements().respacings();
    long epoch = drawn();
    if (operation.sql().update(respacings.update(), epoch, view) == 0) {
      operation.sql().update(respacings.insert(), view, epoch);
    }
  }

  private static long drawn() {
    return ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
  }

  private static OrderKey lastOf(OrderKey one, @Nullable OrderKey other) {
    return other != null && other.compareTo(one) > 0 ? other : one;
  }
}
