package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Crm;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SessionTest {
  private final Crm crm = Crm.open(WorkspaceOptions.inMemory().withLimits(impatient()));
  private final Session ada = crm.ada();

  @AfterEach
  void close() {
    crm.close();
  }

  private static Limits impatient() {
    return Limits.defaults().toBuilder().writeTimeout(Duration.ofMillis(500)).build();
  }

  @Test
  void session_knowsWhoAsksAndWhere() {
    Session bob = ada.org().as("bob", Crm.BERLIN, DayOfWeek.SUNDAY);

    assertThat(bob.actor()).isEqualTo("bob");
    assertThat(bob.zone()).isEqualTo(Crm.BERLIN);
    assertThat(bob.firstDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(bob.org().id()).isEqualTo("acme");
    assertThatThrownBy(() -> ada.org().as("  ")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void write_thatSucceeds_isDoneAsAWholeAndAnswers() {
    String answer =
        ada.write(
            session -> {
              Record rocket = session.records("deals").create(Map.of("name", "Rocket"));
              session.records().set(rocket, "amount", 7);
              return session.records().get(rocket).display();
            });

    assertThat(answer).isEqualTo("Rocket");
    assertThat(crm.views().items("deals").items().get(0).number("amount")).isEqualByComparingTo("7");
  }

  @Test
  void write_thatThrows_undoesEverything() {
    IllegalArgumentException thrown = new IllegalArgumentException("enough");
    Record before = crm.deal("Before");

    assertThatThrownBy(
            () ->
                ada.write(
                    session -> {
                      session.records("deals").create(Map.of("name", "Rocket"));
                      session.records().update(before, Patch.empty().set("name", "After").archived(true));
                      session.tables().create(TableDraft.named("Things"));
                      session.fields("deals").create(FieldDraft.named("Extra", FieldType.text()));
                      throw thrown;
                    }))
        .isSameAs(thrown);

    assertThat(Crm.names(crm.views().items("deals").items())).containsExactly("Before");
    assertThat(ada.records().get(before).version()).isEqualTo(1);
    assertThat(ada.tables().find("things")).isEmpty();
    assertThat(ada.fields("deals").find("extra")).isEmpty();
  }

  @Test
  void write_inside_readsItsOwnWritesAndNobodyElseDoes() {
    AtomicReference<Long> seenOutside = new AtomicReference<>();

    long seenInside =
        ada.write(
            session -> {
              session.records("deals").create(Map.of("name", "Rocket"));
              Thread other = Thread.ofVirtual().start(() -> seenOutside.set(count(ada.org().as("bob"))));
              join(other);
              return count(session);
            });

    assertThat(seenInside).isEqualTo(1);
    assertThat(seenOutside).hasValue(0L);
    assertThat(count(ada)).isEqualTo(1);
  }

  @Test
  void write_withSchemaInside_usesTheNewFieldAtOnce() {
    Record record =
        ada.write(
            session -> {
              session.tables().create(TableDraft.named("Things"));
              session.fields("things").create(FieldDraft.named("Size", FieldType.number(0)));
              return session.records("things").create(Map.of("name", "big", "size", 9));
            });

    assertThat(ada.records().get(record).number("size")).isEqualByComparingTo("9");
  }

  @Test
  void outerSession_insideAWrite_isAMisuse() {
    assertThatThrownBy(() -> ada.write(session -> ada.tables().list())).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ada.write(session -> ada.records("deals").create(Map.of("name", "x"))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ada.write(session -> ada.write(inner -> 1))).isInstanceOf(IllegalStateException.class);
    assertThat(count(ada)).isZero();
  }

  @Test
  void boundSession_writingInside_joinsTheOperation() {
    assertThatThrownBy(
            () ->
                ada.write(
                    session -> {
                      session.write(inner -> inner.records("deals").create(Map.of("name", "inner")));
                      throw new UnsupportedOperationException();
                    }))
        .isInstanceOf(UnsupportedOperationException.class);

    assertThat(count(ada)).isZero();
  }

  @Test
  void boundSession_afterwards_isAMisuse() {
    Session leaked = ada.<Session>write(session -> session);
    Session leakedReader = ada.<Session>read(session -> session);

    assertThatThrownBy(() -> leaked.tables().list()).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> leakedReader.tables().list()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void read_whileOthersWrite_staysSteady() {
    crm.deal("First");

    long[] counts =
        ada.read(
            session -> {
              long before = count(session);
              join(Thread.ofVirtual().start(() -> crm.deal("Second")));
              join(Thread.ofVirtual().start(() -> ada.tables().create(TableDraft.named("Things"))));
              return new long[] {before, count(session), session.tables().list().size()};
            });

    assertThat(counts).containsExactly(1, 1, 2);
    assertThat(count(ada)).isEqualTo(2);
    assertThat(ada.tables().list()).hasSize(3);
  }

  @Test
  void read_thatWrites_isAMisuse() {
    assertThatThrownBy(() -> ada.read(session -> session.records("deals").create(Map.of("name", "x"))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(count(ada)).isZero();
  }

  @Test
  void write_whileAnotherTakesTooLong_isBusy() throws InterruptedException {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch enough = new CountDownLatch(1);
    Thread slow = Thread.ofPlatform().start(() -> ada.write(session -> waitInside(inside, enough)));
    inside.await();

    refused(ErrorCode.ORG_BUSY, () -> crm.deal("Impatient"));
    enough.countDown();
    slow.join();

    assertThat(count(ada)).isZero();
  }

  @Test
  void write_ofAnInterruptedThread_doesNothing() {
    Thread.currentThread().interrupt();
    try {
      refused(ErrorCode.ORG_INTERRUPTED, () -> crm.deal("Interrupted"));
    } finally {
      assertThat(Thread.interrupted()).as("the interrupt is still there").isTrue();
    }

    assertThat(count(ada)).isZero();
  }

  @Test
  void writers_atTheSameTime_loseNothing() throws InterruptedException {
    Record counter = crm.deal("Counter", Map.of("amount", 0));
    Thread[] threads = new Thread[8];
    for (int index = 0; index < threads.length; index++) {
      threads[index] = Thread.ofVirtual().start(() -> incrementTenTimes(counter));
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(ada.records().get(counter).number("amount")).isEqualByComparingTo("80");
    assertThat(ada.records().get(counter).version()).isEqualTo(81);
  }

  private void incrementTenTimes(Record counter) {
    for (int round = 0; round < 10; round++) {
      ada.write(
          session -> {
            int amount = Objects.requireNonNull(session.records().get(counter).number("amount")).intValue();
            return session.records().set(counter, "amount", amount + 1);
          });
    }
  }

  private static boolean waitInside(CountDownLatch inside, CountDownLatch enough) {
    inside.countDown();
    try {
      enough.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return true;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  private static long count(Session session) {
    return ViewRunner.on(session).count("deals", Query.everything());
  }
}
