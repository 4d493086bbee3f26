package dev.fieldstone.query.internal.move;

import static dev.fieldstone.query.internal.order.BatchBuilder.field;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.spi.Walk.Direction;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.query.internal.order.BatchBuilder;
import dev.fieldstone.query.internal.order.Level;
import dev.fieldstone.query.internal.order.Order;
import dev.fieldstone.query.internal.order.OrderKey;
import dev.fieldstone.query.internal.order.OrderedBatch;
import dev.fieldstone.query.internal.order.ValueKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeekTest {
  private static final FieldId AMOUNT = field(1);
  private static final Order BY_AMOUNT =
      new Order(
          List.of(new Level(AMOUNT, new ValueKind.Number(), Sort.Direction.ASC, Sort.Empties.LAST)),
          (reference, codes) -> Map.of());
  private static final ColumnBatch BATCH =
      BatchBuilder.of(5).numbers(AMOUNT, "30", "10", "20", "20", null).positions(0, 0, 9, 8, 0).build();
  private static final OrderKey[] KEYS = BatchBuilder.keys(BY_AMOUNT, BATCH);

  @Test
  void forward_findsTheNextItem() {
    assertThat(found(Direction.FORWARD, KEYS[1])).as("of two equals, the one placed first").isEqualTo(4L);
    assertThat(found(Direction.FORWARD, KEYS[3])).isEqualTo(3L);
    assertThat(found(Direction.FORWARD, KEYS[0])).isEqualTo(5L);
  }

  @Test
  void backward_findsThePreviousItem() {
    assertThat(found(Direction.BACKWARD, KEYS[4])).isEqualTo(1L);
    assertThat(found(Direction.BACKWARD, KEYS[0])).isEqualTo(3L);
  }

  @Test
  void fromNoRecord_itFindsTheFirstOrTheLast() {
    assertThat(found(Direction.FORWARD, null)).isEqualTo(2L);
    assertThat(found(Direction.BACKWARD, null)).isEqualTo(5L);
  }

  @Test
  void atTheEnd_itFindsNothing() {
    assertThat(found(Direction.FORWARD, KEYS[4])).isNull();
    assertThat(found(Direction.BACKWARD, KEYS[1])).isNull();
  }

  private static @Nullable Long found(Direction direction, @Nullable OrderKey from) {
    OrderedBatch ordered = BY_AMOUNT.over(BATCH, BatchBuilder.all(BATCH));
    Seek seek = new Seek(direction, from);
    for (int index = 0; index < BATCH.size(); index++) {
      seek.offer(ordered, index);
    }
    OrderKey found = seek.found();
    return found == null ? null : found.number();
  }
}
