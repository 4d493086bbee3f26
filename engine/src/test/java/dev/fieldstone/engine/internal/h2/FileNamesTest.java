package dev.fieldstone.engine.internal.h2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

  @ParameterizedTest
  @CsvSource({
    "acme, org-acme",
    "acme-2, org-acme-2",
    "Acme, org-_41cme",
    "a_b, org-a_5fb",
    "a.b, org-a_2eb",
    "../x, org-_2e_2e_2fx",
    "C:\\x, org-_43_3a_5cx",
    "é, org-_c3_a9",
    "\uD83D\uDE80, org-_f0_9f_9a_80"
  })
  void of_anOrg_isPlain(String org, String name) {
    assertThat(FileNames.of(org)).isEqualTo(name);
    assertThat(FileNames.org(name)).contains(org);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "org", "acme", "ORG-acme", "org-Acme", "org-a.b", "org-a_", "org-a_4", "org-_zz", "org-_4g", "org-_C3_A9",
        "org-_61", "org-_2d", "org-_ff", "org-_c3", "org-é", "org-_+1", "fieldstone.lock"
      })
  void org_ofANameThatIsNoOrgs_isNothing(String name) {
    assertThat(FileNames.org(name)).isEmpty();
  }
}
