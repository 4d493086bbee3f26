package dev.fieldstone.model;

import dev.fieldstone.engine.view.Operator;
import java.util.List;

/** Which records a query is about. */
public sealed interface ModelFilter {

  /** Asks for nothing. */
  ModelFilter EVERYTHING = new All(List.of());

  /** Every part holds. */
  record All(List<ModelFilter> parts) implements ModelFilter {}

  /** At least one part holds. */
  record Any(List<ModelFilter> parts) implements ModelFilter {}

  /** A part that is kept but not asked. */
  record Off(ModelFilter part) implements ModelFilter {}

  /**
   * One comparison.
   *
   * @param field the number of the field
   * @param operator how
   * @param operands plain values as records hold them
   */
  record Condition(int field, Operator operator, List<Object> operands) implements ModelFilter {}
}
