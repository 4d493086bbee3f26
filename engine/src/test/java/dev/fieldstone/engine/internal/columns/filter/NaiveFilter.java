package dev.fieldstone.engine.internal.columns.filter;

import dev.fieldstone.engine.internal.columns.QueryMoment;
import dev.fieldstone.engine.internal.text.TextFold;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Me;
import dev.fieldstone.engine.view.RelativeDate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What filters mean, record by record, over plain values and as plainly as it can be said. */
record NaiveFilter(SampleTable table, QueryMoment moment) {

  boolean matches(Filter filter, Map<String, Object> record) {
    return switch (filter) {
      case Filter.All all -> asked(all.parts()).allMatch(part -> matches(part, record));
      case Filter.Any any ->
          asked(any.parts()).findAny().isEmpty() || asked(any.parts()).anyMatch(part -> matches(part, record));
      case Filter.Off off -> true;
      case Filter.Condition condition -> holds(condition, record);
    };
  }

  private static Stream<Filter> asked(List<Filter> parts) {
    return parts.stream().filter(NaiveFilter::asksAnything);
  }

  /** A group made of nothing but what is off is itself off; one without any parts is not. */
  private static boolean asksAnything(Filter filter) {
    return switch (filter) {
      case Filter.All all -> all.parts().isEmpty() || asked(all.parts()).findAny().isPresent();
      case Filter.Any any -> any.parts().isEmpty() || asked(any.parts()).findAny().isPresent();
      case Filter.Off off -> false;
      case Filter.Condition condition -> true;
    };
  }

  private boolean holds(Filter.Condition condition, Map<String, Object> record) {
    Field field = table.field(condition.field());
    List<Object> operands = condition.operands().stream().map(this::meant).toList();
    Object value = field.key().equals("done") ? record.getOrDefault("done", false) : record.get(field.key());
    return switch (condition.operator()) {
      case IS, IS_ANY_OF -> equalsAny(field, value, operands);
      case IS_NOT, IS_NONE_OF -> !equalsAny(field, value, operands);
      case IS_EMPTY -> value == null;
      case IS_NOT_EMPTY -> value != null;
      case HAS_ANY_OF -> value != null && operands.stream().anyMatch(list(value)::contains);
      case HAS_NONE_OF -> value == null || operands.stream().noneMatch(list(value)::contains);
      case HAS_ALL_OF -> value != null && list(value).containsAll(operands);
      case IS_EXACTLY -> value != null && Set.copyOf(list(value)).equals(Set.copyOf(operands));
      case CONTAINS -> value != null && search(value).contains(search(operands.get(0)));
      case DOES_NOT_CONTAIN -> value == null || !search(value).contains(search(operands.get(0)));
      case STARTS_WITH -> value != null && search(value).startsWith(search(operands.get(0)));
      case ENDS_WITH -> value != null && search(value).endsWith(search(operands.get(0)));
      case LESS_THAN -> value != null && number(value, operands, 0) < 0;
      case AT_MOST -> value != null && number(value, operands, 0) <= 0;
      case GREATER_THAN -> value != null && number(value, operands, 0) > 0;
      case AT_LEAST -> value != null && number(value, operands, 0) >= 0;
      case BETWEEN -> value != null && number(value, operands, 0) >= 0 && number(value, operands, 1) <= 0;
      case BEFORE -> value != null && time(value, operands.get(0)) < 0;
      case ON_OR_BEFORE -> value != null && time(value, operands.get(0)) <= 0;
      case AFTER -> value != null && time(value, operands.get(0)) > 0;
      case ON_OR_AFTER -> value != null && time(value, operands.get(0)) >= 0;
      case WITHIN -> value != null && new NaiveDays(moment).isWithin(day(value), (RelativeDate) operands.get(0));
    };
  }

  private boolean equalsAny(Field field, @Nullable Object value, List<Object> operands) {
    return value != null && operands.stream().anyMatch(operand -> isEqual(field, value, operand));
  }

  private boolean isEqual(Field field, Object value, Object operand) {
    return switch (operand) {
      case String text when field.type().storageClass() == StorageClass.TEXT ->
          TextFold.caseFold(text).equals(TextFold.caseFold((String) value));
      case BigDecimal number -> number.compareTo((BigDecimal) value) == 0;
      case LocalDate date -> time(value, date) == 0;
      case Instant instant -> instant.equals(value);
      case OptionId option -> option.equals(value);
      case RecordId record -> record.equals(value);
      default -> operand.equals(value);
    };
  }

  /** A date is compared with the date that a clock on the wall shows. */
  private int time(Object value, Object operand) {
    if (operand instanceof Instant point) {
      return ((Instant) value).compareTo(point);
    }
    return day(value).compareTo((LocalDate) operand);
  }

  private LocalDate day(Object value) {
    return value instanceof Instant instant ? LocalDate.ofInstant(instant, moment.zone()) : (LocalDate) value;
  }

  private Object meant(Object operand) {
    return switch (operand) {
      case Me me -> moment.actor();
      case RelativeDate.Day day -> new NaiveDays(moment).day(day.offset(), day.unit());
      default -> operand;
    };
  }

  private static List<?> list(Object value) {
    return (List<?>) value;
  }

  private static int number(Object value, List<Object> operands, int index) {
    return ((BigDecimal) value).compareTo((BigDecimal) operands.get(index));
  }

  private static String search(Object text) {
    return TextFold.searchFold((String) text);
  }
}
