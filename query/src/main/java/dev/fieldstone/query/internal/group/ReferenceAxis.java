package dev.fieldstone.query.internal.group;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.text.TextOrder;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.spi.TableShape;
import dev.fieldstone.query.internal.order.DisplaySource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The records that a reference points at, by what they display.
 *
 * @param axis the reference
 * @param target the table of these records
 * @param displays knows what they display
 */
record ReferenceAxis(Field axis, TableShape target, DisplaySource displays) implements ValueAxis {

  @Override
  public @Nullable Object value(Column column, int index) {
    return column.isEmpty(index) ? null : ((Column.Longs) column).value(index);
  }

  @Override
  public Object token(Object value) {
    return value;
  }

  @Override
  public Optional<Object> tokenOf(String key) {
    try {
      return Optional.of(target.number(RecordId.parse(key)));
    } catch (FieldstoneException noRecord) {
      return Optional.empty();
    }
  }

  @Override
  public boolean exists(Object token) {
    return displayed(List.of(token)).containsKey((Long) token);
  }

  @Override
  public Map<Object, Long> countsByToken(Tally tally) {
    return tally.counts();
  }

  @Override
  public Comparator<Object> order() {
    return Comparator.comparing(Long.class::cast);
  }

  @Override
  public List<Map.Entry<Object, Lane>> lanes(Collection<Object> tokens, Tally tally) {
    Map<Long, String> labels = displayed(tokens);
    return tokens.stream()
        .map(token -> Map.entry(token, lane(token, labels.getOrDefault((Long) token, ""))))
        .sorted(
            Comparator.comparing((Map.Entry<Object, Lane> entry) -> TextOrder.of(entry.getValue().label()))
                .thenComparing(Map.Entry::getKey, order()))
        .toList();
  }

  @Override
  public Lane lane(Object token) {
    return lane(token, "");
  }

  private Lane lane(Object token, String label) {
    RecordId record = target.id((Long) token);
    return new Lane(record.toString(), label, "", new Lane.Content.Value(record));
  }

  private Map<Long, String> displayed(Collection<Object> tokens) {
    return tokens.isEmpty()
        ? Map.of()
        : displays.displays(axis.id(), tokens.stream().map(Long.class::cast).toList());
  }
}
