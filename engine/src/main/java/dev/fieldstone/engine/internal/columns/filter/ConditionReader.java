package dev.fieldstone.engine.internal.columns.filter;

import dev.fieldstone.engine.view.Filter;
import java.util.Optional;

/** Makes comparisons of conditions. Keeps faults for later, so that all are reported at once. */
@FunctionalInterface
interface ConditionReader {

  /** {@return the comparison that a condition asks for; empty if it has a fault or sleeps} */
  Optional<Comparison> read(String path, Filter.Condition condition);
}
