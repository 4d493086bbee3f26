package dev.fieldstone.query.internal.order;

import static dev.fieldstone.query.internal.order.BatchBuilder.field;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.view.Sort.Direction;
import dev.fieldstone.engine.view.Sort.Empties;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderTest {
  private static final FieldId FIRST = field(1);
  private static final FieldId SECOND = field(2);

  @Test
  void order_withoutLevelsOrPositions_isThatOfCreation() {
    ColumnBatch batch = BatchBuilder.of(3).build();

    assertThat(sorted(List.of(), batch)).containsExactly(1L, 2L, 3L);
  }

  @Test
  void order_withoutLevels_goesByPositionWithUnsignedLowerHalf() {
    ColumnBatch batch =
        BatchBuilder.of(4).positions(new long[] {0, 0, -1, 0}, new long[] {-1, 1, 5, Long.MAX_VALUE}).build();

    assertThat(sorted(List.of(), batch)).containsExactly(3L, 2L, 4L, 1L);
  }

  @Test
  void order_bySortKeysThatAreEqual_goesByPositionThenNumber() {
    ColumnBatch batch = BatchBuilder.of(4).numbers(FIRST, "1", "1.0", "0", "1").positions(9, 7, 8, 7).build();

    assertThat(sorted(List.of(ascending(new ValueKind.Number())), batch)).containsExactly(3L, 2L, 4L, 1L);
  }

  @Test
  void order_byNumber_comparesAmounts() {
    ColumnBatch batch = BatchBuilder.of(4).numbers(FIRST, "10", "9.5", "-3", "1e3").build();

    assertThat(sorted(List.of(ascending(new ValueKind.Number())), batch)).containsExactly(3L, 2L, 1L, 4L);
  }

  @Test
  void order_byText_putsAccentsBesideTheirLetters() {
    ColumnBatch batch = BatchBuilder.of(5).texts(FIRST, "Zoe", "Émile", "emma", "Eva", "émile").build();

    assertThat(sorted(List.of(ascending(new ValueKind.Text())), batch)).containsExactly(2L, 5L, 3L, 4L, 1L);
  }

  @Test
  void order_byTruth_putsFalseFirst() {
    ColumnBatch batch = BatchBuilder.of(3).booleans(FIRST, true, false, true).build();

    assertThat(sorted(List.of(ascending(new ValueKind.Truth())), batch)).containsExactly(2L, 1L, 3L);
  }

  @Test
  void order_byWholeNumber_comparesDays() {
    ColumnBatch batch = BatchBuilder.of(3).longs(FIRST, 20_000L, -5L, 0L).build();

    assertThat(sorted(List.of(ascending(new ValueKind.Whole())), batch)).containsExactly(2L, 3L, 1L);
  }

  @Test
  void order_byChoice_followsTheOptionsAndTakesUnknownCodesForEmpty() {
    ColumnBatch batch = BatchBuilder.of(4).longs(FIRST, 7L, 3L, 99L, 5L).build();
    ValueKind byOption = new ValueKind.Choice(CodeRanks.of(List.of(5L, 7L, 3L)));

    assertThat(sorted(List.of(ascending(byOption)), batch)).containsExactly(4L, 1L, 2L, 3L);
  }

  @Test
  void order_byDisplay_asksForEachCodeOnce() {
    List<Long> asked = new ArrayList<>();
    DisplaySource source =
        (reference, codes) -> {
          asked.addAll(codes);
          return Map.of(10L, "Beta", 11L, "alpha");
        };
    ColumnBatch batch = BatchBuilder.of(4).longs(FIRST, 10L, 11L, 12L, 10L).build();
    Order order = new Order(List.of(ascending(new ValueKind.Display())), source);

    List<Long> sorted = sorted(order, batch);
    BatchBuilder.keys(order, batch);

    assertThat(sorted).as("a reference to nothing is empty").containsExactly(2L, 1L, 4L, 3L);
    assertThat(asked).as("the one without an answer is asked for again").containsExactlyInAnyOrder(10L, 11L, 12L, 12L);
  }

  @Test
  void order_byCreation_looksAtNoColumn() {
    ColumnBatch batch = BatchBuilder.of(3).positions(1, 2, 3).build();

    assertThat(sorted(List.of(level(new ValueKind.Creation(), Direction.DESC, Empties.LAST)), batch))
        .containsExactly(3L, 2L, 1L);
  }

  @Test
  void order_descending_reversesValuesButNotTies() {
    ColumnBatch batch = BatchBuilder.of(3).numbers(FIRST, "1", "2", "2").build();

    assertThat(sorted(List.of(level(new ValueKind.Number(), Direction.DESC, Empties.LAST)), batch))
        .containsExactly(2L, 3L, 1L);
  }

  @Test
  void order_putsEmptiesWhereAsked_whateverTheDirection() {
    ColumnBatch batch = BatchBuilder.of(3).numbers(FIRST, "1", null, "2").build();
    ValueKind kind = new ValueKind.Number();

    assertThat(sorted(List.of(level(kind, Direction.ASC, Empties.FIRST)), batch)).containsExactly(2L, 1L, 3L);
    assertThat(sorted(List.of(level(kind, Direction.DESC, Empties.FIRST)), batch)).containsExactly(2L, 3L, 1L);
    assertThat(sorted(List.of(level(kind, Direction.ASC, Empties.LAST)), batch)).containsExactly(1L, 3L, 2L);
    assertThat(sorted(List.of(level(kind, Direction.DESC, Empties.LAST)), batch)).containsExactly(3L, 1L, 2L);
  }

  @Test
  void order_ofSeveralLevels_asksTheNextWhereOneTies() {
    ColumnBatch batch =
        BatchBuilder.of(4).texts(FIRST, "b", "a", "b", null).numbers(SECOND, "1", "2", "3", "4").build();
    Level second = new Level(SECOND, new ValueKind.Number(), Direction.DESC, Empties.LAST);

    assertThat(sorted(List.of(ascending(new ValueKind.Text()), second), batch)).containsExactly(2L, 3L, 1L, 4L);
  }

  @Test
  void compareSorts_ofRecordsThatDifferInPositionAlone_isZero() {
    ColumnBatch batch = BatchBuilder.of(2).numbers(FIRST, "1", "1.00").positions(5, 4).build();
    Order order = new Order(List.of(ascending(new ValueKind.Number())), OrderTest::nothing);
    OrderKey[] keys = BatchBuilder.keys(order, batch);

    assertThat(order.compareSorts(keys[0], keys[1])).isZero();
    assertThat(order.compare(keys[0], keys[1])).isPositive();
  }

  private static Level ascending(ValueKind kind) {
    return level(kind, Direction.ASC, Empties.LAST);
  }

  private static Level level(ValueKind kind, Direction direction, Empties empties) {
    return new Level(FIRST, kind, direction, empties);
  }

  private static List<Long> sorted(List<Level> levels, ColumnBatch batch) {
    return sorted(new Order(levels, OrderTest::nothing), batch);
  }

  private static List<Long> sorted(Order order, ColumnBatch batch) {
    return Arrays.stream(BatchBuilder.keys(order, batch)).sorted(order).map(OrderKey::number).toList();
  }

  private static Map<Long, String> nothing(FieldId reference, Collection<Long> codes) {
    return Map.of();
  }
}
