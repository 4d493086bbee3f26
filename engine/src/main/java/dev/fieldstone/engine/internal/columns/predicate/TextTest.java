package dev.fieldstone.engine.internal.columns.predicate;

/** What is asked of a text that is not empty. Operands are folded once, when the test is made. */
@FunctionalInterface
public interface TextTest {

  /** {@return whether the text, as stored, is what is asked for} */
  boolean accepts(String text);
}
