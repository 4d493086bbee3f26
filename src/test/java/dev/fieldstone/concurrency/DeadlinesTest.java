package dev.fieldstone.concurrency;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.Importer;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Crm;
import dev.fieldstone.testing.Running;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Writes that wait behind a long one, and writes that are refused amid others. */
@Timeout(120)
final class DeadlinesTest {
  private static final WorkspaceOptions IMPATIENT =
      WorkspaceOptions.inMemory()
          .withLimits(Limits.defaults().toBuilder().writeTimeout(Duration.ofMillis(20)).build());
  private static final int THREADS = 8;
  private static final int WRITES = 60;

  static Stream<Named<ThreadFactory>> threads() {
    return Stream.of(
        Named.of("platform", Thread.ofPlatform().factory()), Named.of("virtual", Thread.ofVirtual().factory()));
  }

  static Stream<Named<Consumer<Crm>>> writes() {
    return Stream.of(
        Named.of("create", crm -> crm.deal("late")),
        Named.of("createAll", crm -> crm.deals(2, "Lead")),
        Named.of("update", crm -> crm.ada().records().update(rocket(crm), Patch.empty().set("amount", 2))),
        Named.of("archive", crm -> crm.ada().records().archive(List.of(rocket(crm)))),
        Named.of("delete", crm -> crm.ada().records().delete(rocket(crm))),
        Named.of("move", crm -> crm.views().move("deals/all_deals", Move.of(rocket(crm)).first())),
        Named.of("import", DeadlinesTest::importDeal),
        Named.of("write", crm -> crm.ada().write(DeadlinesTest::late)),
        Named.of("table", crm -> crm.ada().tables().create(TableDraft.named("Late"))),
        Named.of("field", crm -> crm.ada().fields("deals").create(FieldDraft.named("late", FieldType.text()))),
        Named.of("rename", crm -> crm.ada().fields("deals").update("notes", FieldPatch.rename("Late"))),
        Named.of("view", crm -> crm.ada().views().create("deals", ViewDraft.table("Late"))),
        Named.of("apply", crm -> crm.ada().org().apply(Crm.schema())),
        Named.of("plan", crm -> crm.ada().org().plan(Crm.schema())));
  }

