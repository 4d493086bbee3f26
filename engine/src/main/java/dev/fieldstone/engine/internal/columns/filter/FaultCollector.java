package dev.fieldstone.engine.internal.columns.filter;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.columns.FieldSource;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Operator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every fault of a filter, and the checks that given and saved conditions share. Not safe for threads. */
final class FaultCollector {
  private final List<Problem> problems = new ArrayList<>();

  /** Throws what was found, if anything. */
  void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new FieldstoneException(problems);
    }
  }

  /** {@return the field of a condition; empty if there is none, which is a fault} */
  Optional<Field> findField(FieldSource source, String path, Filter.Condition condition) {
    try {
      return Optional.of(source.field(condition.field()));
    } catch (FieldstoneException exception) {
      Problem cause = exception.problems().get(0);
      problems.add(new Problem(cause.code(), path + ".field", cause.sentence(), cause.facts()));
      return Optional.empty();
    }
  }

  /** Notes that a field can't be compared so. */
  void refuseOperator(String path, Field field, Operator operator) {
    problems.add(
        about(field, path + ".operator", "This field can't be compared so")
            .with("type", field.type().keyword())
            .with("operator", operator));
  }

  /** Notes that a field can't be compared exactly so. */
  void refuseExact(String path, Field field, Operator operator) {
    problems.add(
        about(field, path + ".exact", "Only texts are compared exactly, and only with operands")
            .with("type", field.type().keyword())
            .with("operator", operator));
  }

  /** Notes that an operand can't be read as a value of the field. */
  void refuseOperand(String path, int index, Field field, FieldstoneException cause) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("field", field.key());
    facts.put("reason", cause.problems().get(0).sentence());
    cause.facts().forEach(facts::putIfAbsent);
    problems.add(
        new Problem(ErrorCode.VIEW_INVALID, operand(path, index), "This operand is not a value of the field", facts));
  }

  /** {@return whether a condition has the operands that its operator takes; if not, that is a fault} */
  boolean hasItsOperands(String path, Field field, Filter.Condition condition) {
    int problemsBefore = problems.size();
    int expected = condition.operator().operandCount();
    int given = condition.operands().size();
    if (given == 0 && expected != 0) {
      problems.add(about(field, path + ".operands", "The operand is missing"));
    } else if (expected != Operator.ANY_NUMBER && given != expected) {
      problems.add(
          about(field, path + ".operands", "The number of operands is wrong")
              .with("expected", expected)
              .with("given", given));
    }
    for (int index = 0; index < given; index++) {
      // An empty text is no value, so it is no operand either; as a part, it would ask for everything.
      if (condition.operands().get(index).equals("")) {
        problems.add(about(field, operand(path, index), "The operand is missing"));
      }
    }
    return problems.size() == problemsBefore;
  }

  private static String operand(String path, int index) {
    return path + ".operands[" + index + "]";
  }

  private static Problem about(Field field, String path, String sentence) {
    return Problem.of(ErrorCode.VIEW_INVALID, path, sentence).with("field", field.key());
  }
}
