package dev.fieldstone.engine.internal.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FileNamesProperties {
  private static final Path DIRECTORY = Path.of("/data/fieldstone");

  /** The longest name that every file system takes, without what H2 appends. */
  private static final int MAX_NAME_CHARACTERS = 255 - ".trace.db".length();

  @Property
  void org_ofItsName_isTheOrg(@ForAll("orgs") String org) {
    assertThat(FileNames.org(FileNames.of(org))).contains(org);
  }

  @Property
  void name_ofAnyOrg_isPlainAndStaysInItsDirectory(@ForAll("orgs") String org) {
    String name = FileNames.of(org);

    assertThat(name).matches("org-[a-z0-9_-]*").hasSizeLessThanOrEqualTo(MAX_NAME_CHARACTERS);
    assertThat(DIRECTORY.resolve(name).normalize().getParent()).isEqualTo(DIRECTORY);
  }

  /** Some file systems take names that differ in case alone for the same. */
  @Property
  void names_ofDifferentOrgs_differIgnoringCase(@ForAll("orgs") String one, @ForAll("orgs") String other) {
    String oneName = FileNames.of(one).toLowerCase(Locale.ROOT);
    String otherName = FileNames.of(other).toLowerCase(Locale.ROOT);

    assertThat(oneName.equals(otherName)).isEqualTo(one.equals(other));
  }

  @Property
  void org_ofAnyText_isNothingOrHasThatName(@ForAll("names") String name) {
    assertThat(FileNames.org(name).map(FileNames::of).orElse(name)).isEqualTo(name);
  }

  @Provide
  Arbitrary<String> orgs() {
    Arbitrary<String> parts =
        Arbitraries.oneOf(
            Arbitraries.of("/", "\\", "..", ".", "~", ":", ";INIT=", "%2f", "_2f", "_", "-", "org-", "con", " ", "\u00a0"),
            Arbitraries.of("a", "A", "ä", "Ä", "a\u0308", "İ", "ß", "\uD83D\uDE80", "\uD83D\uDC69\u200D\uD83D\uDE80"),
            Arbitraries.strings().withCharRange(' ', '\u07FF').ofMaxLength(4));
    return parts
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(list -> String.join("", list))
        .filter(org -> !org.isBlank() && org.getBytes(StandardCharsets.UTF_8).length <= 80);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of("_", "_4", "_41", "_zz", "_+1", "_-1", "_C3", "_c3", "_c3_a4", "a", "A", "0", "-", ".", "é")
        .list()
        .ofMaxSize(5)
        .map(list -> "org-" + String.join("", list));
  }
}
