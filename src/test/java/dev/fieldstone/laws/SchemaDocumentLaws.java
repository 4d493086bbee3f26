package dev.fieldstone.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Org;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.generator.LawProperty;
import dev.fieldstone.generator.RandomSchema;
import net.jqwik.api.ForAll;

/** A schema document means the same wherever it is applied, and however often. */
final class SchemaDocumentLaws {

  @LawProperty
  void aSchemaMakesItsLikeInAnotherOrg(@ForAll long seed) {
    makesItsLike(RandomSchema.of(seed));
  }

  static void makesItsLike(Schema document) {
    try (Workspace workspace = Workspace.open(WorkspaceOptions.inMemory())) {
      Org first = workspace.org("first");
      Org second = workspace.org("second");

      first.apply(document);
      Schema written = first.schema();
      second.apply(written);

      assertThat(first.plan(document)).isEmpty();
      assertThat(first.apply(written)).isEmpty();
      assertThat(second.schema()).isEqualTo(written);
      assertThat(second.plan(document)).isEmpty();
      assertThat(first.sequence()).isEqualTo(second.sequence()).isEqualTo(1);
    }
  }
}
