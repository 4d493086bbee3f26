package dev.fieldstone.operation;

import java.util.List;

/** A filter, before it is known what can be compared. */
public sealed interface FilterSeed {

  /** All parts. */
  record All(List<FilterSeed> parts) implements FilterSeed {}

  /** Any part. */
  record Any(List<FilterSeed> parts) implements FilterSeed {}

  /** A part that is switched off. */
  record Off(FilterSeed part) implements FilterSeed {}

  /** A condition: choices of a field, an operator that suits it, and operands. */
  record Condition(int field, int operator, List<Integer> operands) implements FilterSeed {}
}
