package dev.fieldstone.importexport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "'quoted"})
  void guard_textLikeAFormula_getsAnApostrophe(String text) {
    assertThat(FormulaGuard.guard(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "1-1", " =1", "\nx"})
  void guard_otherText_stays(String text) {
    assertThat(FormulaGuard.guard(text)).isEqualTo(text);
  }

  @Test
  void undo_apostropheThatGuardsNothing_stays() {
    assertThat(FormulaGuard.undo("'tis")).isEqualTo("'tis");
  }

  @Property(tries = 500)
  void undo_ofGuard_isTheText(
      @ForAll @Chars({'=', '+', '-', '@', '\t', '\r', '\'', 'a', ' '}) @StringLength(max = 5) String text) {
    assertThat(FormulaGuard.undo(FormulaGuard.guard(text))).isEqualTo(text);
  }
}
