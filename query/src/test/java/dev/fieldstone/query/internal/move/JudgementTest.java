package dev.fieldstone.query.internal.move;

import static dev.fieldstone.query.internal.order.BatchBuilder.field;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.spi.WriteContext.Anchor;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.query.internal.order.BatchBuilder;
import dev.fieldstone.query.internal.order.Level;
import dev.fieldstone.query.internal.order.Order;
import dev.fieldstone.query.internal.order.OrderKey;
import dev.fieldstone.query.internal.order.ValueKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgementTest {
  private static final FieldId AMOUNT = field(1);
  private static final Order MANUAL = new Order(List.of(), (reference, codes) -> Map.of());
  private static final Order BY_AMOUNT =
      new Order(
          List.of(new Level(AMOUNT, new ValueKind.Number(), Sort.Direction.ASC, Sort.Empties.LAST)),
          (reference, codes) -> Map.of());

  @Test
  void withoutSorts_theNeighbourNamedIsTheAnchor() {
    OrderKey[] keys = keys(MANUAL, "1", "1");

    assertThat(new Spot.After(keys[0]).manualAnchor()).isEqualTo(new Anchor.After(1));
    assertThat(new Spot.Before(keys[1]).manualAnchor()).isEqualTo(new Anchor.Before(2));
    assertThat(new Spot.Between(keys[0], keys[1]).manualAnchor()).isEqualTo(new Anchor.After(1));
    assertThat(new Spot.First().manualAnchor()).isEqualTo(new Anchor.First());
    assertThat(new Spot.Last().manualAnchor()).isEqualTo(new Anchor.Last());
  }

  @Test
  void record_ofSmallerKeyThanThePreviousItem_isRefused() {
    OrderKey[] keys = keys(BY_AMOUNT, "5", "7", "4");

    assertThat(judgeAfter(keys[0], keys[1], keys[2])).isEmpty();
  }

  @Test
  void record_ofGreaterKeyThanTheNextItem_isRefused() {
    OrderKey[] keys = keys(BY_AMOUNT, "5", "7", "8");

    assertThat(judgeAfter(keys[0], keys[1], keys[2])).isEmpty();
  }

  @Test
  void record_ofThePreviousItemsKey_isPlacedAfterIt() {
    OrderKey[] keys = keys(BY_AMOUNT, "5", "7", "5.0");

    assertThat(judgeAfter(keys[0], keys[1], keys[2]))
        .hasValue(List.of(new Placement(List.of(3L), new Anchor.After(1))));
  }

  @Test
  void record_ofTheNextItemsKey_isPlacedBeforeIt() {
    OrderKey[] keys = keys(BY_AMOUNT, "5", "7", "7");

    assertThat(judgeAfter(keys[0], keys[1], keys[2]))
        .hasValue(List.of(new Placement(List.of(3L), new Anchor.Before(2))));
  }

  @Test
  void record_ofBothNeighboursKey_isPlacedNextToTheOneNamed() {
    OrderKey[] keys = keys(BY_AMOUNT, "5", "5", "5");
    Gap gap = new Gap(keys[0], keys[1]);

    assertThat(judge(new Spot.After(keys[0]), gap, keys[2]))
        .hasValue(List.of(new Placement(List.of(3L), new Anchor.After(1))));
    assertThat(judge(new Spot.Before(keys[1]), gap, keys[2]))
        .hasValue(List.of(new Placement(List.of(3L), new Anchor.Before(2))));
  }

  @Test
  void record_betweenItsNeighboursKeys_needsNoPlace() {
    OrderKey[] keys = keys(BY_AMOUNT, "5", "7", "6");

    assertThat(judgeAfter(keys[0], keys[1], keys[2])).hasValue(List.of());
  }

  @Test
  void record_withoutNeighbours_isAllowed() {
    OrderKey[] keys = keys(BY_AMOUNT, "5");

    assertThat(judge(new Spot.First(), new Gap(null, null), keys[0]))
        .hasValue(List.of());
  }

  @Test
  void record_withoutAValue_standsAtTheEndOnly() {
    OrderKey[] keys = keys(BY_AMOUNT, "5", null);

    assertThat(judge(new Spot.First(), new Gap(null, keys[0]), keys[1])).isEmpty();
    assertThat(judge(new Spot.Last(), new Gap(keys[0], null), keys[1]))
        .hasValue(List.of());
  }

  @Test
  void block_whoseOrderIsAgainstTheSorts_isRefused() {
    OrderKey[] keys = keys(BY_AMOUNT, "5", "7", "6");

    assertThat(judge(new Spot.After(keys[0]), new Gap(keys[0], null), keys[1], keys[2])).isEmpty();
  }

  @Test
  void block_ofSeveralKeys_isPlacedPartByPart() {
    OrderKey[] keys = keys(BY_AMOUNT, "5", "9", "5", "5", "6", "9");

    assertThat(
            judge(new Spot.After(keys[0]), new Gap(keys[0], keys[1]), keys[2], keys[3], keys[4], keys[5]))
        .hasValue(
            List.of(
                new Placement(List.of(3L, 4L), new Anchor.After(1)),
                new Placement(List.of(6L), new Anchor.Before(2))));
  }

  @Test
  void block_ofOneKeyBetweenItsNeighbours_keepsItsOrder() {
    OrderKey[] keys = keys(BY_AMOUNT, "5", "9", "6", "6");
    Spot spot = new Spot.After(keys[0]);
    Gap gap = new Gap(keys[0], keys[1]);

    assertThat(judge(spot, gap, keys[2], keys[3])).as("it stands so already").hasValue(List.of());
    assertThat(judge(spot, gap, keys[3], keys[2]))
        .hasValue(List.of(new Placement(List.of(3L), new Anchor.After(4))));
  }

  private static Optional<List<Placement>> judgeAfter(OrderKey previous, OrderKey next, OrderKey moved) {
    return judge(new Spot.After(previous), new Gap(previous, next), moved);
  }

  private static Optional<List<Placement>> judge(Spot spot, Gap gap, OrderKey... block) {
    Judgement judgement = new Judgement(BY_AMOUNT, spot);
    List<OrderKey> keys = Arrays.asList(block);
    return judgement.allows(keys, gap)
        ? Optional.of(
            judgement.runs(keys).stream().flatMap(run -> judgement.placement(run, gap).stream()).toList())
        : Optional.empty();
  }

  private static OrderKey[] keys(Order order, @Nullable String... amounts) {
    return BatchBuilder.keys(order, BatchBuilder.of(amounts.length).numbers(AMOUNT, amounts).build());
  }
}
