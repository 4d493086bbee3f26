package dev.fieldstone.query.internal.group;

import dev.fieldstone.engine.internal.columns.ActorLabels;
import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.text.TextOrder;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Actors, by what they are called.
 *
 * @param actors knows what that is
 */
record ActorAxis(ActorLabels actors) implements ValueAxis {

  @Override
  public @Nullable Object value(Column column, int index) {
    return ((Column.Texts) column).value(index);
  }

  @Override
  public Object token(Object value) {
    return value;
  }

  @Override
  public Optional<Object> tokenOf(String key) {
    return Lane.textOf(key).map(Object.class::cast);
  }

  @Override
  public boolean exists(Object token) {
    return actors.isKnown((String) token);
  }

  @Override
  public Map<Object, Long> countsByToken(Tally tally) {
    return tally.counts();
  }

  @Override
  public Comparator<Object> order() {
    return Comparator.comparing(String.class::cast);
  }

  @Override
  public List<Map.Entry<Object, Lane>> lanes(Collection<Object> tokens, Tally tally) {
    return tokens.stream()
        .map(token -> Map.entry(token, lane(token)))
        .sorted(
            Comparator.comparing((Map.Entry<Object, Lane> entry) -> TextOrder.of(entry.getValue().label()))
                .thenComparing(entry -> TextOrder.of((String) entry.getKey())))
        .toList();
  }

  @Override
  public Lane lane(Object token) {
    String actor = (String) token;
    return new Lane(Lane.keyOf(actor), actors.label(actor), "", new Lane.Content.Value(actor));
  }
}
