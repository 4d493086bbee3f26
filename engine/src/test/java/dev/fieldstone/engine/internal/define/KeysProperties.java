package dev.fieldstone.engine.internal.define;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.fieldstone.engine.error.ErrorCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class KeysProperties {

  /** So that a schema document of what is there can be applied elsewhere. */
  @Property
  void fromName_ofAnyNames_givesValidKeysOnce(@ForAll("names") List<String> names) {
    check(names);
  }

  @Provide
  Arbitrary<List<String>> names() {
    Arbitrary<String> parts =
        Arbitraries.oneOf(
            Arbitraries.of("rec", "fld_", "tbl", "_", " ", "a", "É", "İ", "ΑΣ", "Σ", "\u0301", "\uD83D\uDE80", "\uD83D"),
            Arbitraries.strings().ofMaxLength(3),
            Arbitraries.of("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"));
    return parts.list().ofMaxSize(4).map(list -> String.join("", list)).list().ofMaxSize(8);
  }

  private static void check(List<String> names) {
    Set<String> taken = new HashSet<>();
    for (String name : names) {
      for (int times = 0; times < 3; times++) {
        String key = Keys.fromName(name, "field", taken::contains);

        assertThat(taken.add(key)).isTrue();
        assertThatCode(() -> Keys.demandValid(key, ErrorCode.TABLE_INVALID)).doesNotThrowAnyException();
      }
    }
  }
}
