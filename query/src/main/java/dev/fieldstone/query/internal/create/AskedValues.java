package dev.fieldstone.query.internal.create;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.columns.CalendarPeriods;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.spi.ReadContext;
import dev.fieldstone.engine.spi.TableShape;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Me;
import dev.fieldstone.engine.view.Operator;
import dev.fieldstone.engine.view.RelativeDate;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The values that a view's equality conditions ask of all its records: those that must all hold, on fields that users
 * write. Conditions that sleep, and those on what is gone, ask for nothing.
 *
 * @param context the state to read
 * @param table the table
 */
record AskedValues(ReadContext context, TableShape table) {

  /** {@return the values by the key of their field} */
  Map<String, Object> of(Filter filter) {
    Map<String, Object> values = new LinkedHashMap<>();
    collect(filter, values);
    return values;
  }

  private void collect(Filter filter, Map<String, Object> values) {
    switch (filter) {
      case Filter.All all -> all.parts().forEach(part -> collect(part, values));
      case Filter.Any any -> {}
      case Filter.Off off -> {}
      case Filter.Condition condition -> {
        Field field = table.field(condition.field());
        if (!field.isReadonly()) {
          value(field, condition).ifPresent(value -> values.put(field.key(), value));
        }
      }
    }
  }

  private Optional<Object> value(Field field, Filter.Condition condition) {
    if (!condition.operator().applies(field.type().storageClass())) {
      return Optional.empty();
    }
    List<Object> operands = condition.operands();
    if (condition.operator() == Operator.IS) {
      return one(field, operands.get(0));
    }
    if (condition.operator() == Operator.IS_EXACTLY) {
      List<Object> elements = operands.stream().flatMap(operand -> one(field, operand).stream()).toList();
      return elements.size() == operands.size() ? Optional.of(elements) : Optional.empty();
    }
    return Optional.empty();
  }

  private Optional<Object> one(Field field, Object operand) {
    return switch (operand) {
      case Me me -> Optional.of(context.moment().actor());
      case RelativeDate.Day day -> dayOf(field, day);
      case RelativeDate period -> Optional.empty();
      default -> known(field, operand);
    };
  }

  private Optional<Object> dayOf(Field field, RelativeDate.Day day) {
    LocalDate today = LocalDate.ofInstant(context.moment().now(), context.moment().zone());
    return field.type().storageClass() == StorageClass.DATE
        ? Optional.of(CalendarPeriods.shifted(today, day.offset(), day.unit()))
        : Optional.empty();
  }

  private Optional<Object> known(Field field, Object operand) {
    try {
      Object value = table.read(field, operand);
      return switch (field.type().storageClass()) {
        case OPTION, OPTIONS -> table.code(field, value).isPresent() ? Optional.of(value) : Optional.empty();
        case REFERENCE, REFERENCES -> isThere(field, value) ? Optional.of(value) : Optional.empty();
        case TIMESTAMP -> value instanceof LocalDate ? Optional.empty() : Optional.of(value);
        case TEXT, NUMBER, BOOLEAN, DATE, ACTOR, ACTORS, JSON, ATTACHMENTS -> Optional.of(value);
      };
    } catch (FieldstoneException asleep) {
      return Optional.empty();
    }
  }

  private boolean isThere(Field reference, Object record) {
    OptionalLong code = table.code(reference, record);
    return code.isPresent()
        && !context.displays(context.target(table, reference.id()), List.of(code.getAsLong())).isEmpty();
  }
}
