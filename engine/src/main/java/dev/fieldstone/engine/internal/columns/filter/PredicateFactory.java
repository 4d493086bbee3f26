package dev.fieldstone.engine.internal.columns.filter;

import dev.fieldstone.engine.internal.columns.FieldSource;
import dev.fieldstone.engine.internal.columns.QueryMoment;
import dev.fieldstone.engine.internal.columns.predicate.AllOf;
import dev.fieldstone.engine.internal.columns.predicate.AnyOf;
import dev.fieldstone.engine.internal.columns.predicate.Checked;
import dev.fieldstone.engine.internal.columns.predicate.Constant;
import dev.fieldstone.engine.internal.columns.predicate.Filled;
import dev.fieldstone.engine.internal.columns.predicate.ListMatch;
import dev.fieldstone.engine.internal.columns.predicate.ListTest;
import dev.fieldstone.engine.internal.columns.predicate.LongRange;
import dev.fieldstone.engine.internal.columns.predicate.LongSet;
import dev.fieldstone.engine.internal.columns.predicate.LongSource;
import dev.fieldstone.engine.internal.columns.predicate.Not;
import dev.fieldstone.engine.internal.columns.predicate.NumberRange;
import dev.fieldstone.engine.internal.columns.predicate.Predicate;
import dev.fieldstone.engine.internal.columns.predicate.TextForm;
import dev.fieldstone.engine.internal.columns.predicate.TextMatch;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.view.Me;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Makes predicates of clauses. A negation is made of its positive, so it is the exact opposite. */
final class PredicateFactory {
  private final FieldSource source;
  private final QueryMoment moment;

  PredicateFactory(FieldSource source, QueryMoment moment) {
    this.source = source;
    this.moment = moment;
  }

  /** {@return the predicate for clauses that must all hold} */
  Predicate allOf(List<Clause> clauses) {
    return switch (clauses.size()) {
      case 0 -> Constant.ALWAYS;
      case 1 -> predicate(clauses.get(0));
      default -> new AllOf(clauses.stream().map(this::predicate).toList());
    };
  }

  private Predicate predicate(Clause clause) {
    return switch (clause) {
      case Clause.All all -> allOf(all.parts());
      case Clause.Any any -> new AnyOf(any.parts().stream().map(this::predicate).toList());
      case Comparison comparison -> predicate(comparison);
    };
  }

  private Predicate predicate(Comparison comparison) {
    FieldId field = comparison.field().id();
    return switch (comparison.operator()) {
      case IS, IS_ANY_OF -> equality(comparison);
      case IS_NOT, IS_NONE_OF -> new Not(equality(comparison));
      case IS_EMPTY -> new Not(filled(comparison));
      case IS_NOT_EMPTY -> filled(comparison);
      case CONTAINS -> new TextMatch(field, part(comparison).containing(text(comparison)));
      case DOES_NOT_CONTAIN -> new Not(new TextMatch(field, part(comparison).containing(text(comparison))));
      case STARTS_WITH -> new TextMatch(field, part(comparison).startingWith(text(comparison)));
      case ENDS_WITH -> new TextMatch(field, part(comparison).endingWith(text(comparison)));
      case HAS_ANY_OF -> new ListMatch(field, ListTest.anyOf(elements(comparison)));
      case HAS_NONE_OF -> new Not(new ListMatch(field, ListTest.anyOf(elements(comparison))));
      case HAS_ALL_OF ->
          isComplete(comparison) ? new ListMatch(field, ListTest.allOf(elements(comparison))) : Constant.NEVER;
      case IS_EXACTLY ->
          isComplete(comparison) ? new ListMatch(field, ListTest.exactly(elements(comparison))) : Constant.NEVER;
      case LESS_THAN -> new NumberRange(field, null, number(comparison, 0), false);
      case AT_MOST -> new NumberRange(field, null, number(comparison, 0), true);
      case GREATER_THAN -> new NumberRange(field, number(comparison, 0), null, false);
      case AT_LEAST -> new NumberRange(field, number(comparison, 0), null, true);
      case BETWEEN -> new NumberRange(field, number(comparison, 0), number(comparison, 1), true);
      case BEFORE -> span(comparison).before(LongSource.values(field));
      case ON_OR_BEFORE -> span(comparison).untilEnd(LongSource.values(field));
      case AFTER -> span(comparison).after(LongSource.values(field));
      case ON_OR_AFTER -> span(comparison).fromStart(LongSource.values(field));
      case WITHIN -> span(comparison).inside(LongSource.values(field));
    };
  }

  private Predicate equality(Comparison comparison) {
    FieldId field = comparison.field().id();
    return switch (comparison.storageClass()) {
      case TEXT -> new TextMatch(field, whole(comparison).equalToAny(texts(comparison)));
      // An actor is the host's own name for somebody: two that differ in case may be two people.
      case ACTOR -> new TextMatch(field, TextForm.STORED.equalToAny(actors(comparison)));
      case NUMBER -> new NumberRange(field, number(comparison, 0), number(comparison, 0), true);
      case BOOLEAN -> comparison.operands().get(0).equals(true) ? new Checked(field) : new Not(new Checked(field));
      case DATE, TIMESTAMP -> span(comparison).inside(LongSource.values(field));
      case OPTION, REFERENCE -> codeIsOneOf(comparison.codes(source), longs(comparison));
      case OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS ->
          throw new IllegalStateException("Values of this class are not compared as a whole");
    };
  }

  private static TextForm whole(Comparison comparison) {
    return comparison.exact() ? TextForm.STORED : TextForm.CASE_FOLD;
  }

  private static TextForm part(Comparison comparison) {
    return comparison.exact() ? TextForm.STORED : TextForm.SEARCH_FOLD;
  }

  private static Predicate filled(Comparison comparison) {
    return comparison.isAboutIdentity() ? Constant.ALWAYS : new Filled(comparison.field().id());
  }

  private static LongSource longs(Comparison comparison) {
    return comparison.isAboutIdentity() ? LongSource.recordNumbers() : LongSource.values(comparison.field().id());
  }

  private static Predicate codeIsOneOf(List<Long> codes, LongSource longs) {
    return switch (codes.size()) {
      case 0 -> Constant.NEVER;
      case 1 -> new LongRange(longs, codes.get(0), codes.get(0));
      default -> new LongSet(longs, codes);
    };
  }

  /** The operands as they stand in columns, without those that are gone. */
  private Set<Object> elements(Comparison comparison) {
    return comparison.storageClass() == StorageClass.ACTORS
        ? Set.copyOf(actors(comparison))
        : Set.copyOf(comparison.codes(source));
  }

  /** Whether nothing is asked for that is gone: no record has that. */
  private boolean isComplete(Comparison comparison) {
    return comparison.storageClass() == StorageClass.ACTORS
        || elements(comparison).size() == Set.copyOf(comparison.operands()).size();
  }

  private static String text(Comparison comparison) {
    return (String) comparison.operands().get(0);
  }

  private static List<String> texts(Comparison comparison) {
    return comparison.operands().stream().map(String.class::cast).toList();
  }

  private List<String> actors(Comparison comparison) {
    return comparison.operands().stream()
        .map(operand -> operand instanceof Me ? moment.actor() : (String) operand)
        .distinct()
        .toList();
  }

  private static BigDecimal number(Comparison comparison, int index) {
    return (BigDecimal) comparison.operands().get(index);
  }

  private TimeSpan span(Comparison comparison) {
    return TimeSpan.of(comparison, moment);
  }
}
