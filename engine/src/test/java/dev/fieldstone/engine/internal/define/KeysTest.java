package dev.fieldstone.engine.internal.define;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Total cost | total_cost",
        "Total   (cost), in € | total_cost_in",
        "__Total__cost__ | total_cost",
        "2nd item | 2nd_item",
        "ÉCOLE | école",
        "E\u0301cole | école",
        "STRAẞE | straße",
        "İstanbul | i\u0307stanbul",
        "ΟΔΟΣ | οδος",
        "Цена, ₽ | цена",
        "価格 | 価格",
        "バス | バス",
        "कीमत | कीमत",
        "مرحبا بالعالم | مرحبا_بالعالم",
        "x\u20DD | x\u20DD",
        "\uD801\uDC00 | \uD801\uDC28",
        "a\uD83D\uDE80b | a_b",
        "١٢ | ١٢",
        "a.b/c\\d'e\"\"f;g--h | a_b_c_d_e_f_g_h",
        "a\0b | a_b"
      })
  void fromName_keepsLettersDigitsAndMarksOfAnyScript(String name, String key) {
    assertThat(Keys.fromName(name, "field", taken -> false)).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "_", "---", "€", "\uD83D\uDE80", "\0", "\uD83D"})
  void fromName_withNothingLeft_isTheFallback(String name) {
    assertThat(Keys.fromName(name, "field", taken -> false)).isEqualTo("field");
    assertThat(Keys.fromName(name, "field", "field"::equals)).isEqualTo("field_2");
  }

  @Test
  void fromName_thatIsTaken_getsTheNextNumber() {
    Set<String> taken = new HashSet<>();
    for (int index = 0; index < 12; index++) {
      taken.add(Keys.fromName("Cost", "field", taken::contains));
    }

    assertThat(taken).hasSize(12).contains("cost", "cost_2", "cost_12").doesNotContain("cost_1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "é", "\uD801\uDC28", "\u0301"})
  void fromName_isCutToSixtyCodePointsWithItsNumber(String letter) {
    String key = Keys.fromName(letter.repeat(200), "field", taken -> false);
    String second = Keys.fromName(letter.repeat(200), "field", key::equals);
    String hundredth = Keys.fromName(letter.repeat(200), "field", taken -> !taken.endsWith("_100"));

    assertThat(key).isEqualTo(letter.repeat(60));
    assertThat(second).isEqualTo(letter.repeat(58) + "_2");
    assertThat(hundredth).isEqualTo(letter.repeat(56) + "_100");
  }

  @Test
  void fromName_cutBehindAnUnderscore_isTrimmedAgain() {
    String name = "a".repeat(57) + " b " + "c".repeat(20);

    assertThat(Keys.fromName(name, "field", taken -> false)).isEqualTo("a".repeat(57) + "_b");
    assertThat(Keys.fromName(name, "field", taken -> !taken.endsWith("_2"))).isEqualTo("a".repeat(57) + "_2");
  }

  @ParameterizedTest
  @CsvSource({
    "fld_amount, field_fld_amount",
    "Rec-Id, field_rec_id",
    "TBL 1, field_tbl_1",
    "opt_, opt",
    "viw/x, field_viw_x",
    "seg_1, field_seg_1",
    "cmt_1, field_cmt_1",
    "record, record",
    "recs_1, recs_1"
  })
  void fromName_neverBeginsLikeAnId(String name, String key) {
    assertThat(Keys.fromName(name, "field", taken -> false)).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rec", "fld", "tbl", "opt", "viw", "cmt", "seg"})
  void fromName_thatWouldBeginLikeAnIdWithItsNumber_doesNot(String name) {
    assertThat(Keys.fromName(name, "field", taken -> false)).isEqualTo(name);
    assertThat(Keys.fromName(name, "field", name::equals)).isEqualTo("field_" + name + "_2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "total_cost", "2nd", "école", "価格", "कीमत", "i\u0307", "rec", "record_1"})
  void demandValid_ofAKeyLikeThoseMade_accepts(String key) {
    assertThatCode(() -> Keys.demandValid(key, ErrorCode.TABLE_INVALID)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "_", "_a", "a_", "a__b", "A", "a b", "a-b", "a/b", "É", "e\u0301", "fld_a", "rec_1", "a\0", "\uD83D",
        "\uD83D\uDE80"
      })
  void demandValid_ofAnyOther_refuses(String key) {
    assertThatThrownBy(() -> Keys.demandValid(key, ErrorCode.TABLE_INVALID))
        .isInstanceOfSatisfying(
            FieldstoneException.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.TABLE_INVALID));
  }

  @Test
  void demandValid_countsCodePoints() {
    String sixty = "\uD801\uDC28".repeat(60);

    assertThatCode(() -> Keys.demandValid(sixty, ErrorCode.TABLE_INVALID)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Keys.demandValid(sixty + "a", ErrorCode.TABLE_INVALID))
        .isInstanceOf(FieldstoneException.class);
  }
}
