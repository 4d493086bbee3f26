package dev.fieldstone.importexport.internal.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.importexport.internal.xlsx.NumberFormat.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "General|NUMBER",
        "0.00|NUMBER",
        "#,##0.00;[Red]-#,##0.00|NUMBER",
        "0.00E+00|NUMBER",
        "0 \"days\"|NUMBER",
        "_-* #,##0.00 \\d|NUMBER",
        "@|NUMBER",
        "0%|NUMBER",
        "0|NUMBER",
        "00|PADDED",
        "yyyy-mm-dd|DATE",
        "[$-407]d. mmmm yyyy;@|DATE",
        "dd/mm/yyyy hh:mm|DATE",
        "mmm-yy|DATE",
        "h:mm:ss|TIME",
        "h:mm AM/PM|TIME",
        "[$-409]h:mm:ss AM/PM;@|TIME",
        "[h]:mm|ELAPSED",
        "[mm]:ss|ELAPSED",
        "[hh]:mm:ss.000|ELAPSED"
      })
  void format_spelledOut_isUnderstood(String code, Kind kind) {
    assertThat(NumberFormat.of(164, code).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"0,NUMBER", "2,NUMBER", "9,NUMBER", "14,DATE", "17,DATE", "18,TIME", "21,TIME", "22,DATE", "45,TIME",
      "46,ELAPSED", "49,NUMBER", "27,DATE", "32,TIME", "36,DATE", "55,TIME", "58,DATE", "99,NUMBER", "5000,NUMBER"})
  void format_thatEverybodyKnows_isUnderstood(int id, Kind kind) {
    assertThat(NumberFormat.of(id, null).kind()).isEqualTo(kind);
  }

  @Test
  void format_thatIsLongOrOdd_isOfNumbers() {
    assertThat(NumberFormat.of(164, "y".repeat(100_000)).kind()).isEqualTo(Kind.NUMBER);
    assertThat(NumberFormat.of(164, "").kind()).isEqualTo(Kind.NUMBER);
    assertThat(NumberFormat.of(164, "[[[\"\"\\").kind()).isEqualTo(Kind.NUMBER);
  }
}
