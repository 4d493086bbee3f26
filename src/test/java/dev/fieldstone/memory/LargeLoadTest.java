package dev.fieldstone.memory;

import static dev.fieldstone.engine.view.Query.where;
import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.concurrency.AtOnce;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.upkeep.ColumnStats;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Crm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables that are so large that two threads load their columns. */
final class LargeLoadTest {
  private static final int COUNT = 120_000;
  private static final int BULK = 10_000;
  private static final int FIRST_GONE = 30_000;
  private static final int LAST_GONE = 34_000;
  private static final int CONNECTIONS = 64;
  private static final Duration TIMEOUT = Duration.ofSeconds(3);
  private static final String SECOND_THREAD = "fieldstone load";

  private final Set<String> threads = ConcurrentHashMap.newKeySet();
  private volatile boolean isSecondToFail;
  private volatile @Nullable Thread dawdling;
  private final Crm crm = Crm.open(WorkspaceOptions.inMemory().withStatementListener(this::executing));
  private final ViewRunner views = crm.views();
  private final List<RecordId> ids = new ArrayList<>();

  @BeforeEach
  void fill() {
    ids.addAll(fill(crm));
    crm.ada().records("deals").delete(ids.subList(FIRST_GONE, LAST_GONE));
    threads.clear();
  }

  private static List<RecordId> fill(Crm crm) {
    List<RecordId> ids = new ArrayList<>();
    for (int first = 0; first < COUNT; first += BULK) {
      List<Map<String, Object>> values =
          IntStream.range(first, first + BULK)
              .<Map<String, Object>>mapToObj(number -> Map.of("name", name(number), "amount", number))
              .toList();
      ids.addAll(crm.ada().records("deals").createAll(values));
    }
    return ids;
  }

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void bothHalves_areReadOnce() {
    assertThat(views.count("deals", where("amount").atLeast(20_000))).isEqualTo(COUNT - 20_000 - 4_000);
    assertThat(threads).contains(SECOND_THREAD);

    threads.clear();
    List<RecordId> sevens = views.ids("deals", where("name").contains("777"));
    assertThat(threads).contains(SECOND_THREAD);
    assertThat(sevens)
        .isEqualTo(
            IntStream.range(0, COUNT)
                .filter(number -> number < FIRST_GONE || number >= LAST_GONE)
                .filter(number -> name(number).contains("777"))
                .mapToObj(ids::get)
                .toList());

    ColumnStats stats = crm.workspace().columnStats();
    assertThat(stats.loads()).isEqualTo(2);
    assertThat(stats.loadedRecords()).isEqualTo(2L * (COUNT - 4_000));
    assertThat(crm.ada().org().verify()).isEmpty();
  }

  @Test
  void aPageInOrder_hasTheRecordsOfBothHalves() {
    Query last = Query.everything().sortedBy("amount", Sort.Direction.DESC).take(3);
    assertThat(views.items("deals", last).items())
        .extracting(Record::display)
        .containsExactly(name(COUNT - 1), name(COUNT - 2), name(COUNT - 3));

    crm.ada().records("deals").update(ids.get(5), Patch.empty().set("amount", COUNT));
    crm.ada().records("deals").update(ids.get(COUNT - 2), Patch.empty().set("amount", 1));
    assertThat(views.items("deals", last).items())
        .extracting(Record::display)
        .containsExactly(name(5), name(COUNT - 1), name(COUNT - 3));
  }

  @Test
  void aReadThatHasEnoughSoon_beginsNoSecondThread() {
    assertThat(views.exists("deals", where("amount").atLeast(3))).isTrue();

    assertThat(threads).doesNotContain(SECOND_THREAD);
    assertThat(crm.workspace().columnStats().loads()).isZero();
  }

  @Test
  void aReadThatTakesTooLong_endsTheSecondThread_andGivesItsConnectionBack() {
    Limits hurried = Limits.defaults().toBuilder().readTimeout(TIMEOUT).build();
    WorkspaceOptions options = WorkspaceOptions.inMemory().withStatementListener(this::executing);
    try (Crm other = Crm.open(options.withLimits(hurried))) {
      fill(other);
      dawdling = Thread.currentThread();

      refused(ErrorCode.QUERY_TIMEOUT, () -> other.views().count("deals", where("amount").atLeast(20_000)));

      dawdling = null;
      assertThat(threads).contains(SECOND_THREAD);
      everyConnectionIsFree(other);
    }
  }

  @Test
  void whatFailsOnTheSecondThread_failsTheRead_andNoOther() {
    isSecondToFail = true;
    assertThatThrownBy(() -> views.count("deals", where("amount").atLeast(20_000)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(SECOND_THREAD);
    isSecondToFail = false;

    assertThat(views.count("deals", where("amount").atLeast(20_000))).isEqualTo(COUNT - 20_000 - 4_000);
    everyConnectionIsFree(crm);
  }

  @Test
  void writesMeanwhile_areSeenByTheNextRead() {
    AtOnce.run(
        2,
        thread -> {
          if (thread == 0) {
            long count = views.count("deals", where("amount").atLeast(1_000_000));
            assertThat(count).isBetween(0L, 50L);
          } else {
            for (int index = 0; index < 50; index++) {
              RecordId one = ids.get(COUNT - 1 - 1_000 * index);
              crm.ada().records("deals").update(one, Patch.empty().set("amount", 1_000_000));
            }
          }
        });

    assertThat(views.count("deals", where("amount").atLeast(1_000_000))).isEqualTo(50);
    assertThat(crm.ada().org().verify()).isEmpty();
  }

  private static void everyConnectionIsFree(Crm crm) {
    CyclicBarrier all = new CyclicBarrier(CONNECTIONS);
    AtOnce.run(
        CONNECTIONS,
        thread ->
            crm.ada()
                .read(
                    bound -> {
                      try {
                        return all.await();
                      } catch (InterruptedException | BrokenBarrierException failure) {
                        throw new IllegalStateException(failure);
                      }
                    }));
  }

  private void executing(String sql) {
    String thread = Thread.currentThread().getName();
    threads.add(thread);
    if (threads.contains(SECOND_THREAD) && Thread.currentThread().equals(dawdling)) {
      LockSupport.parkNanos(TIMEOUT.plusSeconds(1).toNanos());
    }
    if (isSecondToFail && thread.equals(SECOND_THREAD)) {
      throw new IllegalStateException(SECOND_THREAD);
    }
  }

  private static String name(int number) {
    return "deal " + number;
  }
}
