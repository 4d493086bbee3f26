package dev.fieldstone.engine.internal.columns;

import dev.fieldstone.engine.schema.FieldId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the database may leave out of a scan, since it answers these conditions exactly. All must hold.
 *
 * @param conditions the conditions; none leaves nothing out
 */
public record Narrowing(List<Exact> conditions) {

  /** Leaves nothing out. */
  public static final Narrowing NONE = new Narrowing(List.of());

  /** Copies the conditions. */
  public Narrowing {
    conditions = List.copyOf(conditions);
  }

  /** {@return what neither of two may leave out} */
  public Narrowing and(Narrowing other) {
    List<Exact> both = new ArrayList<>(conditions);
    both.addAll(other.conditions);
    return new Narrowing(both);
  }

  /** {@return whether a condition can hold for no record, so that nothing need be asked} */
  public boolean isImpossible() {
    return conditions.stream().anyMatch(Exact::isImpossible);
  }

  /** {@return the fields whose values the conditions look at} */
  public Set<FieldId> fields() {
    Set<FieldId> fields = new HashSet<>();
    conditions.forEach(exact -> exact.lookedAt().ifPresent(fields::add));
    return fields;
  }

  /** A condition that every database answers as the evaluator would. */
  public sealed interface Exact {

    /** {@return whether it can hold for no record} */
    default boolean isImpossible() {
      return switch (this) {
        case RecordIn recordIn -> recordIn.numbers().isEmpty();
        case CodeIn codeIn -> codeIn.codes().isEmpty();
        case TimeWithin within -> within.lowest() > within.highest();
        case CodeNotIn notIn -> false;
        case NumberWithin within -> false;
        case CheckedIs checked -> false;
      };
    }

    /** {@return the field whose values it looks at; empty where it looks at the record itself} */
    default Optional<FieldId> lookedAt() {
      return switch (this) {
        case RecordIn recordIn -> Optional.empty();
        case CodeIn codeIn -> Optional.of(codeIn.field());
        case CodeNotIn notIn -> Optional.of(notIn.field());
        case NumberWithin within -> Optional.of(within.field());
        case TimeWithin within -> Optional.of(within.field());
        case CheckedIs checked -> Optional.of(checked.field());
      };
    }

    /**
     * The record is one of these.
     *
     * @param numbers record numbers; none matches nothing
     */
    record RecordIn(List<Long> numbers) implements Exact {}

    /**
     * The field's value has one of these codes.
     *
     * @param field an option or reference field
     * @param codes the codes; none matches nothing
     */
    record CodeIn(FieldId field, List<Long> codes) implements Exact {}

    /**
     * The field's value is empty or has none of these codes.
     *
     * @param field an option or reference field
     * @param codes the codes; none leaves nothing out
     */
    record CodeNotIn(FieldId field, List<Long> codes) implements Exact {}

    /**
     * The field's value lies within bounds.
     *
     * @param field a number field
     * @param lowest the lower bound; null for none
     * @param highest the upper bound; null for none
     * @param inclusive whether the bounds themselves match
     */
    record NumberWithin(
        FieldId field, @Nullable BigDecimal lowest, @Nullable BigDecimal highest, boolean inclusive) implements Exact {}

    /**
     * The field's value lies from one time to another, both included.
     *
     * @param field a date field, in days since 1970-01-01, or a datetime field, in microseconds
     * @param lowest the first unit
     * @param highest the last unit; before the first where nothing matches
     */
    record TimeWithin(FieldId field, long lowest, long highest) implements Exact {}

    /**
     * The checkbox is checked, or is not.
     *
     * @param field a checkbox
     * @param checked which of the two
     */
    record CheckedIs(FieldId field, boolean checked) implements Exact {}
  }
}
