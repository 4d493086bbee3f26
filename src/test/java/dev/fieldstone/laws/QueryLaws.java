package dev.fieldstone.laws;

import dev.fieldstone.generator.Histories;
import dev.fieldstone.generator.LawProperty;
import dev.fieldstone.lockstep.Lockstep;
import dev.fieldstone.operation.History;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Law 6: queries mean what they say. */
final class QueryLaws {

  @LawProperty
  void answersAreThoseOfAPlainLoop(@ForAll("histories") History history) {
    holds(history);
  }

  static void holds(History history) {
    try (Lockstep lockstep = Lockstep.inMemory()) {
      lockstep.run(history, Lockstep.Law.SAME_AS_MODEL);
    }
  }

  @Provide
  Arbitrary<History> histories() {
    return Histories.ofQueries();
  }
}
