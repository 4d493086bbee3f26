package dev.fieldstone.importexport.internal.xlsx.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetNameTest {

  @Test
  void name_thatFits_stays() {
    assertThat(SheetName.fitted("Deals & co, 2024 \uD83D\uDE00")).isEqualTo("Deals & co, 2024 \uD83D\uDE00");
    assertThat(SheetName.demand("It's fine")).isEqualTo("It's fine");
  }

  @Test
  void name_thatDoesNotFit_isMadeToFit() {
    assertThat(SheetName.fitted("a/b[c]:d*?\\e")).isEqualTo("a b c  d   e");
    assertThat(SheetName.fitted("'quoted'")).isEqualTo("quoted");
    assertThat(SheetName.fitted("x".repeat(40))).isEqualTo("x".repeat(31));
    assertThat(SheetName.fitted("x".repeat(30) + "\uD83D\uDE00")).isEqualTo("x".repeat(30));
    assertThat(SheetName.fitted("x".repeat(30) + "'y")).isEqualTo("x".repeat(30));
    assertThat(SheetName.fitted("\u0001/")).isEqualTo("Sheet1");
    assertThat(SheetName.fitted("HISTORY")).isEqualTo("Sheet1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a/b", "'a", "a'", "History", "12345678901234567890123456789012", " a", "a\tb"})
  void givenName_thatDoesNotFit_isRefused(String name) {
    assertThatThrownBy(() -> SheetName.demand(name))
        .isInstanceOfSatisfying(
            FieldstoneException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.EXPORT_NOT_REPRESENTABLE);
              assertThat(refusal.facts()).containsEntry("sheet", name).containsEntry("limit", 31);
            });
  }
}
