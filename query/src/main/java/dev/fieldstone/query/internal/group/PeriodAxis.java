package dev.fieldstone.query.internal.group;

import dev.fieldstone.engine.internal.columns.Column;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Periods of the calendar, each by itself; values are days.
 *
 * @param periods their lanes
 */
record PeriodAxis(PeriodLanes periods) implements ValueAxis {

  @Override
  public @Nullable Object value(Column column, int index) {
    return column.isEmpty(index) ? null : periods.scale().dayOf(((Column.Longs) column).value(index));
  }

  @Override
  public Object token(Object value) {
    return periods.start(LocalDate.ofEpochDay((Long) value));
  }

  @Override
  public Optional<Object> tokenOf(String key) {
    try {
      LocalDate day = LocalDate.parse(key);
      return periods.start(day).equals(day) ? Optional.of(day) : Optional.empty();
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  @Override
  public boolean exists(Object token) {
    return false;
  }

  @Override
  public Map<Object, Long> countsByToken(Tally tally) {
    Map<Object, Long> counts = new HashMap<>();
    tally.counts().forEach((day, count) -> counts.merge(token(day), count, Long::sum));
    return counts;
  }

  @Override
  public Comparator<Object> order() {
    return Comparator.comparing(LocalDate.class::cast);
  }

  @Override
  public List<Map.Entry<Object, Lane>> lanes(Collection<Object> tokens, Tally tally) {
    return tokens.stream().sorted(order()).map(token -> Map.entry(token, lane(token))).toList();
  }

  @Override
  public Lane lane(Object token) {
    return periods.lane((LocalDate) token);
  }
}
