package dev.fieldstone.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.generator.Histories;
import dev.fieldstone.generator.LawProperty;
import dev.fieldstone.lockstep.Lockstep;
import dev.fieldstone.operation.History;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Law 8: orgs are islands. */
final class IslandLaws {

  @LawProperty
  void noCallOnOneOrgTakesAnIdOfAnother(@ForAll("histories") History history) {
    holds(history);
  }

  /** Two orgs of one workspace with the same history, so that their numbers are alike. */
  static void holds(History history) {
    try (Lockstep one = Lockstep.inMemory()) {
      Lockstep other = one.neighbour();
      one.run(history, Lockstep.Law.SAME_AS_MODEL);
      other.run(history, Lockstep.Law.SAME_AS_MODEL);
      List<String> pictureOfOne = one.picture();
      List<String> pictureOfOther = other.picture();

      assertThat(one.issuedIds()).doesNotContainAnyElementsOf(other.issuedIds());
      trespass(one, other.issuedIds());

      assertThat(one.picture()).isEqualTo(pictureOfOne);
      assertThat(other.picture()).isEqualTo(pictureOfOther);
    }
  }

  private static void trespass(Lockstep org, Collection<Object> foreignIds) {
    Trespass trespass = new Trespass(org.session());
    foreignIds.forEach(trespass::with);
  }

  @Provide
  Arbitrary<History> histories() {
    return Histories.ofEverything();
  }
}
