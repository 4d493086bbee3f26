package dev.fieldstone.query.internal.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.internal.columns.ActorLabels;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.text.TextOrder;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.view.Sort.Direction;
import dev.fieldstone.engine.view.Sort.Empties;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;

/** Records sort by what their actors are called, then by the actors' ids, then by number. */
final class LabelOrderProperties {
  private static final FieldId OWNER = new FieldId(1, 2);

  @Property(tries = 500)
  void records_sortByLabelThenById(
      @ForAll @Size(max = 12)
          List<@Chars({'a', 'A', '\u00e9', 'e', '_'}) @StringLength(min = 1, max = 2) String> actors,
      @ForAll @Size(max = 6)
          Map<
                  @Chars({'a', 'A', '\u00e9', 'e', '_'}) @StringLength(min = 1, max = 2) String,
                  @Chars({'b', 'B', '\u00c9', 'a'}) @StringLength(min = 1, max = 2) String>
              labels) {
    ColumnBatch batch =
        BatchBuilder.of(actors.size()).texts(OWNER, actors.toArray(new @Nullable String[0])).build();
    Order order = order(labels);

    List<Long> sorted =
        Arrays.stream(BatchBuilder.keys(order, batch)).sorted(order).map(OrderKey::number).toList();
    List<Long> selected = first(order, batch);

    Comparator<Integer> naive =
        Comparator.comparing((Integer index) -> TextOrder.of(labels.getOrDefault(actors.get(index), actors.get(index))))
            .thenComparing(index -> TextOrder.of(actors.get(index)));
    List<Long> expected =
        IntStream.range(0, actors.size()).boxed().sorted(naive).map(index -> batch.number(index)).toList();
    assertThat(sorted).isEqualTo(expected);
    assertThat(selected).isEqualTo(expected);
  }

  private static List<Long> first(Order order, ColumnBatch batch) {
    OrderedBatch ordered = order.over(batch, BatchBuilder.all(batch));
    FirstItems first = new FirstItems(order, Math.max(1, batch.size()));
    for (int index = 0; index < batch.size(); index++) {
      first.offer(ordered, index);
    }
    return first.numbersAfter(0);
  }

  private static Order order(Map<String, String> labels) {
    Level level = new Level(OWNER, new ValueKind.Label(), Direction.ASC, Empties.LAST);
    return new Order(
        List.of(level),
        new DisplaySource() {
          @Override
          public Map<Long, String> displays(FieldId referenceField, Collection<Long> codes) {
            return Map.of();
          }

          @Override
          public ActorLabels actors() {
            return actor -> labels.getOrDefault(actor, actor);
          }
        });
  }
}
