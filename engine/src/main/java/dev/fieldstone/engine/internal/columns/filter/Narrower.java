package dev.fieldstone.engine.internal.columns.filter;

import dev.fieldstone.engine.internal.columns.FieldSource;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.columns.QueryMoment;
import dev.fieldstone.engine.schema.FieldId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits what must hold of every record into what the database answers exactly and what is left to the evaluator. */
final class Narrower {
  private final FieldSource source;
  private final QueryMoment moment;
  private final List<Narrowing.Exact> exact = new ArrayList<>();
  private final List<Clause> remaining = new ArrayList<>();

  private Narrower(FieldSource source, QueryMoment moment) {
    this.source = source;
    this.moment = moment;
  }

  /** {@return a clause, split} */
  static Narrower split(Clause clause, FieldSource source, QueryMoment moment) {
    Narrower narrower = new Narrower(source, moment);
    narrower.take(clause);
    return narrower;
  }

  /** {@return what the database answers} */
  Narrowing narrowing() {
    return new Narrowing(exact);
  }

  /** {@return what is left; all of it must hold} */
  List<Clause> remaining() {
    return remaining;
  }

  private void take(Clause clause) {
    switch (clause) {
      case Clause.All all -> all.parts().forEach(this::take);
      case Clause.Any any -> remaining.add(any);
      case Comparison comparison -> {
        Narrowing.Exact narrowing = exact(comparison);
        if (narrowing == null) {
          remaining.add(comparison);
        } else {
          exact.add(narrowing);
        }
      }
    }
  }

  /** What the database answers as the evaluator would, or null. Text it does not: folding is done in Java alone. */
  private Narrowing.@Nullable Exact exact(Comparison comparison) {
    FieldId field = comparison.field().id();
    return switch (comparison.storageClass()) {
      case OPTION, REFERENCE -> code(comparison, field);
      case NUMBER -> number(comparison, field);
      case DATE, TIMESTAMP -> time(comparison, field);
      case BOOLEAN -> new Narrowing.Exact.CheckedIs(field, comparison.operands().get(0).equals(true));
      case TEXT, ACTOR, OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> null;
    };
  }

  private Narrowing.@Nullable Exact code(Comparison comparison, FieldId field) {
    return switch (comparison.operator()) {
      case IS, IS_ANY_OF ->
          comparison.isAboutIdentity()
              ? new Narrowing.Exact.RecordIn(comparison.codes(source))
              : new Narrowing.Exact.CodeIn(field, comparison.codes(source));
      case IS_NOT, IS_NONE_OF ->
          comparison.isAboutIdentity() ? null : new Narrowing.Exact.CodeNotIn(field, comparison.codes(source));
      default -> null;
    };
  }

  private static Narrowing.@Nullable Exact number(Comparison comparison, FieldId field) {
    return switch (comparison.operator()) {
      case IS -> new Narrowing.Exact.NumberWithin(field, number(comparison, 0), number(comparison, 0), true);
      case LESS_THAN -> new Narrowing.Exact.NumberWithin(field, null, number(comparison, 0), false);
      case AT_MOST -> new Narrowing.Exact.NumberWithin(field, null, number(comparison, 0), true);
      case GREATER_THAN -> new Narrowing.Exact.NumberWithin(field, number(comparison, 0), null, false);
      case AT_LEAST -> new Narrowing.Exact.NumberWithin(field, number(comparison, 0), null, true);
      case BETWEEN -> new Narrowing.Exact.NumberWithin(field, number(comparison, 0), number(comparison, 1), true);
      default -> null;
    };
  }

  private Narrowing.@Nullable Exact time(Comparison comparison, FieldId field) {
    if (comparison.operands().isEmpty()) {
      return null;
    }
    TimeSpan span = TimeSpan.of(comparison, moment);
    return switch (comparison.operator()) {
      case IS, WITHIN -> within(field, span.first(), span.last());
      case BEFORE -> within(field, Long.MIN_VALUE, span.first() - 1);
      case ON_OR_BEFORE -> within(field, Long.MIN_VALUE, span.last());
      case AFTER -> within(field, span.last() + 1, Long.MAX_VALUE);
      case ON_OR_AFTER -> within(field, span.first(), Long.MAX_VALUE);
      default -> null;
    };
  }

  private static Narrowing.Exact within(FieldId field, long lowest, long highest) {
    return new Narrowing.Exact.TimeWithin(field, lowest, highest);
  }

  private static BigDecimal number(Comparison comparison, int index) {
    return (BigDecimal) comparison.operands().get(index);
  }
}
