package dev.fieldstone.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Org;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.generator.Histories;
import dev.fieldstone.generator.LawProperty;
import dev.fieldstone.lockstep.Lockstep;
import dev.fieldstone.operation.History;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** The document of what is there changes nothing. */
final class SchemaLaws {

  @LawProperty
  void anOrgsOwnDocumentChangesNothingInIt(@ForAll("histories") History history) {
    holds(history);
  }

  static void holds(History history) {
    try (Lockstep lockstep = Lockstep.inMemory()) {
      lockstep.run(history, Lockstep.Law.SAME_AS_MODEL);
      List<String> before = lockstep.picture();
      Org org = lockstep.session().org();
      Schema document = org.schema();

      assertThat(org.plan(document)).isEmpty();
      assertThat(org.apply(document)).isEmpty();
      assertThat(org.schema()).isEqualTo(document);
      assertThat(lockstep.picture()).isEqualTo(before);
    }
  }

  @Provide
  Arbitrary<History> histories() {
    return Histories.ofEverything();
  }
}
