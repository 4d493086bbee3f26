package dev.fieldstone.questions;

import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.model.meaning.ModelText;
import dev.fieldstone.query.Aggregate;
import dev.fieldstone.query.AggregateOf;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What things come to, by the words of the specification.
 *
 * @param things what is selected
 * @param zone the session's
 */
record PlainAggregates(List<Thing> things, ZoneId zone) {
  private static final MathContext SIXTEEN = new MathContext(16, RoundingMode.HALF_EVEN);

  /** {@return some aggregates by chance} */
  static List<AggregateOf> any(List<Field> fields, Dice dice) {
    return dice.times(1, 12, () -> any(dice.one(fields), dice));
  }

  private static AggregateOf any(Field field, Dice dice) {
    List<Aggregate> fitting =
        Arrays.stream(Aggregate.values())
            .filter(aggregate -> aggregate.applies(field.type().storageClass()))
            .toList();
    return dice.one(fitting).of(field);
  }

  @Nullable Object of(AggregateOf asked) {
    Field field = (Field) Objects.requireNonNull(asked.field());
    long count = things.size();
    long filled = values(field).count();
    long checked = values(field).filter(Boolean.TRUE::equals).count();
    return switch (asked.aggregate()) {
      case COUNT -> count;
      case EMPTY -> count - filled;
      case FILLED -> filled;
      case DISTINCT -> distinct(field);
      case PERCENT_EMPTY -> percent(count - filled);
      case PERCENT_FILLED -> percent(filled);
      case PERCENT_DISTINCT -> percent(distinct(field));
      case CHECKED -> checked;
      case UNCHECKED -> count - checked;
      case PERCENT_CHECKED -> percent(checked);
      case PERCENT_UNCHECKED -> percent(count - checked);
      case SUM -> plain(numbers(field).stream().reduce(BigDecimal.ZERO, BigDecimal::add));
      case AVERAGE -> average(numbers(field));
      case MEDIAN -> median(numbers(field));
      case MINIMUM -> at(numbers(field), 0);
      case MAXIMUM -> at(numbers(field).reversed(), 0);
      case RANGE ->
          filled == 0 ? null : plain(numbers(field).getLast().subtract(numbers(field).getFirst()));
      case EARLIEST -> values(field).sorted().findFirst().orElse(null);
      case LATEST -> values(field).sorted(Collections.reverseOrder()).findFirst().orElse(null);
      case SPAN_DAYS -> spanDays(field);
    };
  }

  private Stream<Object> values(Field field) {
    return things.stream().map(thing -> thing.value(field)).filter(Objects::nonNull);
  }

  private List<BigDecimal> numbers(Field field) {
    return values(field).map(BigDecimal.class::cast).sorted().toList();
  }

  private long distinct(Field field) {
    return switch (field.type().storageClass()) {
      case TEXT -> values(field).map(text -> ModelText.caseFold((String) text)).distinct().count();
      case NUMBER -> values(field).map(number -> ((BigDecimal) number).stripTrailingZeros()).distinct().count();
      case OPTIONS, ACTORS, REFERENCES -> values(field).map(list -> new HashSet<>((List<?>) list)).distinct().count();
      case DATE, TIMESTAMP, OPTION, ACTOR, REFERENCE -> values(field).distinct().count();
      case BOOLEAN, JSON, ATTACHMENTS -> throw new IllegalStateException("Not told apart");
    };
  }

  private @Nullable BigDecimal percent(long part) {
    return things.isEmpty()
        ? null
        : plain(
            BigDecimal.valueOf(part * 100)
                .divide(BigDecimal.valueOf(things.size()), 4, RoundingMode.HALF_EVEN));
  }

  private static @Nullable BigDecimal average(List<BigDecimal> numbers) {
    BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return numbers.isEmpty() ? null : plain(sum.divide(BigDecimal.valueOf(numbers.size()), SIXTEEN));
  }

  private static @Nullable BigDecimal median(List<BigDecimal> numbers) {
    int half = numbers.size() / 2;
    return numbers.size() % 2 == 0
        ? average(numbers.isEmpty() ? numbers : numbers.subList(half - 1, half + 1))
        : average(numbers.subList(half, half + 1));
  }

  private static @Nullable BigDecimal at(List<BigDecimal> numbers, int index) {
    return numbers.isEmpty() ? null : plain(numbers.get(index));
  }

  /** From the first time to the last, which can have an earlier day than others where clocks go back at midnight. */
  private @Nullable Long spanDays(Field field) {
    List<Object> times = values(field).sorted().toList();
    return times.isEmpty() ? null : day(times.getLast()).toEpochDay() - day(times.getFirst()).toEpochDay();
  }

  private LocalDate day(Object time) {
    return time instanceof LocalDate day ? day : ((Instant) time).atZone(zone).toLocalDate();
  }

  private static BigDecimal plain(BigDecimal number) {
    return new BigDecimal(number.stripTrailingZeros().toPlainString());
  }
}
