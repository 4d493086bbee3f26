package dev.fieldstone.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.concurrency.AtOnce;
import dev.fieldstone.engine.Org;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.feed.ChangeListener;
import dev.fieldstone.engine.feed.ChangeSet;
import dev.fieldstone.engine.feed.Subscription;
import dev.fieldstone.engine.feed.TableChange;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.testing.Crm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How change sets come: in order, without gaps, whatever other listeners do. */
@Timeout(120)
final class FeedTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int THREADS = 8;
  private static final int WRITES = 50;

  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();
  private final Org org = ada.org();
  private final Recorder recorder = new Recorder();

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void changeSets_comeInCommitOrderWithoutGaps() {
    long before = org.sequence();
    Map<Integer, List<RecordId>> madeByThread = new ConcurrentHashMap<>();
    try (Subscription subscription = org.subscribe(recorder)) {
      AtOnce.run(THREADS, thread -> madeByThread.put(thread, dealsOf(thread)));
      delivered(subscription);
    }

    assertThat(recorder.sequences()).containsExactlyElementsOf(numbers(before + 1, before + THREADS * WRITES));
    assertThat(org.sequence()).isEqualTo(before + THREADS * WRITES);
    List<RecordId> told = recorder.changes().stream().flatMap(changes -> created(changes).stream()).toList();
    assertThat(told).doesNotHaveDuplicates().hasSize(THREADS * WRITES);
    madeByThread.values().forEach(made -> assertThat(told).containsSubsequence(made));
  }

  @Test
  void everyListener_isToldTheSame() {
    Recorder other = new Recorder();
    try (Subscription subscription = org.subscribe(recorder);
        Subscription another = org.subscribe(other)) {
      crm.deals(3, "Lead");
      crm.deal("more");
      delivered(subscription);
      delivered(another);
    }

    assertThat(recorder.sequences()).hasSize(2).isEqualTo(other.sequences());
  }

  @Test
  void listener_thatThrows_isToldTheNextAllTheSame() {
    ChangeListener throwing = listener(changes -> {
      recorder.changed(changes);
      if (changes.sequence() % 2 == 0) {
        throw new IllegalStateException("A listener's own fault");
      }
      throw new AssertionError("Another fault");
    });
    try (Subscription subscription = org.subscribe(throwing)) {
      long before = org.sequence();
      crm.deal("one");
      crm.deal("two");
      crm.deal("three");
      delivered(subscription);

      assertThat(recorder.sequences()).containsExactlyElementsOf(numbers(before + 1, before + 3));
    }
  }

  @Test
  void listener_thatIsBlocked_blocksNeitherWritersNorOthers() {
    CountDownLatch released = new CountDownLatch(1);
    Recorder slow = new Recorder();
    ChangeListener blocked = listener(changes -> {
      await(released);
      slow.changed(changes);
    });
    try (Subscription stuck = org.subscribe(blocked);
        Subscription subscription = org.subscribe(recorder)) {
      dealsOf(0);
      delivered(subscription);

      assertThat(recorder.sequences()).hasSize(WRITES);
      assertThat(stuck.awaitDelivered(Duration.ofMillis(10))).isFalse();
      assertThat(slow.sequences()).isEmpty();

      released.countDown();
      delivered(stuck);
      assertThat(slow.sequences()).isEqualTo(recorder.sequences());
    } finally {
      released.countDown();
    }
  }

  @Test
  void listener_mayCallTheOrg_andWrite() {
    Table companies = ada.tables().get("companies");
    List<String> seen = new ArrayList<>();
    ChangeListener writing = listener(changes -> {
      for (TableChange change : changes.tables()) {
        if (change.table().equals(companies.id())) {
          change.created().forEach(made -> seen.add(ada.records().get(made).display()));
          ada.write(operation -> operation.records("deals").create(Map.of("name", "for a company")));
        }
      }
    });
    try (Subscription subscription = org.subscribe(writing)) {
      AtOnce.run(4, thread -> crm.company("company " + thread));
      delivered(subscription);
      delivered(subscription);
    }

    assertThat(seen).hasSize(4);
    assertThat(crm.views().count("deals", Query.everything())).isEqualTo(4);
  }

  @Test
  void changeSet_isSeenByReadsOfTheListener() {
    List<Boolean> isThere = new ArrayList<>();
    ChangeListener reading =
        listener(changes -> created(changes).forEach(made -> isThere.add(ada.records().find(made).isPresent())));
    try (Subscription subscription = org.subscribe(reading)) {
      AtOnce.run(4, thread -> dealsOf(thread));
      delivered(subscription);
    }

    assertThat(isThere).hasSize(4 * WRITES).containsOnly(true);
  }

  @Test
  void awaitDelivered_inTheListener_isAMisuse() {
    AtomicReference<Subscription> own = new AtomicReference<>();
    CountDownLatch subscribed = new CountDownLatch(1);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    ChangeListener waiting = listener(changes -> {
      await(subscribed);
      try {
        own.get().awaitDelivered(PATIENCE);
      } catch (IllegalStateException misuse) {
        thrown.set(misuse);
      }
    });
    try (Subscription subscription = org.subscribe(waiting)) {
      own.set(subscription);
      subscribed.countDown();
      crm.deal("one");
      delivered(subscription);
    }

    assertThat(thrown.get()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void awaitDelivered_ofAnInterruptedThread_isRefused() {
    CountDownLatch released = new CountDownLatch(1);
    try (Subscription subscription = org.subscribe(listener(changes -> await(released)))) {
      crm.deal("one");
      Thread.currentThread().interrupt();

      assertThatThrownBy(() -> subscription.awaitDelivered(PATIENCE))
          .isInstanceOfSatisfying(
              FieldstoneException.class,
              refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.ORG_INTERRUPTED));
      assertThat(Thread.interrupted()).isTrue();
    } finally {
      released.countDown();
    }
  }

  @Test
  void sequence_ofASubscription_isWhatTheListenerTook() {
    try (Subscription subscription = org.subscribe(recorder)) {
      assertThat(subscription.sequence()).isEqualTo(org.sequence());
      crm.deal("one");
      delivered(subscription);

      assertThat(subscription.sequence()).isEqualTo(org.sequence());
    }
  }

  @Test
  void closed_nothingComesAnyMore() {
    Subscription subscription = org.subscribe(recorder);
    crm.deal("one");
    delivered(subscription);

    subscription.close();
    subscription.close();
    crm.deal("two");

    assertThat(subscription.awaitDelivered(PATIENCE)).isFalse();
    assertThat(recorder.changes()).hasSize(1);
  }

  @Test
  void erased_theSubscriptionEnds_andAnOrgOfTheSameNameIsAnother() {
    Subscription subscription = org.subscribe(recorder);
    crm.workspace().erase("acme");

    Org anew = crm.workspace().org("acme");
    assertThat(anew.sequence()).isZero();
    anew.apply(Crm.schema());

    assertThat(anew.sequence()).isEqualTo(1);
    subscription.awaitDelivered(Duration.ofMillis(10));
    assertThat(recorder.changes()).isEmpty();
    assertThat(recorder.reloads()).isEmpty();
  }

  @Test
  void workspaceClosed_theWaitingEnds() {
    CountDownLatch released = new CountDownLatch(1);
    try (Subscription subscription = org.subscribe(listener(changes -> await(released)))) {
      crm.deal("one");

      crm.workspace().close();

      assertThat(subscription.awaitDelivered(PATIENCE)).isFalse();
    } finally {
      released.countDown();
    }
  }

  private List<RecordId> dealsOf(int thread) {
    List<RecordId> made = new ArrayList<>();
    for (int number = 0; number < WRITES; number++) {
      made.add(crm.deal("deal " + thread + "-" + number).id());
    }
    return made;
  }

  private static List<RecordId> created(ChangeSet changes) {
    return changes.tables().stream().flatMap(change -> change.created().stream()).toList();
  }

  private static void delivered(Subscription subscription) {
    assertThat(subscription.awaitDelivered(PATIENCE)).isTrue();
  }

  private static List<Long> numbers(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }

  private static ChangeListener listener(Consumer<ChangeSet> work) {
    return new ChangeListener() {
      @Override
      public void changed(ChangeSet changes) {
        work.accept(changes);
      }

      @Override
      public void reload(long sequence) {
        throw new AssertionError("Nothing is missing");
      }
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