  @ParameterizedTest
  @MethodSource("writes")
  void write_waitingTooLong_isBusyAndDoesNothing(Consumer<Crm> write) {
    try (Crm crm = Crm.open(IMPATIENT)) {
      crm.deal("Rocket", Map.of("amount", 1));
      long sequence = crm.ada().org().sequence();
      Running held = holding(crm.ada());

      FieldstoneException refusal = refused(ErrorCode.ORG_BUSY, () -> write.accept(crm));

      finish(held);
      assertThat(refusal.facts()).containsEntry("writeTimeout", "PT0.02S");
      assertThat(crm.ada().org().sequence()).isEqualTo(sequence);
      assertThatCode(() -> write.accept(crm)).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("threads")
  void write_waitingTooLong_isBusyOnAnyThread(ThreadFactory threads) throws Exception {
    try (Crm crm = Crm.open(IMPATIENT)) {
      Running held = holding(crm.ada());

      Waiter waiter = Waiter.start(threads, () -> crm.deal("late"));
      waiter.join();

      finish(held);
      assertThat(waiter.code()).isEqualTo(ErrorCode.ORG_BUSY);
      assertThat(crm.views().count("deals", Query.everything())).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("threads")
  void write_interruptedWhileItWaits_doesNothing(ThreadFactory threads) throws Exception {
    try (Crm crm = Crm.open()) {
      Running held = holding(crm.ada());
      Waiter waiter = Waiter.start(threads, () -> crm.deal("interrupted"));
      Waiter ownWork =
          Waiter.start(threads, () -> crm.ada().write(DeadlinesTest::late));

      waiter.interrupt();
      ownWork.interrupt();
      waiter.join();
      ownWork.join();

      finish(held);
      assertThat(waiter.code()).isEqualTo(ErrorCode.ORG_INTERRUPTED);
      assertThat(ownWork.code()).isEqualTo(ErrorCode.ORG_INTERRUPTED);
      assertThat(waiter.staysInterrupted()).isTrue();
      assertThat(crm.views().count("deals", Query.everything())).isZero();
      assertThat(crm.deal("afterwards").version()).isEqualTo(1);
    }
  }

  @Test
  void reads_goOnWhileAWriteTakesLong() {
    try (Crm crm = Crm.open()) {
      crm.deal("before");
      Running held = holding(crm.ada());

      assertThat(Crm.names(crm.views().items("deals").items())).containsExactly("before");
      assertThat(crm.ada().org().schema().tables()).hasSize(2);

      finish(held);
    }
  }

  @Test
  void writesRefusedAmidOthers_leaveThemWhole(@TempDir Path directory) {
    ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
    try (Workspace workspace = Workspace.open(directory)) {
      Session ada = workspace.org("acme").as("ada");
      ada.tables().create(TableDraft.named("Things").field("size", FieldType.number(0)));
      Record contested = ada.records("things").create(Map.of("name", "contested"));
      acknowledged.add("contested 0");
      AtOnce.run(
          THREADS,
          thread -> {
            for (int number = 0; number < WRITES; number++) {
              write(ada, contested.id(), thread, number, acknowledged);
            }
          });

      assertThat(things(ada)).containsExactlyInAnyOrderElementsOf(acknowledged);
      assertThat(ada.org().verify()).isEmpty();
    }
    try (Workspace workspace = Workspace.open(directory)) {
      assertThat(things(workspace.org("acme").as("ada"))).containsExactlyInAnyOrderElementsOf(acknowledged);
    }
  }

  /** Every third write is refused: before it wrote anything, after it wrote two records, or for a stale version. */
  private static void write(
      Session ada, RecordId contested, int thread, int number, ConcurrentLinkedQueue<String> acknowledged) {
    String name = "thing " + thread + "-" + number;
    if (number % 3 != 2) {
      ada.records("things").create(Map.of("name", name, "size", number));
      acknowledged.add(name + " " + number);
      return;
    }
    switch (number % 9) {
      case 2 ->
          refused(ErrorCode.VALUE_INVALID, () -> ada.records("things").create(Map.of("name", name, "size", "many")));
      case 5 -> assertThat(catchThrowable(() -> ada.write(operation -> thrownAfterWriting(operation, name))))
          .isInstanceOf(UnsupportedOperationException.class);
      default ->
          refused(
              ErrorCode.RECORD_VERSION_CONFLICT,
              () -> ada.records().update(contested, Patch.empty().set("size", 1), 7L));
    }
  }

  private static boolean thrownAfterWriting(Session operation, String name) {
    operation.records("things").create(Map.of("name", name + " undone"));
    operation.records("things").create(Map.of("name", name + " undone too"));
    throw new UnsupportedOperationException();
  }

  private static List<String> things(Session session) {
    return ViewRunner.on(session).items("things", Query.everything().take(1_000)).items().stream()
        .map(record -> record.display() + " " + (record.number("size") == null ? 0 : record.number("size")))
        .toList();
  }

  private static Record late(Session operation) {
    return operation.records("deals").create(Map.of("name", "late"));
  }

  private static RecordId rocket(Crm crm) {
    return crm.views().ids("deals", Query.where("name").is("Rocket")).get(0);
  }

  private static void importDeal(Crm crm) {
    byte[] file = "name\nlate\n".getBytes(StandardCharsets.UTF_8);
    Importer.on(crm.ada()).run("deals", new ByteArrayInputStream(file), ImportOptions.defaults());
  }

  /** Begins a write that has the org's turn until it is let go on, and changes nothing. */
  private static Running holding(Session session) {
    return Running.begin(
        pause ->
            session.write(
                operation -> {
                  pause.run();
                  return true;
                }));
  }

  private static void finish(Running held) {
    held.release();
    assertThatCode(held.outcome()).doesNotThrowAnyException();
  }

  /** A write on a thread of some kind, and how it was refused. */
  private static final class Waiter {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicReference<Throwable> thrown = new AtomicReference<>();
    private final AtomicBoolean isInterrupted = new AtomicBoolean();
    private final Thread thread;

    private Waiter(ThreadFactory threads, Runnable write) {
      this.thread = threads.newThread(() -> run(write));
    }

    /** Starts it, and returns when it waits or is over. */
    static Waiter start(ThreadFactory threads, Runnable write) throws InterruptedException {
      Waiter waiter = new Waiter(threads, write);
      waiter.thread.start();
      waiter.begun.await();
      while (waiter.thread.getState() == Thread.State.RUNNABLE) {
        Thread.onSpinWait();
      }
      return waiter;
    }

    void interrupt() {
      thread.interrupt();
    }

    void join() throws InterruptedException {
      thread.join();
    }

    ErrorCode code() {
      assertThat(thrown.get()).isInstanceOf(FieldstoneException.class);
      return ((FieldstoneException) thrown.get()).code();
    }

    boolean staysInterrupted() {
      return isInterrupted.get();
    }

    private void run(Runnable write) {
      begun.countDown();
      thrown.set(catchThrowable(write::run));
      isInterrupted.set(Thread.currentThread().isInterrupted());
    }
  }
}
