package dev.fieldstone.engine.internal.columns.filter;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.columns.FieldSource;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Me;
import dev.fieldstone.engine.view.Operator;
import dev.fieldstone.engine.view.RelativeDate;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads conditions as their authors give them: fields by key, operands in any form that a write accepts. What does not
 * fit is a fault.
 */
final class GivenConditions implements ConditionReader {
  private static final int MAX_YEAR = 9999;

  private final FieldSource source;
  private final FaultCollector faults;

  GivenConditions(FieldSource source, FaultCollector faults) {
    this.source = source;
    this.faults = faults;
  }

  @Override
  public Optional<Comparison> read(String path, Filter.Condition condition) {
    return faults.findField(source, path, condition).flatMap(field -> read(path, field, condition));
  }

  private Optional<Comparison> read(String path, Field field, Filter.Condition condition) {
    if (!condition.operator().applies(field.type().storageClass())) {
      faults.refuseOperator(path, field, condition.operator());
      return Optional.empty();
    }
    if (condition.exact() && !Comparison.canBeExact(field, condition.operator())) {
      faults.refuseExact(path, field, condition.operator());
      return Optional.empty();
    }
    if (!faults.hasItsOperands(path, field, condition)) {
      return Optional.empty();
    }
    List<Object> operands = readOperands(path, field, condition);
    return operands.size() == condition.operands().size()
        ? Optional.of(new Comparison(field, condition.operator(), operands, condition.exact()))
        : Optional.empty();
  }

  private List<Object> readOperands(String path, Field field, Filter.Condition condition) {
    List<Object> operands = new ArrayList<>();
    for (int index = 0; index < condition.operands().size(); index++) {
      try {
        operands.add(readOperand(field, condition.operator(), condition.operands().get(index)));
      } catch (FieldstoneException exception) {
        faults.refuseOperand(path, index, field, exception);
      }
    }
    return operands;
  }

  private Object readOperand(Field field, Operator operator, Object operand) {
    return switch (field.type().storageClass()) {
      case DATE, TIMESTAMP -> readDays(field, operator, operand);
      case ACTOR, ACTORS -> operand instanceof Me ? operand : source.read(field, operand);
      case TEXT, NUMBER, BOOLEAN, OPTION, REFERENCE, OPTIONS, REFERENCES, JSON, ATTACHMENTS ->
          source.read(field, operand);
    };
  }

  private Object readDays(Field field, Operator operator, Object operand) {
    if (RelativeDays.isPeriod(operand) != (operator == Operator.WITHIN)) {
      throw new FieldstoneException(ErrorCode.VALUE_INVALID, "Periods are for within, and nothing else is");
    }
    if (operand instanceof RelativeDate date) {
      return RelativeDays.bounded(date);
    }
    return field.type().storageClass() == StorageClass.DATE ? source.read(field, operand) : readTime(field, operand);
  }

  /** A date stays a date: it means a whole day, and which one depends on the zone of whoever asks. */
  private Object readTime(Field field, Object operand) {
    Optional<LocalDate> date =
        switch (operand) {
          case LocalDate given -> Optional.of(given);
          case String text -> parseDate(text);
          default -> Optional.empty();
        };
    if (date.isEmpty()) {
      return source.read(field, operand);
    }
    int year = date.get().getYear();
    if (year < 1 || year > MAX_YEAR) {
      throw new FieldstoneException(ErrorCode.VALUE_INVALID, "A date is out of bounds").with("value", operand);
    }
    return date.get();
  }

  private static Optional<LocalDate> parseDate(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException exception) {
      return Optional.empty();
    }
  }
}
