package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.schema.FieldLocator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects the faults of a view that is to be saved, each with its path. */
final class ViewFaults {
  private final TableDefinition table;
  private final List<Problem> problems = new ArrayList<>();

  ViewFaults(TableDefinition table) {
    this.table = table;
  }

  /** Returns a field; null, and a fault, where there is none. */
  @Nullable FieldDefinition find(FieldLocator locator, String path) {
    FieldDefinition field = table.find(locator);
    if (field == null) {
      problems.add(
          Problem.of(ErrorCode.FIELD_NOT_FOUND, path, "The table has no such field")
              .with("field", TableDefinition.text(locator)));
    }
    return field;
  }

  /** Notes a fault. */
  void add(String path, String sentence) {
    add(Problem.of(ErrorCode.VIEW_INVALID, path, sentence));
  }

  /** Notes a fault. */
  void add(Problem problem) {
    problems.add(problem);
  }

  /** Notes all faults of a refusal. */
  void add(FieldstoneException refusal) {
    problems.addAll(refusal.problems());
  }

  /** {@return a part in its one form; where it is refused, that is a fault, and the part stays as it was} */
  <T> T part(String path, T otherwise, Supplier<T> normal) {
    try {
      return normal.get();
    } catch (FieldstoneException refusal) {
      add(refusal.at(path));
      return otherwise;
    }
  }

  /** Refuses what had faults, with all of them. */
  void demandNone() {
    if (!problems.isEmpty()) {
      throw new FieldstoneException(problems);
    }
  }
}
