package dev.fieldstone.questions;

import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Me;
import dev.fieldstone.engine.view.Operator;
import dev.fieldstone.model.meaning.ModelText;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Which things a filter lets through, by the words of the specification. */
final class PlainFilter {
  private final List<Field> fields;
  private final Asker asker;
  private final PlainTimes times;

  PlainFilter(List<Field> fields, Asker asker) {
    this.fields = fields;
    this.asker = asker;
    this.times = new PlainTimes(asker);
  }

  boolean matches(Thing thing, Filter filter) {
    return ask(thing, filter).orElse(true);
  }

  /** {@return the answer; empty where nothing is asked: switched off, or a group all of whose parts are} */
  private Optional<Boolean> ask(Thing thing, Filter filter) {
    return switch (filter) {
      case Filter.All all -> ask(thing, all.parts()).map(answers -> !answers.contains(false));
      case Filter.Any any -> ask(thing, any.parts()).map(answers -> answers.isEmpty() || answers.contains(true));
      case Filter.Off off -> Optional.empty();
      case Filter.Condition condition -> Optional.of(compare(thing, condition));
    };
  }

  private Optional<List<Boolean>> ask(Thing thing, List<Filter> parts) {
    List<Boolean> answers = parts.stream().flatMap(part -> ask(thing, part).stream()).toList();
    return answers.isEmpty() && !parts.isEmpty() ? Optional.empty() : Optional.of(answers);
  }

  private boolean compare(Thing thing, Filter.Condition condition) {
    Field field =
        fields.stream().filter(candidate -> candidate.id().equals(condition.field())).findFirst().orElseThrow();
    Object value = thing.value(field);
    StorageClass storageClass = field.type().storageClass();
    return switch (storageClass) {
      case TEXT -> ofText((String) value, condition);
      case NUMBER -> ofNumber((BigDecimal) value, condition);
      case BOOLEAN -> Boolean.TRUE.equals(value) == Boolean.TRUE.equals(condition.operands().get(0));
      case DATE, TIMESTAMP -> times.compare(value, condition);
      case OPTION, ACTOR, REFERENCE -> ofOne(value, condition);
      case OPTIONS, ACTORS, REFERENCES -> ofList(value == null ? List.of() : (List<?>) value, condition);
      case JSON, ATTACHMENTS -> ofAny(value, condition);
    };
  }

  private static boolean ofText(@Nullable String value, Filter.Condition condition) {
    List<String> operands = condition.operands().stream().map(PlainFilter::nfc).toList();
    boolean exact = condition.exact();
    BiPredicate<String, String> equal =
        (left, right) ->
            exact ? left.equals(right) : ModelText.caseFold(left).equals(ModelText.caseFold(right));
    return switch (condition.operator()) {
      case IS, IS_ANY_OF -> value != null && operands.stream().anyMatch(operand -> equal.test(value, operand));
      case IS_NOT, IS_NONE_OF -> value == null || operands.stream().noneMatch(operand -> equal.test(value, operand));
      case CONTAINS -> value != null && part(value, exact).contains(part(operands.get(0), exact));
      case DOES_NOT_CONTAIN -> value == null || !part(value, exact).contains(part(operands.get(0), exact));
      case STARTS_WITH -> value != null && part(value, exact).startsWith(part(operands.get(0), exact));
      case ENDS_WITH -> value != null && part(value, exact).endsWith(part(operands.get(0), exact));
      default -> ofAny(value, condition);
    };
  }

  private static String part(String text, boolean exact) {
    return exact ? text : ModelText.searchFold(text);
  }

  private static String nfc(Object text) {
    return Normalizer.normalize((String) text, Normalizer.Form.NFC);
  }

  private static boolean ofNumber(@Nullable BigDecimal value, Filter.Condition condition) {
    if (value == null || condition.operands().isEmpty()) {
      return condition.operator() == Operator.IS_NOT || ofAny(value, condition);
    }
    int first = value.compareTo((BigDecimal) condition.operands().get(0));
    return switch (condition.operator()) {
      case IS -> first == 0;
      case IS_NOT -> first != 0;
      case LESS_THAN -> first < 0;
      case AT_MOST -> first <= 0;
      case GREATER_THAN -> first > 0;
      case AT_LEAST -> first >= 0;
      case BETWEEN -> first >= 0 && value.compareTo((BigDecimal) condition.operands().get(1)) <= 0;
      default -> throw unfit(condition);
    };
  }

  private boolean ofOne(@Nullable Object value, Filter.Condition condition) {
    List<?> operands = condition.operands().stream().map(this::known).toList();
    return switch (condition.operator()) {
      case IS, IS_ANY_OF -> value != null && operands.contains(value);
      case IS_NOT, IS_NONE_OF -> value == null || !operands.contains(value);
      default -> ofAny(value, condition);
    };
  }

  private boolean ofList(List<?> elements, Filter.Condition condition) {
    List<?> operands = condition.operands().stream().map(this::known).toList();
    return switch (condition.operator()) {
      case HAS_ANY_OF -> operands.stream().anyMatch(elements::contains);
      case HAS_NONE_OF -> operands.stream().noneMatch(elements::contains);
      case HAS_ALL_OF -> elements.containsAll(operands);
      case IS_EXACTLY -> new HashSet<>(elements).equals(new HashSet<>(operands));
      default -> ofAny(elements.isEmpty() ? null : elements, condition);
    };
  }

  private Object known(Object operand) {
    return operand == Me.ME ? asker.actor() : operand;
  }

  static boolean ofAny(@Nullable Object value, Filter.Condition condition) {
    return switch (condition.operator()) {
      case IS_EMPTY -> value == null;
      case IS_NOT_EMPTY -> value != null;
      default -> {
        if (value != null) {
          throw unfit(condition);
        }
        yield false;
      }
    };
  }

  private static IllegalStateException unfit(Filter.Condition condition) {
    return new IllegalStateException("No loop for " + condition);
  }
}
