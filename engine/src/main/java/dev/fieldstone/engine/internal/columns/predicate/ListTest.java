package dev.fieldstone.engine.internal.columns.predicate;

import java.util.List;
import java.util.Set;

/** What is asked of a list that is not empty and has each of its elements once. */
@FunctionalInterface
public interface ListTest {

  /** {@return whether the list is what is asked for} */
  boolean accepts(List<?> elements);

  /** {@return a test for lists that have one of these at least} */
  static ListTest anyOf(Set<?> wanted) {
    return elements -> elements.stream().anyMatch(wanted::contains);
  }

  /** {@return a test for lists that have all of these} */
  static ListTest allOf(Set<?> wanted) {
    return elements -> elements.containsAll(wanted);
  }

  /** {@return a test for lists that have these and no others, in any order} */
  static ListTest exactly(Set<?> wanted) {
    return elements -> elements.size() == wanted.size() && wanted.containsAll(elements);
  }
}
