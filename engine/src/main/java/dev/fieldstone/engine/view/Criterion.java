package dev.fieldstone.engine.view;

import dev.fieldstone.engine.schema.FieldLocator;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * A field waiting for its comparison: {@code where("amount").atLeast(100)}.
 *
 * <p>Operands are anything a write to the field accepts: an option by id or label, a record by id, a date as a
 * {@link java.time.LocalDate} or in ISO form. Days may also be a {@link RelativeDate}, and an actor {@link Me}. Whether
 * the comparison suits the field shows when the query runs.
 *
 * @param <R> what the finished comparison becomes: a filter, or a query that has it
 */
public final class Criterion<R> {
  private final FieldLocator field;
  private final boolean exact;
  private final Function<Filter.Condition, R> continuation;

  Criterion(FieldLocator field, Function<Filter.Condition, R> continuation) {
    this(field, false, continuation);
  }

  private Criterion(FieldLocator field, boolean exact, Function<Filter.Condition, R> continuation) {
    this.field = field;
    this.exact = exact;
    this.continuation = continuation;
  }

  /** Compares the text as it is stored: {@code where("name").exactly().contains("É")}. For texts alone. */
  public Criterion<R> exactly() {
    return new Criterion<>(field, true, continuation);
  }

  /** Asks for an equal value; for a date on a datetime, for that day. */
  public R is(Object operand) {
    return compare(Operator.IS, List.of(operand));
  }

  /** Asks for a value that is not equal, or empty. */
  public R isNot(Object operand) {
    return compare(Operator.IS_NOT, List.of(operand));
  }

  /** Asks for a value equal to one of these. */
  public R isAnyOf(Collection<?> operands) {
    return compare(Operator.IS_ANY_OF, operands);
  }

  /** Asks for a value equal to none of these, or empty. */
  public R isNoneOf(Collection<?> operands) {
    return compare(Operator.IS_NONE_OF, operands);
  }

  /** Asks for a list with one of these at least. */
  public R hasAnyOf(Object... operands) {
    return compare(Operator.HAS_ANY_OF, List.of(operands));
  }

  /** Asks for a list with all of these. */
  public R hasAllOf(Object... operands) {
    return compare(Operator.HAS_ALL_OF, List.of(operands));
  }

  /** Asks for a list with none of these, or an empty one. */
  public R hasNoneOf(Object... operands) {
    return compare(Operator.HAS_NONE_OF, List.of(operands));
  }

  /** Asks for a list of these and nothing else, in any order. */
  public R isExactly(Object... operands) {
    return compare(Operator.IS_EXACTLY, List.of(operands));
  }

  /** Asks for a text with this part. */
  public R contains(String operand) {
    return compare(Operator.CONTAINS, List.of(operand));
  }

  /** Asks for a text without this part, or an empty one. */
  public R doesNotContain(String operand) {
    return compare(Operator.DOES_NOT_CONTAIN, List.of(operand));
  }

  /** Asks for a text that begins so. */
  public R startsWith(String operand) {
    return compare(Operator.STARTS_WITH, List.of(operand));
  }

  /** Asks for a text that ends so. */
  public R endsWith(String operand) {
    return compare(Operator.ENDS_WITH, List.of(operand));
  }

  /** Asks for a smaller number. */
  public R lessThan(Object operand) {
    return compare(Operator.LESS_THAN, List.of(operand));
  }

  /** Asks for a number that is not greater. */
  public R atMost(Object operand) {
    return compare(Operator.AT_MOST, List.of(operand));
  }

  /** Asks for a greater number. */
  public R greaterThan(Object operand) {
    return compare(Operator.GREATER_THAN, List.of(operand));
  }

  /** Asks for a number that is not smaller. */
  public R atLeast(Object operand) {
    return compare(Operator.AT_LEAST, List.of(operand));
  }

  /** Asks for a number from the first to the second, both included. */
  public R between(Object lowest, Object highest) {
    return compare(Operator.BETWEEN, List.of(lowest, highest));
  }

  /** Asks for a time before the operand begins. */
  public R before(Object operand) {
    return compare(Operator.BEFORE, List.of(operand));
  }

  /** Asks for a time before the operand ends. */
  public R onOrBefore(Object operand) {
    return compare(Operator.ON_OR_BEFORE, List.of(operand));
  }

  /** Asks for a time from the end of the operand. */
  public R after(Object operand) {
    return compare(Operator.AFTER, List.of(operand));
  }

  /** Asks for a time from the beginning of the operand. */
  public R onOrAfter(Object operand) {
    return compare(Operator.ON_OR_AFTER, List.of(operand));
  }

  /** Asks for a time within a period of the calendar, or between a day and today. */
  public R within(RelativeDate operand) {
    return compare(Operator.WITHIN, List.of(operand));
  }

  /** Asks for the actor who asks. */
  public R isMe() {
    return compare(Operator.IS, List.of(Me.ME));
  }

  /** Asks for no value. */
  public R isEmpty() {
    return compare(Operator.IS_EMPTY, List.of());
  }

  /** Asks for a value. */
  public R isNotEmpty() {
    return compare(Operator.IS_NOT_EMPTY, List.of());
  }

  private R compare(Operator operator, Collection<?> operands) {
    return continuation.apply(new Filter.Condition(field, operator, List.copyOf(operands), exact));
  }
}
