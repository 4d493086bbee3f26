package dev.fieldstone.importexport.internal.xlsx.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlTextTest {

  @Test
  void marks_areEscapedAsXmlHasIt() {
    assertThat(xml("a<b>&\"c\"")).isEqualTo("a&lt;b&gt;&amp;\"c\"");
  }

  @Test
  void whatXmlCantHold_isEscapedAsSpreadsheetsHaveIt() {
    assertThat(xml("\u0001\u001F\uFFFE\uFFFF")).isEqualTo("_x0001__x001F__xFFFE__xFFFF_");
  }

  @Test
  void carriageReturn_isEscaped_tabAndLineFeedAreNot() {
    assertThat(xml("a\r\nb\tc")).isEqualTo("a_x000D_\nb\tc");
  }

  @ParameterizedTest
  @CsvSource({
    "_x0041_, _x005F_x0041_",
    "_x00ff_, _x005F_x00ff_",
    "_x0041_x0042_, _x005F_x0041_x005F_x0042_",
    "_X0041_, _X0041_",
    "_x004_, _x004_",
    "_x, _x",
    "__x0041_, __x005F_x0041_"
  })
  void whatLooksLikeAnEscape_losesItsUnderscore(String text, String expected) {
    assertThat(xml(text)).isEqualTo(expected);
  }

  @Test
  void whatWouldBecomeAnEscape_losesItsUnderscore() {
    assertThat(xml("_x0041\u0001")).isEqualTo("_x005F_x0041_x0001_");
  }

  @Test
  void pairs_stay_andHalvesAreEscaped() {
    assertThat(xml("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
    assertThat(xml("\uD83Dx\uDE00")).isEqualTo("_xD83D_x_xDE00_");
  }

  private static String xml(String text) {
    StringBuilder xml = new StringBuilder();
    XmlText.append(xml, text);
    return xml.toString();
  }
}
