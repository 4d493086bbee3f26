package dev.fieldstone.idempotency;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Crm;
import dev.fieldstone.testing.StatementLog;
import java.nio.CharBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an idempotency key covers, for how long, and what it is not good for. */
final class OnceTest {
  private final MovableClock clock = new MovableClock();
  private final StatementLog log = new StatementLog();
  private final Crm crm = Crm.open(WorkspaceOptions.inMemory().withClock(clock).withStatementListener(log));
  private final Session ada = crm.ada();

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void repeatedWrite_runsNoStatementThatWrites() {
    createRocket("key");

    List<String> statements = log.during(() -> createRocket("key"));

    assertThat(statements).isNotEmpty().noneMatch(sql -> sql.matches("(?i)(insert|update|delete|merge).*"));
  }

  @Test
  void answer_isKeptFor24Hours() {
    Record first = createRocket("key");
    clock.advance(Duration.ofHours(24).minusNanos(1_000));

    assertThat(createRocket("key").id()).isEqualTo(first.id());
  }

  @Test
  void key_after24Hours_isNew() {
    Record first = createRocket("key");
    clock.advance(Duration.ofHours(24));

    Record second = ada.once("key").records("deals").create(Map.of("name", "Other"));

    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.display()).isEqualTo("Other");
  }

  @Test
  void refusedWrite_storesNothing_soThatItCanBeRepeated() {
    Map<String, Object> faulty = Map.of("name", "Rocket", "amount", "?");
    refused(ErrorCode.VALUE_INVALID, () -> ada.once("key").records("deals").create(faulty));

    Record rocket = ada.once("key").records("deals").create(Map.of("name", "Rocket", "amount", 5));

    assertThat(crm.views().ids("deals", Query.everything())).containsExactly(rocket.id());
  }

  @Test
  void writeThatThrows_storesNothing() {
    assertThatThrownBy(
            () ->
                ada.once("key")
                    .write(
                        inside -> {
                          inside.records("deals").create(Map.of("name", "Rocket"));
                          throw new IllegalArgumentException("enough");
                        }))
        .hasMessage("enough");

    assertThat(ada.once("key").<Integer>write(inside -> 7)).isEqualTo(7);
  }

  @Test
  void otherArguments_areRefusedWithTheKey() {
    createRocket("key");

    FieldstoneException refusal =
        refused(
            ErrorCode.REQUEST_KEY_REUSED, () -> ada.once("key").records("deals").create(Map.of("name", "Rocket 2")));

    assertThat(refusal.facts()).containsEntry("idempotencyKey", "key").containsKey("usedAt");
    assertThat(refusal.code().category()).isEqualTo(ErrorCode.Category.CONFLICT);
  }

  @Test
  void sameArguments_mayBeWrittenInAnotherWay() {
    Record rocket = createRocket("create");
    Map<String, Object> reversed = new LinkedHashMap<>();
    reversed.put("stage", "Lead");
    reversed.put("amount", 5L);
    reversed.put("name", CharBuffer.wrap("Rocket"));

    Record again = ada.once("create").records("deals").create(reversed);
    Record updated = ada.once("update").records().update(rocket, Patch.empty().set("amount", 7));
    Record updatedAgain = ada.once("update").records().update(rocket.id(), Patch.of(Map.of("amount", 7)));

    assertThat(again.id()).isEqualTo(rocket.id());
    assertThat(updatedAgain.version()).isEqualTo(updated.version());
  }

  @Test
  void answer_holdsThingsAsTheyAreNow() {
    Record rocket = createRocket("key");
    ada.records().set(rocket, "amount", 6);

    Record again = createRocket("key");

    assertThat(again.version()).isEqualTo(2);
    assertThat(again.number("amount")).isEqualByComparingTo("6");
  }

  @Test
  void answer_whoseRecordIsGone_isNotFound() {
    Record rocket = createRocket("key");
    ada.records().delete(rocket);

    refused(ErrorCode.RECORD_NOT_FOUND, () -> createRocket("key"));
  }

  @Test
  void answer_whoseTableOrFieldOrViewIsGone_isNotFound() {
    ada.once("table").tables().create(TableDraft.named("Things"));
    ada.once("field").fields("things").create(field());
    View copy = ada.once("view").views().duplicate(ViewLocator.of("deals/pipeline"));
    ada.views().delete(copy);
    ada.fields("things").delete(FieldLocator.of("size"));

    refused(ErrorCode.FIELD_NOT_FOUND, () -> ada.once("field").fields("things").create(field()));
    ada.tables().delete(TableLocator.of("things"));

    refused(ErrorCode.TABLE_NOT_FOUND, () -> ada.once("table").tables().create(TableDraft.named("Things")));
    refused(
        ErrorCode.VIEW_NOT_FOUND,
        () -> ada.once("view").views().duplicate(ViewLocator.of("deals/pipeline")));
  }

  @Test
  void key_belongsToItsOrg() {
    Record rocket = createRocket("key");
    Session other = crm.workspace().org("other").as("ada");
    other.org().apply(Crm.schema());

    Record theirs = other.once("key").records("deals").create(Map.of("name", "Theirs"));

    assertThat(theirs.id()).isNotEqualTo(rocket.id());
  }

  @Test
  void givenContent_standsForWhatTheWriteIsGiven() {
    assertThat(ada.once("key", "{body}").<String>write(inside -> "first")).isEqualTo("first");
    assertThat(ada.once("key", "{body}").<String>write(inside -> "second")).isEqualTo("first");

    refused(ErrorCode.REQUEST_KEY_REUSED, () -> ada.once("key", "{other}").write(inside -> "third"));
    refused(ErrorCode.REQUEST_KEY_REUSED, () -> ada.once("key").write(inside -> "fourth"));
    refused(ErrorCode.REQUEST_KEY_REUSED, () -> ada.once("key", "{body}").tables().create(TableDraft.named("T")));
  }

  @Test
  void secondCallOfAnotherKind_onTheSameSession_isRefused() {
    Session once = ada.once("key");
    once.records("deals").create(Map.of("name", "One"));

    refused(ErrorCode.REQUEST_KEY_REUSED, () -> once.records("deals").create(Map.of("name", "Two")));
    assertThat(once.tables().list()).hasSize(2);
    assertThat(ViewRunner.on(once).items("deals").items()).hasSize(1);
  }

  @Test
  void answerThatCannotBeKept_undoesTheWrite() {
    assertThatThrownBy(
            () ->
                ada.once("key")
                    .write(
                        inside -> {
                          inside.records("deals").create(Map.of("name", "Rocket"));
                          return Map.of();
                        }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("done once");

    assertThat(crm.views().items("deals").items()).isEmpty();
  }

  @Test
  void keyInsideAnOperation_isAMisuse() {
    ada.write(
        inside -> {
          assertThatThrownBy(() -> inside.once("key")).isInstanceOf(IllegalStateException.class);
          assertThatThrownBy(() -> ada.once("key").tables().create(TableDraft.named("Things")))
              .isInstanceOf(IllegalStateException.class);
          return null;
        });
    assertThatThrownBy(() -> ada.read(snapshot -> snapshot.once("key"))).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ada.once("key").once("other")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void moveInsideAnOperation_isPartOfItsRequest() {
    Record rocket = createRocket("create");

    for (int attempt = 0; attempt < 2; attempt++) {
      String group =
          ada.once("move")
              .write(
                  inside ->
                      ViewRunner.on(inside).move("deals/pipeline", Move.of(rocket).toGroup("Won").first()).group());
      assertThat(group).isNotNull();
    }

    assertThat(ada.records().get(rocket).version()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\u0000", "a\nb", "\ud800", "\udc00\ud800", "\u0085"})
  void malformedKey_isRefused(String key) {
    refused(ErrorCode.REQUEST_KEY_INVALID, () -> ada.once(key));
  }

  @Test
  void longKey_isRefusedByItsCharacters() {
    String longest = "\ud83d\ude80".repeat(200);

    createRocket(longest);
    createRocket(longest);

    assertThat(crm.views().items("deals").items()).hasSize(1);
    refused(ErrorCode.REQUEST_KEY_INVALID, () -> ada.once(longest + "x"));
  }

  private Record createRocket(String key) {
    return ada.once(key).records("deals").create(Map.of("name", "Rocket", "amount", 5, "stage", "Lead"));
  }

  private static FieldDraft field() {
    return FieldDraft.named("Size", FieldType.text());
  }
}
