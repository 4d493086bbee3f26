package dev.fieldstone.model.meaning;

import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.view.Operator;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelFilter;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.OptionNumber;
import dev.fieldstone.model.RecordNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which records a filter lets through. */
public final class ModelConditions {
  private static final Set<Operator> EQUALITY =
      EnumSet.of(Operator.IS, Operator.IS_NOT, Operator.IS_EMPTY, Operator.IS_NOT_EMPTY);
  private static final Set<Operator> LISTS = EnumSet.of(Operator.IS_ANY_OF, Operator.IS_NONE_OF);
  private static final Set<Operator> PARTS =
      EnumSet.of(Operator.CONTAINS, Operator.DOES_NOT_CONTAIN, Operator.STARTS_WITH, Operator.ENDS_WITH);
  private static final Set<Operator> SIZES =
      EnumSet.of(Operator.LESS_THAN, Operator.AT_MOST, Operator.GREATER_THAN, Operator.AT_LEAST, Operator.BETWEEN);
  private static final Set<Operator> TIMES =
      EnumSet.of(Operator.BEFORE, Operator.ON_OR_BEFORE, Operator.AFTER, Operator.ON_OR_AFTER);

  private final ModelTable table;
  private final ZoneId zone;

  /** Prepares to filter the records of a table, with days as they are in a zone. */
  public ModelConditions(ModelTable table, ZoneId zone) {
    this.table = table;
    this.zone = zone;
  }

  /** {@return the operators of a storage class, in the order of the enum} */
  public static List<Operator> operators(StorageClass storageClass) {
    Set<Operator> operators = EnumSet.noneOf(Operator.class);
    switch (storageClass) {
      case BOOLEAN -> {
        return List.of(Operator.IS);
      }
      case OPTIONS, ACTORS, REFERENCES -> {
        return List.of(
            Operator.HAS_ANY_OF, Operator.HAS_ALL_OF, Operator.HAS_NONE_OF, Operator.IS_EXACTLY, Operator.IS_EMPTY,
            Operator.IS_NOT_EMPTY);
      }
      case JSON, ATTACHMENTS -> {
        return List.of(Operator.IS_EMPTY, Operator.IS_NOT_EMPTY);
      }
      default -> operators.addAll(EQUALITY);
    }
    switch (storageClass) {
      case TEXT -> {
        operators.addAll(LISTS);
        operators.addAll(PARTS);
      }
      case NUMBER -> operators.addAll(SIZES);
      case DATE, TIMESTAMP -> operators.addAll(TIMES);
      case OPTION, ACTOR, REFERENCE -> operators.addAll(LISTS);
      default -> throw new IllegalStateException("handled above");
    }
    return List.copyOf(operators);
  }

  /** {@return whether a record passes} */
  public boolean matches(ModelRecord record, ModelFilter filter) {
    return ask(record, filter).orElse(true);
  }

  /** {@return the conditions that do not fit their fields' present types, those switched off left out} */
  public List<ModelFilter.Condition> sleeping(ModelFilter filter) {
    List<ModelFilter.Condition> found = new ArrayList<>();
    switch (filter) {
      case ModelFilter.All all -> all.parts().forEach(part -> found.addAll(sleeping(part)));
      case ModelFilter.Any any -> any.parts().forEach(part -> found.addAll(sleeping(part)));
      case ModelFilter.Off off -> {}
      case ModelFilter.Condition condition -> {
        if (!fits(condition)) {
          found.add(condition);
        }
      }
    }
    return found;
  }

  /** {@return the answer, or nothing where nothing is asked: switched off, asleep, or a group of such parts alone} */
  private Optional<Boolean> ask(ModelRecord record, ModelFilter filter) {
    return switch (filter) {
      case ModelFilter.All all -> {
        List<Boolean> answers = answers(record, all.parts());
        yield asksNothing(answers, all.parts()) ? Optional.empty() : Optional.of(!answers.contains(false));
      }
      case ModelFilter.Any any -> {
        List<Boolean> answers = answers(record, any.parts());
        yield asksNothing(answers, any.parts())
            ? Optional.empty()
            : Optional.of(answers.contains(true) || any.parts().isEmpty());
      }
      case ModelFilter.Off off -> Optional.empty();
      case ModelFilter.Condition condition ->
          fits(condition) ? Optional.of(compare(record, condition)) : Optional.empty();
    };
  }

  private static boolean asksNothing(List<Boolean> answers, List<ModelFilter> parts) {
    return answers.isEmpty() && !parts.isEmpty();
  }

  private List<Boolean> answers(ModelRecord record, List<ModelFilter> parts) {
    return parts.stream().flatMap(part -> ask(record, part).stream()).toList();
  }

