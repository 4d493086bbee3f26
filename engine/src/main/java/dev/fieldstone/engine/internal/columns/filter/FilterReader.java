package dev.fieldstone.engine.internal.columns.filter;

import dev.fieldstone.engine.view.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a filter as a tree of clauses.
 *
 * <p>A part that sleeps or is switched off is as if it were not there, and so is a group all of whose parts are: inside
 * an Any, a group without anything to ask would otherwise let every record through.
 */
final class FilterReader {
  private final ConditionReader conditions;

  FilterReader(ConditionReader conditions) {
    this.conditions = conditions;
  }

  /** {@return what a filter asks; empty for nothing} */
  Optional<Clause> read(String path, Filter filter) {
    return switch (filter) {
      case Filter.All all -> readParts(path, all.parts()).map(Clause.All::new);
      case Filter.Any any -> readParts(path, any.parts()).map(FilterReader::anyOf);
      case Filter.Off off -> Optional.empty();
      case Filter.Condition condition -> conditions.read(path, condition).map(comparison -> comparison);
    };
  }

  private Optional<List<Clause>> readParts(String path, List<Filter> parts) {
    List<Clause> awake = new ArrayList<>();
    for (int index = 0; index < parts.size(); index++) {
      read(FilterShape.part(path, index), parts.get(index)).ifPresent(awake::add);
    }
    return awake.isEmpty() && !parts.isEmpty() ? Optional.empty() : Optional.of(awake);
  }

  private static Clause anyOf(List<Clause> parts) {
    return switch (parts.size()) {
      case 0 -> new Clause.All(parts);
      case 1 -> parts.get(0);
      default -> new Clause.Any(parts);
    };
  }
}
