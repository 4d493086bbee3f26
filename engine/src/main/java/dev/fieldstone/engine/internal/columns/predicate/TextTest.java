package dev.fieldstone.engine.internal.columns.predicate;

import dev.fieldstone.engine.internal.columns.TextFold;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** What is asked of a text that is not empty. Operands are folded once, when the test is made. */
@FunctionalInterface
public interface TextTest {

  /** {@return whether the text, as stored, is what is asked for} */
  boolean accepts(String text);

  /** {@return a test for texts that equal one of these by case fold} */
  static TextTest equalToAny(Collection<String> operands) {
    Set<String> folds = operands.stream().map(TextFold::caseFold).collect(Collectors.toUnmodifiableSet());
    if (folds.size() == 1) {
      String fold = folds.iterator().next();
      return text -> TextFold.caseFold(text).equals(fold);
    }
    return text -> folds.contains(TextFold.caseFold(text));
  }

  /** {@return a test for texts that equal one of these exactly} */
  static TextTest identicalToAny(Collection<String> operands) {
    Set<String> texts = operands.stream().collect(Collectors.toUnmodifiableSet());
    return texts::contains;
  }

  /** {@return a test for texts that have this part by search fold} */
  static TextTest containing(String operand) {
    String fold = TextFold.searchFold(operand);
    return text -> TextFold.searchFold(text).contains(fold);
  }

  /** {@return a test for texts that begin so by search fold} */
  static TextTest startingWith(String operand) {
    String fold = TextFold.searchFold(operand);
    return text -> TextFold.searchFold(text).startsWith(fold);
  }

  /** {@return a test for texts that end so by search fold} */
  static TextTest endingWith(String operand) {
    String fold = TextFold.searchFold(operand);
    return text -> TextFold.searchFold(text).endsWith(fold);
  }
}
