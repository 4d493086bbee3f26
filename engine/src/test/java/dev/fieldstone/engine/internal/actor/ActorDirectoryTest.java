package dev.fieldstone.engine.internal.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.feed.SchemaStep;
import dev.fieldstone.engine.schema.Actor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ActorDirectoryTest {
  private final ActorDirectory directory =
      ActorDirectory.of(
          List.of(
              new Actor("u1", "Ada", true),
              new Actor("u2", "ADA", false),
              new Actor("u3", "Stra\u00dfe", true),
              new Actor("Ada", "Bob", true)));

  @Test
  void named_isTheIdElseWhoHasTheLabel() {
    assertThat(directory.named("Ada")).containsExactly("Ada");
    assertThat(directory.named("ada")).containsExactlyInAnyOrder("u1", "u2");
    assertThat(directory.named(" bob ")).containsExactly("Ada");
    assertThat(directory.named("nobody")).isEmpty();
    assertThat(ActorDirectory.EMPTY.named("Ada")).isEmpty();
  }

  @Test
  void resolve_ofNobodyOrSeveral_isTheText() {
    assertThat(directory.resolve("bob")).isEqualTo("Ada");
    assertThat(directory.resolve("ada")).isEqualTo("ada");
    assertThat(directory.resolve("nobody")).isEqualTo("nobody");
  }

  @Test
  void change_leavesTheEarlierStateAlone() {
    assertThat(directory.named("bob")).isNotEmpty();

    ActorDirectory changed = directory.with(List.of(new Actor("Ada", "Cem", true))).without("u1");

    assertThat(directory.label("Ada")).isEqualTo("Bob");
    assertThat(changed.label("Ada")).isEqualTo("Cem");
    assertThat(changed.named("bob")).isEmpty();
    assertThat(changed.named("ada")).containsExactly("u2");
    assertThat(changed.stepsSince(directory))
        .isEqualTo(Map.of("Ada", SchemaStep.UPDATED, "u1", SchemaStep.DELETED));
    assertThat(directory.stepsSince(changed))
        .isEqualTo(Map.of("Ada", SchemaStep.UPDATED, "u1", SchemaStep.CREATED));
    assertThat(directory.stepsSince(directory)).isEmpty();
  }
}
