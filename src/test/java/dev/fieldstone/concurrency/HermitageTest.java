package dev.fieldstone.concurrency;

import static dev.fieldstone.testing.Refusals.refused;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Crm;
import dev.fieldstone.testing.Running;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The cases of Martin Kleppmann's Hermitage, which tell isolation levels apart, in terms of sessions: two records
 * x = 10 and y = 20, and none of the anomalies.
 */
@Timeout(120)
final class HermitageTest {
  private static final int ROUNDS = 60;

  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();
  private final RecordId x = crm.deal("x", Map.of("amount", 10)).id();
  private final RecordId y = crm.deal("y", Map.of("amount", 20)).id();

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void g0_dirtyWrite() {
    Running first =
        Running.begin(
            pause ->
                ada.write(
                    operation -> {
                      set(operation, x, 11);
                      pause.run();
                      return set(operation, y, 21);
                    }));
    Running second = started(() -> ada.write(operation -> set(operation, y, 22) + set(operation, x, 12)));

    assertThat(both()).containsExactly(10, 20);
    finish(first, second);
    assertThat(both()).containsExactly(12, 22);
  }

  @Test
  void g0_dirtyWrite_atRandom() {
    AtOnce.run(
        8,
        thread -> {
          for (int round = 1; round <= ROUNDS; round++) {
            int value = thread * ROUNDS + round;
            boolean isForwards = round % 2 == 0;
            ada.write(
                operation -> set(operation, isForwards ? x : y, value) + set(operation, isForwards ? y : x, value));
            assertThat(new HashSet<>(both())).as("values of one operation").hasSize(1);
          }
        });

    assertThat(amount(ada, x)).isEqualTo(amount(ada, y));
  }

  @Test
  void g1a_abortedRead() {
    Running aborted =
        Running.begin(
            pause ->
                ada.write(
                    operation -> {
                      set(operation, x, 101);
                      pause.run();
                      throw new UnsupportedOperationException("The host changed its mind");
                    }));

    assertThat(both()).containsExactly(10, 20);
    aborted.release();
    assertThatThrownBy(aborted.outcome()).isInstanceOf(UnsupportedOperationException.class);
    assertThat(both()).containsExactly(10, 20);
  }

  @Test
  void g1b_intermediateRead() {
    Running writing =
        Running.begin(
            pause ->
                ada.write(
                    operation -> {
                      set(operation, x, 101);
                      pause.run();
                      return set(operation, x, 11);
                    }));

    assertThat(both()).containsExactly(10, 20);
    finish(writing);
    assertThat(both()).containsExactly(11, 20);
  }

  @Test
  void g1c_circularInformationFlow() {
    List<Integer> seen = new ArrayList<>();
    Running first =
        Running.begin(
            pause ->
                ada.write(
                    operation -> {
                      set(operation, x, 11);
                      pause.run();
                      return seen.add(amount(operation, y));
                    }));
    Running second =
        started(
            () ->
                ada.write(
                    operation -> {
                      set(operation, y, 22);
                      return seen.add(amount(operation, x));
                    }));

    finish(first, second);
    assertThat(seen).containsExactly(20, 11);
  }

  /** Every reader sees x and y of one operation, and never an earlier one than before. */
  @Test
  void otv_observedTransactionVanishes() {
    ada.write(operation -> set(operation, x, 0) + set(operation, y, 0));
    AtOnce.run(
        6,
        thread -> {
          int last = 0;
          for (int round = 0; round < ROUNDS; round++) {
            if (thread % 2 == 0) {
              ada.write(
                  operation -> {
                    int next = amount(operation, x) + 1;
                    return set(operation, x, next) + set(operation, y, next);
                  });
            }
            List<Integer> seen = both();
            assertThat(seen.get(0)).isEqualTo(seen.get(1)).isGreaterThanOrEqualTo(last);
            last = seen.get(0);
          }
        });

    assertThat(both()).containsExactly(3 * ROUNDS, 3 * ROUNDS);
  }

  @Test
  void pmp_predicateManyPreceders() {
    ada.read(
        state -> {
          assertThat(found(state, 30)).isEmpty();
          written(() -> crm.deal("z", Map.of("amount", 30)));
          assertThat(found(state, 30)).isEmpty();
          return true;
        });

    assertThat(found(ada, 30)).containsExactly("z");
  }

  /** What an operation finds by a condition is what it changes, whoever else changes it. */
  @Test
  void pmp_predicateManyPreceders_whenWriting() {
    Running raising =
        Running.begin(
            pause ->
                ada.write(
                    operation -> {
                      set(operation, x, 20);
                      set(operation, y, 30);
                      pause.run();
                      return true;
                    }));
    List<String> deleted = new ArrayList<>();
    Running deleting =
        started(
            () ->
                ada.write(
                    operation -> {
                      ViewRunner views = ViewRunner.on(operation);
                      List<Record> twenties = views.items("deals", Query.where("amount").is(20)).items();
                      twenties.forEach(record -> deleted.add(record.display()));
                      return operation.records().delete(twenties);
                    }));

    finish(raising, deleting);
    assertThat(deleted).containsExactly("x");
    assertThat(ada.records().find(y)).isPresent();
  }

  @Test
  void p4_lostUpdate() {
    long version = ada.records().get(x).version();
    ada.records().update(x, amounting(11), version);

    FieldstoneException refusal =
        refused(ErrorCode.RECORD_VERSION_CONFLICT, () -> ada.records().update(x, amounting(12), version));

    assertThat(refusal.facts()).containsEntry("version", version + 1);
    assertThat(both()).containsExactly(11, 20);
  }

