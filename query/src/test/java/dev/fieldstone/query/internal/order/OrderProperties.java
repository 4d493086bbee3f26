package dev.fieldstone.query.internal.order;

import static dev.fieldstone.query.internal.order.BatchBuilder.field;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.Narrowing.Exact;
import dev.fieldstone.engine.internal.text.TextOrder;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.view.Sort.Direction;
import dev.fieldstone.engine.view.Sort.Empties;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class OrderProperties {
  private static final FieldId TEXT = field(1);
  private static final FieldId NUMBER = field(2);
  private static final FieldId DAY = field(3);

  @Property
  void textKeys_compareAsTextOrderDoes(@ForAll("texts") String left, @ForAll("texts") String right) {
    int expected = Integer.signum(TextOrder.of(left).compareTo(TextOrder.of(right)));

    assertThat(Integer.signum(new TextKey(left).compareTo(new TextKey(right)))).isEqualTo(expected);
    assertThat(Integer.signum(TextKey.compare(left, new TextKey(right)))).isEqualTo(expected);
  }

  @Property
  void records_compareInPlaceAsTheyDoWhenKept(
      @ForAll("batches") ColumnBatch batch, @ForAll("levels") List<Level> levels) {
    Order order = order(levels);
    OrderKey[] keys = BatchBuilder.keys(order, batch);
    OrderedBatch ordered = order.over(batch, BatchBuilder.all(batch));

    for (int left = 0; left < keys.length; left++) {
      for (OrderKey right : keys) {
        assertThat(Integer.signum(ordered.compare(left, right)))
            .isEqualTo(Integer.signum(order.compare(keys[left], right)));
      }
    }
  }

  @Property
  void order_isStrict(@ForAll("batches") ColumnBatch batch, @ForAll("levels") List<Level> levels) {
    Order order = order(levels);
    OrderKey[] sorted = BatchBuilder.keys(order, batch);
    Arrays.sort(sorted, order);

    for (int left = 0; left < sorted.length; left++) {
      for (int right = 0; right < sorted.length; right++) {
        assertThat(Integer.signum(order.compare(sorted[left], sorted[right])))
            .isEqualTo(Integer.compare(left, right));
      }
    }
  }

  @Property
  void firstItems_areTheFirstOfAll(
      @ForAll("batches") ColumnBatch batch,
      @ForAll("levels") List<Level> levels,
      @ForAll @IntRange(min = 1, max = 14) int maxItems,
      @ForAll @IntRange(max = 14) int skipped) {
    Order order = order(levels);
    OrderedBatch ordered = order.over(batch, BatchBuilder.all(batch));
    FirstItems first = new FirstItems(order, maxItems);

    for (int index = 0; index < batch.size(); index++) {
      first.offer(ordered, index);
    }

    List<Long> expected =
        Arrays.stream(BatchBuilder.keys(order, batch))
            .sorted(order)
            .limit(maxItems)
            .skip(skipped)
            .map(OrderKey::number)
            .toList();
    assertThat(first.numbersAfter(skipped)).isEqualTo(expected);
  }

  @Property
  void bound_ofTheFirstItems_leavesNoneOfThemOut(
      @ForAll("batches") ColumnBatch batch,
      @ForAll("levels") List<Level> levels,
      @ForAll @IntRange(min = 1, max = 6) int maxItems) {
    Order order = order(levels);
    OrderedBatch ordered = order.over(batch, BatchBuilder.all(batch));
    FirstItems first = new FirstItems(order, maxItems);
    for (int index = 0; index < batch.size() / 2; index++) {
      first.offer(ordered, index);
    }
    Optional<Exact> bound = first.bound();
    List<Long> expected =
        Arrays.stream(BatchBuilder.keys(order, batch)).sorted(order).limit(maxItems).map(OrderKey::number).toList();

    for (int index = batch.size() / 2; index < batch.size(); index++) {
      if (bound.isEmpty() || meets(bound.get(), batch, index)) {
        first.offer(ordered, index);
      }
    }

    assertThat(first.numbersAfter(0)).isEqualTo(expected);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("aAbBzZ1 _<~eE\u00e9\u00c9\u00df\u0301\u0327kK\u212a\u30cf\u30d0\u0131\u0130")
        .ofMaxLength(5)
        .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  @Provide
  Arbitrary<ColumnBatch> batches() {
    return Arbitraries.integers().between(0, 12).flatMap(this::batch);
  }

  @Provide
  Arbitrary<List<Level>> levels() {
    Arbitrary<Level> level =
        Combinators.combine(
                Arbitraries.of(TEXT, NUMBER, DAY), Arbitraries.of(Direction.class), Arbitraries.of(Empties.class))
            .as((field, direction, empties) -> new Level(field, kind(field), direction, empties));
    return level.list().ofMaxSize(3);
  }

  private Arbitrary<ColumnBatch> batch(int size) {
    Arbitrary<String[]> texts = texts().injectNull(0.2).array(String[].class).ofSize(size);
    Arbitrary<String[]> numbers =
        Arbitraries.of("0", "1", "1.0", "-2.50", "1e20").injectNull(0.2).array(String[].class).ofSize(size);
    Arbitrary<Long[]> days = Arbitraries.longs().between(-2, 2).injectNull(0.2).array(Long[].class).ofSize(size);
    Arbitrary<long[]> high = Arbitraries.longs().between(-1, 1).array(long[].class).ofSize(size);
    Arbitrary<long[]> low = Arbitraries.longs().between(-1, 1).array(long[].class).ofSize(size);
    return Combinators.combine(texts, numbers, days, high, low)
        .as(
            (someTexts, someNumbers, someDays, upper, lower) ->
                BatchBuilder.of(size)
                    .texts(TEXT, someTexts)
                    .numbers(NUMBER, someNumbers)
                    .longs(DAY, someDays)
                    .positions(upper, lower)
                    .build());
  }

  private static boolean meets(Exact bound, ColumnBatch batch, int index) {
    return switch (bound) {
      case Exact.NumberWithin within -> {
        BigDecimal value = ((Column.Numbers) batch.column(within.field())).value(index);
        BigDecimal lowest = within.lowest();
        BigDecimal highest = within.highest();
        yield value != null
            && (lowest == null || value.compareTo(lowest) >= 0)
            && (highest == null || value.compareTo(highest) <= 0);
      }
      case Exact.TimeWithin within -> {
        Column.Longs column = (Column.Longs) batch.column(within.field());
        long value = column.value(index);
        yield !column.isEmpty(index) && value >= within.lowest() && value <= within.highest();
      }
      case Exact.RecordIn other -> throw new AssertionError(other);
      case Exact.CodeIn other -> throw new AssertionError(other);
      case Exact.CodeNotIn other -> throw new AssertionError(other);
      case Exact.CheckedIs other -> throw new AssertionError(other);
    };
  }

  private static ValueKind kind(FieldId field) {
    if (field.equals(TEXT)) {
      return new ValueKind.Text();
    }
    return field.equals(NUMBER) ? new ValueKind.Number() : new ValueKind.Whole();
  }

  private static Order order(List<Level> levels) {
    return new Order(levels, (reference, codes) -> Map.of());
  }
}
