package dev.fieldstone.engine.view;

import dev.fieldstone.engine.schema.FieldLocator;
import java.util.List;

/**
 * Which records a query is about: a tree of conditions. At most 5 groups inside one another, at most 200 conditions.
 */
public sealed interface Filter {

  /** Every record. */
  Filter EVERYTHING = new All(List.of());

  /**
   * Every part holds; true without parts.
   *
   * @param parts conditions and groups
   */
  record All(List<Filter> parts) implements Filter {
    /** Copies the parts. */
    public All {
      parts = List.copyOf(parts);
    }
  }

  /**
   * At least one part holds; true without parts, so that a group without conditions asks for nothing.
   *
   * @param parts conditions and groups
   */
  record Any(List<Filter> parts) implements Filter {
    /** Copies the parts. */
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A part that is kept but not asked.
   *
   * @param part what is switched off
   */
  record Off(Filter part) implements Filter {}

  /**
   * One comparison.
   *
   * @param field the field whose value is compared
   * @param operator how
   * @param operands with what: in an ad hoc query anything a write accepts; in a saved view the field's Java values. In
   *     both {@link RelativeDate} and {@link Me} besides, which mean something else for each time and each who asks
   * @param exact whether texts are compared as they are stored, instead of by their folds; for texts and operators with
   *     operands alone
   */
  record Condition(FieldLocator field, Operator operator, List<Object> operands, boolean exact) implements Filter {
    /** Copies the operands. */
    public Condition {
      operands = List.copyOf(operands);
    }

    /** Makes a condition that compares texts by their folds. */
    public Condition(FieldLocator field, Operator operator, List<Object> operands) {
      this(field, operator, operands, false);
    }
  }

  /** {@return a filter that asks for all of these} */
  static Filter all(Filter... parts) {
    return new All(List.of(parts));
  }

  /** {@return a filter that asks for any of these} */
  static Filter any(Filter... parts) {
    return new Any(List.of(parts));
  }

  /** {@return the beginning of a condition on a field by key} */
  static Criterion<Filter> field(String key) {
    return field(FieldLocator.of(key));
  }

  /** {@return the beginning of a condition on a field} */
  static Criterion<Filter> field(FieldLocator field) {
    return new Criterion<>(field, condition -> condition);
  }
}
