package dev.fieldstone.query.internal.group;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.spi.TableShape.CodedOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The options of a select that has more of them than a board has lanes. */
final class OptionAxis implements ValueAxis {
  private final Map<Object, Option> options = new LinkedHashMap<>();
  private final List<Object> codes;

  OptionAxis(List<CodedOption> options) {
    options.forEach(coded -> this.options.put(coded.code(), coded.option()));
    this.codes = List.copyOf(this.options.keySet());
  }

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
    return codes.stream().filter(code -> lane(code).key().equals(key)).findFirst();
  }

  @Override
  public boolean exists(Object token) {
    return options.containsKey(token);
  }

  @Override
  public Map<Object, Long> countsByToken(Tally tally) {
    Map<Object, Long> counts = new LinkedHashMap<>();
    codes.forEach(code -> counts.put(code, tally.counts().getOrDefault(code, 0L)));
    return counts;
  }

  @Override
  public Comparator<Object> order() {
    return Comparator.comparingInt(codes::indexOf);
  }

  @Override
  public List<Map.Entry<Object, Lane>> lanes(Collection<Object> tokens, Tally tally) {
    return codes.stream().filter(tokens::contains).map(code -> Map.entry(code, lane(code))).toList();
  }

  @Override
  public Lane lane(Object token) {
    return OptionGrouping.lane(Objects.requireNonNull(options.get(token)));
  }
}
