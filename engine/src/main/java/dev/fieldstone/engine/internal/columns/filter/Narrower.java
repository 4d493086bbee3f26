package dev.fieldstone.engine.internal.columns.filter;

import dev.fieldstone.engine.internal.columns.FieldSource;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.view.Operator;
import java.util.ArrayList;
import java.util.List;

/** Splits what must hold of every record into what the database answers exactly and what is left to the evaluator. */
final class Narrower {
  private final FieldSource source;
  private final List<Narrowing.Exact> exact = new ArrayList<>();
  private final List<Clause> remaining = new ArrayList<>();

  private Narrower(FieldSource source) {
    this.source = source;
  }

  /** {@return a clause, split} */
  static Narrower split(Clause clause, FieldSource source) {
    Narrower narrower = new Narrower(source);
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
      case Comparison comparison when isExact(comparison) -> exact.add(exact(comparison));
      case Comparison comparison -> remaining.add(comparison);
    }
  }

  private Narrowing.Exact exact(Comparison comparison) {
    List<Long> codes = comparison.codes(source);
    return comparison.isAboutIdentity()
        ? new Narrowing.Exact.RecordIn(codes)
        : new Narrowing.Exact.CodeIn(comparison.field().id(), codes);
  }

  private static boolean isExact(Comparison comparison) {
    boolean isEquality = comparison.operator() == Operator.IS || comparison.operator() == Operator.IS_ANY_OF;
    return isEquality
        && switch (comparison.storageClass()) {
          case OPTION, REFERENCE -> true;
          case TEXT, NUMBER, BOOLEAN, DATE, TIMESTAMP, ACTOR -> false;
        };
  }
}
