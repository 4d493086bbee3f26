package dev.fieldstone.engine.internal.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class WriteQueueTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final List<Integer> journal = new ArrayList<>();
  private final AtomicInteger groups = new AtomicInteger();
  private final CountDownLatch firstIsRun = new CountDownLatch(1);
  private final CountDownLatch firstMayEnd = new CountDownLatch(1);
  private final WriteQueue<JournalGroup.Entry> queue = new WriteQueue<>(this::newGroup);

  /** The first group waits before it ends, so that the queue fills meanwhile. */
  private WriteQueue.Group<JournalGroup.Entry> newGroup() {
    JournalGroup group = new JournalGroup(journal, 100);
    return groups.incrementAndGet() == 1 ? new Held(group) : group;
  }

  /** A group that is held open after its first entry. */
  private final class Held implements WriteQueue.Group<JournalGroup.Entry> {
    private final JournalGroup group;
    private boolean isHeld = true;

    private Held(JournalGroup group) {
      this.group = group;
    }

    @Override
    public void run(JournalGroup.Entry entry) {
      group.run(entry);
      if (isHeld) {
        isHeld = false;
        firstIsRun.countDown();
        awaitQuietly(firstMayEnd);
      }
    }

    @Override
    public boolean isFull() {
      return group.isFull();
    }

    @Override
    public void finish() {
      group.finish();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatWaits_isRunInOrder_inOneGroup(boolean isCallersOwn) throws Exception {
    List<Thread> callers = new ArrayList<>(List.of(submitting(0, isCallersOwn)));
    firstIsRun.await();
    for (int number = 1; number <= 10; number++) {
      callers.add(submitting(number, isCallersOwn));
    }
    firstMayEnd.countDown();
    for (Thread caller : callers) {
      caller.join();
    }

    assertThat(journal).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(groups).hasValue(1);
  }

  @Test
  void hostsWork_isRunOnItsOwnThread() throws Exception {
    List<JournalGroup.Entry> entries = new ArrayList<>();
    List<Thread> callers = new ArrayList<>();
    AtomicBoolean isOver = new AtomicBoolean();
    firstMayEnd.countDown();
    for (int thread = 0; thread < 8; thread++) {
      callers.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    while (!isOver.get()) {
                      JournalGroup.Entry entry = new JournalGroup.Entry(1, true);
                      queue.submit(entry, LONG);
                      synchronized (entries) {
                        entries.add(entry);
                        isOver.set(entries.size() > 2_000);
                      }
                    }
                  }));
    }
    for (Thread caller : callers) {
      caller.join();
    }

    assertThat(entries).allMatch(JournalGroup.Entry::isRunByCaller);
    assertThat(journal).hasSameSizeAs(entries);
    assertThat(entries).extracting(JournalGroup.Entry::place).doesNotHaveDuplicates();
  }

  @Test
  void waitingTooLong_isBusy_andNotRun() throws Exception {
    Thread first = submitting(0, false);
    firstIsRun.await();

    FieldstoneException refusal =
        catchThrowableOfType(
            FieldstoneException.class,
            () -> queue.submit(new JournalGroup.Entry(1, false), Duration.ofMillis(10)));

    firstMayEnd.countDown();
    first.join();
    assertThat(refusal.code()).isEqualTo(ErrorCode.ORG_BUSY);
    assertThat(refusal.facts()).containsEntry("writeTimeout", "PT0.01S");
    assertThat(journal).containsExactly(0);
  }

  @Test
  void interruptedWhileWaiting_isNotRun_andStaysInterrupted() throws Exception {
    Thread first = submitting(0, false);
    firstIsRun.await();
    AtomicReference<Throwable> refusal = new AtomicReference<>();
    AtomicBoolean staysInterrupted = new AtomicBoolean();
    Thread second =
        Thread.ofPlatform()
            .start(
                () -> {
                  refusal.set(
                      catchThrowableOfType(
                          FieldstoneException.class, () -> queue.submit(new JournalGroup.Entry(1, false), LONG)));
                  staysInterrupted.set(Thread.currentThread().isInterrupted());
                });
    second.interrupt();
    second.join();
    firstMayEnd.countDown();
    first.join();

    assertThat(refusal.get()).isInstanceOfSatisfying(
        FieldstoneException.class, thrown -> assertThat(thrown.code()).isEqualTo(ErrorCode.ORG_INTERRUPTED));
    assertThat(staysInterrupted).isTrue();
    assertThat(journal).containsExactly(0);
  }

  @Test
  void interruptedLeader_runsTheOthersAllTheSame() throws Exception {
    Thread first = submitting(0, false);
    firstIsRun.await();
    first.interrupt();
    Thread second = submitting(1, false);
    firstMayEnd.countDown();
    first.join();
    second.join();

    assertThat(journal).containsExactly(0, 1);
  }

  @Test
  void ending_waitsForTheLeader_andComesOnce() throws Exception {
    AtomicInteger endings = new AtomicInteger();
    Thread first = submitting(0, false);
    firstIsRun.await();
    queue.end(endings::incrementAndGet);
    assertThat(endings).hasValue(0);

    firstMayEnd.countDown();
    first.join();
    assertThat(endings).hasValue(1);

    queue.submit(new JournalGroup.Entry(1, false), LONG);
    assertThat(endings).hasValue(1);
  }

  /** Starts a caller, and waits until it waits for its turn, or leads. */
  private Thread submitting(int number, boolean isCallersOwn) {
    Thread caller =
        Thread.ofPlatform().start(() -> queue.submit(new JournalGroup.Entry(number, isCallersOwn), LONG));
    while (caller.getState() == Thread.State.NEW || caller.getState() == Thread.State.RUNNABLE) {
      Thread.onSpinWait();
    }
    return caller;
  }

  private static void awaitQuietly(CountDownLatch latch) {
    boolean isInterrupted = false;
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException interrupted) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
