package dev.fieldstone.engine.internal.columns.filter;

import dev.fieldstone.engine.internal.columns.FieldSource;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.engine.view.Me;
import dev.fieldstone.engine.view.RelativeDate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads conditions as views save them: their operands are Java values already. A condition that does not fit its
 * field's present class sleeps; values are not checked against the type, which may have changed within the class. One
 * that asks for something that is gone is listed with those that sleep, but runs: nothing equals what is gone.
 */
final class SavedConditions implements ConditionReader {
  private final FieldSource source;
  private final FaultCollector faults;
  private final List<InactiveClause> inactiveClauses;

  SavedConditions(FieldSource source, FaultCollector faults, List<InactiveClause> inactiveClauses) {
    this.source = source;
    this.faults = faults;
    this.inactiveClauses = inactiveClauses;
  }

  @Override
  public Optional<Comparison> read(String path, Filter.Condition condition) {
    return faults.findField(source, path, condition).flatMap(field -> read(path, field, condition));
  }

  private Optional<Comparison> read(String path, Field field, Filter.Condition condition) {
    if (!condition.operator().applies(field.type().storageClass())) {
      return asleep(path, field, "The field's present type can't be compared so");
    }
    if (condition.exact() && !Comparison.canBeExact(field, condition.operator())) {
      return asleep(path, field, "The field's present type can't be compared exactly");
    }
    if (!faults.hasItsOperands(path, field, condition)) {
      return Optional.empty();
    }
    if (!condition.operands().stream().allMatch(operand -> fits(field, operand))) {
      return asleep(path, field, "The operands are not of the field's present type");
    }
    if (condition.operands().stream().anyMatch(operand -> isGone(field, operand))) {
      inactiveClauses.add(new InactiveClause(path, field.id(), "Something that it asks for is gone"));
    }
    return Optional.of(new Comparison(field, condition.operator(), condition.operands(), condition.exact()));
  }

  private Optional<Comparison> asleep(String path, Field field, String reason) {
    inactiveClauses.add(new InactiveClause(path, field.id(), reason));
    return Optional.empty();
  }

  private boolean isGone(Field field, Object operand) {
    return switch (field.type().storageClass()) {
      case OPTION, REFERENCE, OPTIONS, REFERENCES -> source.code(field, operand).isEmpty();
      case TEXT, NUMBER, BOOLEAN, DATE, TIMESTAMP, ACTOR, ACTORS, JSON, ATTACHMENTS -> false;
    };
  }

  private static boolean fits(Field field, Object operand) {
    return switch (field.type().storageClass()) {
      case TEXT, JSON, ATTACHMENTS -> operand instanceof String;
      case ACTOR, ACTORS -> operand instanceof String || operand instanceof Me;
      case NUMBER -> operand instanceof BigDecimal;
      case BOOLEAN -> operand instanceof Boolean;
      case DATE -> operand instanceof LocalDate || operand instanceof RelativeDate;
      case TIMESTAMP ->
          operand instanceof LocalDate || operand instanceof RelativeDate || operand instanceof Instant;
      case OPTION, OPTIONS -> operand instanceof OptionId;
      case REFERENCE, REFERENCES -> operand instanceof RecordId;
    };
  }
}