  @Test
  void p4_lostUpdate_atRandom() {
    AtOnce.run(
        8,
        thread -> {
          for (int round = 0; round < ROUNDS; round++) {
            increment(x);
          }
        });

    assertThat(amount(ada, x)).isEqualTo(10 + 8 * ROUNDS);
  }

  @Test
  void gSingle_readSkew() {
    List<Integer> seen =
        ada.read(
            state -> {
              int first = amount(state, x);
              written(() -> ada.write(operation -> set(operation, x, 12) + set(operation, y, 18)));
              assertThat(found(state, 18)).isEmpty();
              return List.of(first, amount(state, y));
            });

    assertThat(seen).containsExactly(10, 20);
    assertThat(both()).containsExactly(12, 18);
  }

  @Test
  void gSingle_readSkew_atRandom() {
    AtOnce.run(
        6,
        thread -> {
          Random random = new Random(thread);
          for (int round = 0; round < ROUNDS; round++) {
            if (thread % 2 == 0) {
              int part = random.nextInt(31);
              ada.write(operation -> set(operation, y, 30 - part) + set(operation, x, part));
            }
            assertThat(both().stream().mapToInt(Integer::intValue).sum()).isEqualTo(30);
          }
        });
  }

  /** Each takes its own part away only if the other's is still there. */
  @Test
  void g2Item_writeSkew() {
    for (int round = 0; round < ROUNDS; round++) {
      ada.write(operation -> set(operation, x, 1) + set(operation, y, 1));
      AtOnce.run(
          2,
          thread ->
              ada.write(
                  operation -> {
                    boolean isOtherThere = amount(operation, thread == 0 ? y : x) == 1;
                    return isOtherThere ? set(operation, thread == 0 ? x : y, 0) : 0;
                  }));

      assertThat(both()).containsExactlyInAnyOrder(0, 1);
    }
  }

  /** A record is deleted while another comes to refer to it: one of them is refused. */
  @Test
  void g2Item_writeSkew_onReferences() {
    for (int round = 0; round < ROUNDS; round++) {
      RecordId target = crm.company("target").id();
      RecordId rival = crm.deal("rival").id();
      ConcurrentLinkedQueue<ErrorCode> refusals = new ConcurrentLinkedQueue<>();
      AtOnce.run(
          2,
          thread -> refusal(() -> deleteOrRefer(thread, target, rival)).ifPresent(refusals::add));

      assertThat(refusals).hasSize(1);
      boolean isDeleted = ada.records().find(target).isEmpty();
      assertThat(refusals.contains(ErrorCode.RECORD_REFERENCED)).isNotEqualTo(isDeleted);
      assertThat(ada.records().get(rival).reference("company")).isEqualTo(isDeleted ? null : target);
    }
    assertThat(ada.org().verify()).isEmpty();
  }

  /** Each makes a record only if it finds none. */
  @Test
  void g2_writeSkew_onWhatIsFound() {
    for (int round = 1; round <= ROUNDS; round++) {
      int wanted = 1_000 + round;
      AtOnce.run(
          2,
          thread ->
              ada.write(
                  operation ->
                      found(operation, wanted).isEmpty() ? Optional.of(made(operation, wanted)) : Optional.empty()));

      assertThat(found(ada, wanted)).hasSize(1);
    }
  }

  private static RecordId made(Session operation, int amount) {
    return operation.records("deals").create(Map.of("name", "only", "amount", amount)).id();
  }

  private void deleteOrRefer(int thread, RecordId target, RecordId rival) {
    if (thread == 0) {
      ada.records().delete(target);
    } else {
      ada.records().set(rival, "company", target);
    }
  }

  private static Optional<ErrorCode> refusal(Runnable call) {
    try {
      call.run();
      return Optional.empty();
    } catch (FieldstoneException refusal) {
      return Optional.of(refusal.code());
    }
  }

  private void increment(RecordId record) {
    boolean isDone = false;
    while (!isDone) {
      Record before = ada.records().get(record);
      Patch more = amounting(requireNonNull(before.number("amount")).intValueExact() + 1);
      Optional<ErrorCode> refusal = refusal(() -> ada.records().update(record, more, before.version()));
      assertThat(refusal.orElse(ErrorCode.RECORD_VERSION_CONFLICT)).isEqualTo(ErrorCode.RECORD_VERSION_CONFLICT);
      isDone = refusal.isEmpty();
    }
  }

  private List<Integer> both() {
    return ada.read(state -> List.of(amount(state, x), amount(state, y)));
  }

  private static int set(Session session, RecordId record, int amount) {
    session.records().update(record, amounting(amount));
    return amount;
  }

  private static Patch amounting(int amount) {
    return Patch.empty().set("amount", amount);
  }

  private static int amount(Session session, RecordId record) {
    return requireNonNull(session.records().get(record).number("amount")).intValueExact();
  }

  private static List<String> found(Session session, int amount) {
    return Crm.names(ViewRunner.on(session).items("deals", Query.where("amount").is(amount)).items());
  }

  /** Begins a write on another thread, which may have to wait for its turn. */
  private static Running started(Runnable write) {
    return Running.begin(
        pause -> {
          pause.run();
          write.run();
        });
  }

  /** Writes on another thread, while this one is inside a read. */
  private static void written(Runnable write) {
    finish(started(write));
  }

  /** Lets all go on, the first one last so that the others come to wait for it, and waits for them. */
  private static void finish(Running... runnings) {
    for (int index = runnings.length - 1; index >= 0; index--) {
      runnings[index].release();
    }
    for (Running running : runnings) {
      assertThatCode(running.outcome()).doesNotThrowAnyException();
    }
  }
}
