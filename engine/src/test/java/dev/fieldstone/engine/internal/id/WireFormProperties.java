package dev.fieldstone.engine.internal.id;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class WireFormProperties {

  @Property
  void parse_ofTheWireForm_givesTheHalvesBack(@ForAll long high, @ForAll long low) {
    String text = WireForm.format("viw_", high, low);

    assertThat(text).hasSize(30).startsWith("viw_");
    assertThat(WireForm.parse("viw_", text)).containsExactly(high, low);
  }

  /** No id has two wire forms. */
  @Property
  void format_ofWhatWasParsed_givesTheTextBack(
      @ForAll @StringLength(26) @CharRange(from = '0', to = '9') @CharRange(from = 'a', to = 'z') String digits) {
    long[] halves = WireForm.parse("viw_", "viw_" + digits);

    if (halves != null) {
      assertThat(WireForm.format("viw_", halves[0], halves[1])).isEqualTo("viw_" + digits);
    }
  }
}
