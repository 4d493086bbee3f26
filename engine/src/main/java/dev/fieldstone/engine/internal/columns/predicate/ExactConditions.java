package dev.fieldstone.engine.internal.columns.predicate;

import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.columns.Narrowing.Exact;

/** The conditions that the database answers, for records that it is not asked about. */
public final class ExactConditions {
  private ExactConditions() {}

  /** {@return what holds for the records that a narrowing leaves} */
  public static Predicate of(Narrowing narrowing) {
    return new AllOf(narrowing.conditions().stream().map(ExactConditions::of).toList());
  }

  private static Predicate of(Exact exact) {
    return switch (exact) {
      case Exact.RecordIn recordIn -> new LongSet(LongSource.recordNumbers(), recordIn.numbers());
      case Exact.CodeIn codeIn -> new LongSet(LongSource.values(codeIn.field()), codeIn.codes());
      case Exact.CodeNotIn notIn -> new Not(new LongSet(LongSource.values(notIn.field()), notIn.codes()));
      case Exact.NumberWithin within ->
          new NumberRange(within.field(), within.lowest(), within.highest(), within.inclusive());
      case Exact.TimeWithin within ->
          new LongRange(LongSource.values(within.field()), within.lowest(), within.highest());
      case Exact.CheckedIs checked ->
          checked.checked() ? new Checked(checked.field()) : new Not(new Checked(checked.field()));
    };
  }
}