  private boolean fits(ModelFilter.Condition condition) {
    Optional<ModelField> field = table.findField(condition.field());
    return field.isPresent()
        && operators(field.get().type.slot().storageClass()).contains(condition.operator())
        && condition.operands().stream().allMatch(operand -> fits(field.get(), operand));
  }

  /** A record of another table than the present target is one that nothing equals, as one that is gone. */
  private static boolean fits(ModelField field, Object operand) {
    return switch (field.type.slot().storageClass()) {
      case TEXT, ACTOR, ACTORS, JSON, ATTACHMENTS -> operand instanceof String;
      case NUMBER -> operand instanceof BigDecimal;
      case BOOLEAN -> operand instanceof Boolean;
      case DATE -> operand instanceof LocalDate;
      case TIMESTAMP -> operand instanceof LocalDate || operand instanceof Instant;
      case OPTION, OPTIONS -> operand instanceof OptionNumber;
      case REFERENCE, REFERENCES -> operand instanceof RecordNumber;
    };
  }

  private boolean compare(ModelRecord record, ModelFilter.Condition condition) {
    ModelField field = table.field(condition.field());
    boolean isFolded = field.type.slot().storageClass() == StorageClass.TEXT;
    Object value = record.value(field);
    List<Object> operands = condition.operands();
    return switch (condition.operator()) {
      case IS -> equal(isFolded, value, operands.get(0));
      case IS_NOT -> !equal(isFolded, value, operands.get(0));
      case IS_ANY_OF -> operands.stream().anyMatch(operand -> equal(isFolded, value, operand));
      case IS_NONE_OF -> operands.stream().noneMatch(operand -> equal(isFolded, value, operand));
      case HAS_ANY_OF -> operands.stream().anyMatch(elements(value)::contains);
      case HAS_NONE_OF -> operands.stream().noneMatch(elements(value)::contains);
      case HAS_ALL_OF -> elements(value).containsAll(operands);
      case IS_EXACTLY -> Set.copyOf(elements(value)).equals(Set.copyOf(operands));
      case CONTAINS -> contains(value, operands.get(0));
      case DOES_NOT_CONTAIN -> !contains(value, operands.get(0));
      case STARTS_WITH -> value instanceof String text && searchFold(text).startsWith(searchFold(operands.get(0)));
      case ENDS_WITH -> value instanceof String text && searchFold(text).endsWith(searchFold(operands.get(0)));
      case LESS_THAN -> value != null && number(value).compareTo(number(operands.get(0))) < 0;
      case AT_MOST -> value != null && number(value).compareTo(number(operands.get(0))) <= 0;
      case GREATER_THAN -> value != null && number(value).compareTo(number(operands.get(0))) > 0;
      case AT_LEAST -> value != null && number(value).compareTo(number(operands.get(0))) >= 0;
      case BETWEEN ->
          value != null
              && number(value).compareTo(number(operands.get(0))) >= 0
              && number(value).compareTo(number(operands.get(1))) <= 0;
      case BEFORE -> value != null && begin(value).isBefore(begin(operands.get(0)));
      case ON_OR_BEFORE -> value != null && !isAfter(value, operands.get(0));
      case AFTER -> value != null && isAfter(value, operands.get(0));
      case ON_OR_AFTER -> value != null && !begin(value).isBefore(begin(operands.get(0)));
      case WITHIN -> throw new IllegalStateException("Relative dates are tried apart");
      case IS_EMPTY -> value == null;
      case IS_NOT_EMPTY -> value != null;
    };
  }

  /** Texts are equal by case fold; actors are not texts, but ids. */
  private boolean equal(boolean isFolded, @Nullable Object value, Object operand) {
    if (isFolded && value instanceof String text && operand instanceof String other) {
      return ModelText.caseFold(text).equals(ModelText.caseFold(other));
    }
    if (value instanceof BigDecimal amount && operand instanceof BigDecimal other) {
      return amount.compareTo(other) == 0;
    }
    if (value instanceof Instant instant && operand instanceof LocalDate day) {
      return instant.atZone(zone).toLocalDate().equals(day);
    }
    return Objects.equals(value, operand);
  }

  private static List<?> elements(@Nullable Object value) {
    return value == null ? List.of() : (List<?>) value;
  }

  private static boolean contains(@Nullable Object value, Object operand) {
    return value instanceof String text && searchFold(text).contains(searchFold(operand));
  }

  private static String searchFold(Object text) {
    return ModelText.searchFold((String) text);
  }

  private static BigDecimal number(Object value) {
    return (BigDecimal) value;
  }

  private Instant begin(Object time) {
    return time instanceof LocalDate day ? day.atStartOfDay(zone).toInstant() : (Instant) time;
  }

  private boolean isAfter(Object value, Object operand) {
    return operand instanceof LocalDate day
        ? !begin(value).isBefore(begin(day.plusDays(1)))
        : begin(value).isAfter(begin(operand));
  }
}
