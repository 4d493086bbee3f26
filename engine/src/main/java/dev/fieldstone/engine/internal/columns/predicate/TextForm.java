package dev.fieldstone.engine.internal.columns.predicate;

import dev.fieldstone.engine.internal.text.TextFold;
import dev.fieldstone.engine.internal.text.TextTest;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** In which form texts and operands are compared. */
public enum TextForm {
  /** As they are stored. */
  STORED,
  /** By case fold. */
  CASE_FOLD,
  /** By search fold. */
  SEARCH_FOLD;

  /** {@return a test for texts that equal one of these} */
  public TextTest equalToAny(Collection<String> operands) {
    Set<String> forms = operands.stream().map(this::of).collect(Collectors.toUnmodifiableSet());
    if (forms.size() == 1) {
      String form = forms.iterator().next();
      return text -> of(text).equals(form);
    }
    return text -> forms.contains(of(text));
  }

  /** {@return a test for texts that have this part} */
  public TextTest containing(String operand) {
    String form = of(operand);
    return switch (this) {
      case STORED -> text -> text.contains(form);
      case CASE_FOLD -> TextTest.caseFoldHas(form);
      case SEARCH_FOLD -> TextTest.searchFoldHas(form);
    };
  }

  /** {@return a test for texts that begin so} */
  public TextTest startingWith(String operand) {
    String form = of(operand);
    return text -> of(text).startsWith(form);
  }

  /** {@return a test for texts that end so} */
  public TextTest endingWith(String operand) {
    String form = of(operand);
    return text -> of(text).endsWith(form);
  }

  private String of(String text) {
    return switch (this) {
      case STORED -> text;
      case CASE_FOLD -> TextFold.caseFold(text);
      case SEARCH_FOLD -> TextFold.searchFold(text);
    };
  }
}
