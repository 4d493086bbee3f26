package dev.fieldstone.query.internal.group;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.text.TextFold;
import dev.fieldstone.engine.internal.text.TextOrder;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Texts that are the same but for case, labelled with their most frequent spelling. */
record TextAxis() implements ValueAxis {
  private static final Comparator<Map.Entry<String, Long>> MOST_FREQUENT =
      Map.Entry.<String, Long>comparingByValue()
          .thenComparing(entry -> TextOrder.of(entry.getKey()), Comparator.reverseOrder());

  @Override
  public @Nullable Object value(Column column, int index) {
    return ((Column.Texts) column).value(index);
  }

  @Override
  public Object token(Object value) {
    return TextFold.caseFold((String) value);
  }

  @Override
  public Optional<Object> tokenOf(String key) {
    return Lane.textOf(key).map(Object.class::cast);
  }

  @Override
  public boolean exists(Object token) {
    return false;
  }

  @Override
  public Map<Object, Long> countsByToken(Tally tally) {
    Map<Object, Long> counts = new HashMap<>();
    tally.counts().forEach((spelling, count) -> counts.merge(token(spelling), count, Long::sum));
    return counts;
  }

  @Override
  public Comparator<Object> order() {
    return Comparator.comparing(String.class::cast);
  }

  @Override
  public List<Map.Entry<Object, Lane>> lanes(Collection<Object> tokens, Tally tally) {
    Map<Object, Map.Entry<String, Long>> spellings = new HashMap<>();
    tally.counts()
        .forEach(
            (spelling, count) -> {
              Object token = token(spelling);
              if (tokens.contains(token)) {
                spellings.merge(token, Map.entry((String) spelling, count), TextAxis::moreFrequent);
              }
            });
    return spellings.entrySet().stream()
        .map(entry -> Map.entry(entry.getKey(), lane(entry.getKey(), entry.getValue().getKey())))
        .sorted(Comparator.comparing(entry -> TextOrder.of((String) entry.getKey())))
        .toList();
  }

  @Override
  public Lane lane(Object token) {
    return lane(token, "");
  }

  private static Lane lane(Object token, String label) {
    return new Lane(Lane.keyOf((String) token), label, "", new Lane.Content.Values(null));
  }

  private static Map.Entry<String, Long> moreFrequent(Map.Entry<String, Long> one, Map.Entry<String, Long> other) {
    return MOST_FREQUENT.compare(one, other) >= 0 ? one : other;
  }
}
