package dev.fieldstone.engine.internal.columns.filter;

import java.util.List;

/** A filter that was read: what sleeps or is switched off is gone from it. */
sealed interface Clause permits Clause.All, Clause.Any, Comparison {

  /** Every part holds; true without parts. */
  record All(List<Clause> parts) implements Clause {}

  /** At least one part holds; has parts. */
  record Any(List<Clause> parts) implements Clause {}
}
