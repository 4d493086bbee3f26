package dev.fieldstone.actor;

import static dev.fieldstone.testing.Refusals.problems;
import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.Actors;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.schema.Actor;
import dev.fieldstone.testing.Crm;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is known, and who can't be. */
final class ActorsTest {
  private static final String DECOMPOSED = "e\u0301mile";
  private static final String COMPOSED = "\u00e9mile";

  private final Crm crm =
      Crm.open(WorkspaceOptions.inMemory().withLimits(Limits.defaults().toBuilder().maxActors(20_000).build()));
  private final Session ada = crm.ada();
  private final Actors actors = ada.actors();

  @AfterEach
  void close() {
    assertThat(ada.org().verify()).isEmpty();
    crm.close();
  }

  @Test
  void put_makesKnownAndChanges() {
    actors.put("u1", "Ada Lovelace", true);
    actors.put("u1", "Ada King", false);

    assertThat(actors.find("u1")).contains(new Actor("u1", "Ada King", false));
    assertThat(actors.find("u2")).isEmpty();
    assertThat(actors.find("U1")).isEmpty();
  }

  @Test
  void put_normalizesIdAndLabel() {
    actors.put(DECOMPOSED, "  " + DECOMPOSED + " ", true);

    assertThat(actors.listAll()).containsExactly(new Actor(COMPOSED, COMPOSED, true));
    assertThat(actors.find(DECOMPOSED)).contains(new Actor(COMPOSED, COMPOSED, true));
    assertThat(actors.remove(DECOMPOSED)).isTrue();
    assertThat(actors.listAll()).isEmpty();
  }

  @Test
  void list_isByLabelThenIdAndLeavesOutWhoIsInactive() {
    actors.putAll(
        List.of(
            new Actor("4", "emma", true),
            new Actor("3", "\u00c9mile", true),
            new Actor("2", "bob", false),
            new Actor("1", "Emma", true),
            new Actor("b", "Zoe", true),
            new Actor("a", "Zoe", true)));

    assertThat(actors.list()).extracting(Actor::id).containsExactly("3", "1", "4", "a", "b");
    assertThat(actors.listAll()).extracting(Actor::id).containsExactly("2", "3", "1", "4", "a", "b");
  }

  @Test
  void putAll_countsWhatIsDifferent() {
    actors.put("u1", "One", true);
    actors.put("u2", "Two", true);
    long before = ada.org().sequence();

    assertThat(actors.putAll(List.of(new Actor("u1", "One", true), new Actor("u2", "Zwei", true)))).isEqualTo(1);
    assertThat(actors.putAll(List.of(new Actor("u3", "Three", true), new Actor("u2", "Zwei", true)))).isEqualTo(1);
    assertThat(actors.putAll(List.of(new Actor("u3", "Three", true)))).isZero();
    assertThat(actors.putAll(List.of())).isZero();
    assertThat(ada.org().sequence()).isEqualTo(before + 2);
  }

  @Test
  void putAll_takesThousandsAtOnce() {
    assertThat(actors.putAll(many(10_000))).isEqualTo(10_000);
    actors.put("u1", "Somebody else", true);

    assertThat(actors.listAll()).hasSize(10_000);
    assertThat(actors.find("u9999")).map(Actor::label).contains("Label 9999");
  }

  @Test
  void remove_forgets() {
    actors.put("u1", "One", true);

    assertThat(actors.remove("u1")).isTrue();
    assertThat(actors.remove("u1")).isFalse();
    assertThat(actors.find("u1")).isEmpty();
  }

  @Test
  void org_changesThemAsTheHost() {
    ada.org().actors().put("u1", "One", true);

    assertThat(actors.find("u1")).isPresent();
    assertThat(crm.workspace().org("globex").actors().listAll()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'', One, VALUE/INVALID id", "' ', One, VALUE/INVALID id", "u1, '', VALUE/INVALID label",
      "u1, ' ', VALUE/INVALID label"})
  void put_ofWhatIsBlank_isRefused(String id, String label, String problem) {
    assertThat(problems(() -> actors.put(id, label, true))).containsExactly(problem);
  }

  @Test
  void put_ofWhatCantBeKept_isRefusedWithEveryFault() {
    assertThat(problems(() -> actors.put("u\0", "a\nb", true)))
        .containsExactly("VALUE/INVALID id", "VALUE/INVALID label");
    assertThat(problems(() -> actors.put("\ud800", "\udc00", true)))
        .containsExactly("VALUE/INVALID id", "VALUE/INVALID label");
    assertThat(problems(() -> actors.put("x".repeat(201), "x".repeat(201), true)))
        .containsExactly("VALUE/TOO_LARGE id", "VALUE/TOO_LARGE label");
    actors.put("😀".repeat(200), "😀".repeat(200), true);
    assertThat(actors.listAll()).hasSize(1);
  }

  @Test
  void putAll_withFaults_isRefusedAsAWhole() {
    List<Actor> given = List.of(new Actor("u1", "One", true), new Actor("", " ", true), new Actor("u1", "Uno", true));

    assertThat(problems(() -> actors.putAll(given)))
        .containsExactly(
            "VALUE/INVALID actors[1].id", "VALUE/INVALID actors[1].label", "VALUE/INVALID actors[2].id");
    assertThat(actors.listAll()).isEmpty();
  }

  @Test
  void actors_beyondTheLimit_areRefused() {
    FieldstoneException refusal = refused(ErrorCode.ORG_TOO_MANY_ACTORS, () -> actors.putAll(many(20_001)));
    assertThat(refusal.facts()).containsEntry("limit", 20_000);

    actors.putAll(many(20_000));

    refused(ErrorCode.ORG_TOO_MANY_ACTORS, () -> actors.put("new", "New", true));
    actors.put("u1", "Known", true);
    actors.remove("u2");
    actors.put("new", "New", true);
    assertThat(actors.listAll()).hasSize(20_000);
  }

  @Test
  void write_thatFails_takesActorsBack() {
    actors.put("u1", "One", true);
    long before = ada.org().sequence();

    assertThatThrownBy(
            () ->
                ada.write(
                    session -> {
                      session.actors().put("u1", "Uno", true);
                      session.actors().put("u2", "Due", true);
                      assertThat(session.actors().find("u2")).isPresent();
                      throw new IllegalArgumentException("no");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(actors.listAll()).containsExactly(new Actor("u1", "One", true));
    assertThat(ada.org().sequence()).isEqualTo(before);
  }

  @Test
  void part_ofAWriteThatIsRefused_isTakenBackAlone() {
    ada.write(
        session -> {
          session.actors().put("u1", "One", true);
          refused(
              ErrorCode.VALUE_INVALID,
              () -> session.actors().putAll(List.of(new Actor("u2", "Two", true), new Actor("u3", "", true))));
          return session.actors().remove("u9");
        });

    assertThat(actors.listAll()).containsExactly(new Actor("u1", "One", true));
  }

  @Test
  void outerSession_insideAWrite_isAMistake() {
    assertThatThrownBy(
            () ->
                ada.write(
                    session -> {
                      ada.org().actors().put("u1", "One", true);
                      return true;
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                ada.read(
                    session -> {
                      session.actors().put("u1", "One", true);
                      return true;
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  private static List<Actor> many(int count) {
    return IntStream.range(0, count).mapToObj(number -> new Actor("u" + number, "Label " + number, true)).toList();
  }
}
