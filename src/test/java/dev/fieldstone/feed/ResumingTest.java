package dev.fieldstone.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.Org;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.feed.Subscription;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.testing.Crm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Subscribing from a sequence on: the rest follows, or the listener is told to read anew. */
@Timeout(180)
final class ResumingTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int KEPT_COMMITS = 10_000;
  private static final int KEPT_RECORDS = 200_000;

  @TempDir private Path directory;

  private WorkspaceOptions options;
  private final Recorder recorder = new Recorder();

  @BeforeEach
  void inDirectory() {
    options = WorkspaceOptions.inDirectory(directory).withDurability(Durability.PROCESS);
  }

  @Test
  void rest_followsExactly() {
    try (Crm crm = Crm.open()) {
      Org org = crm.ada().org();
      List<Long> sequences = new ArrayList<>();
      for (int number = 0; number < 20; number++) {
        crm.deal("deal " + number);
        sequences.add(org.sequence());
      }
      for (int known = 0; known < sequences.size(); known++) {
        assertThat(told(org, sequences.get(known)).sequences()).isEqualTo(sequences.subList(known + 1, 20));
      }
    }
  }

  @Test
  void sequenceFromTheFuture_isToldToReadAnew() {
    try (Crm crm = Crm.open()) {
      Org org = crm.ada().org();

      assertThat(told(org, org.sequence() + 5).reloads()).containsExactly(org.sequence());
    }
  }

  @Test
  void tooManyCommits_areReadAnew() {
    try (Crm crm = Crm.open()) {
      Org org = crm.ada().org();
      List<RecordId> deal = List.of(crm.deal("flickering").id());
      for (int pair = 0; pair < KEPT_COMMITS / 2; pair++) {
        crm.ada().records().archive(deal);
        crm.ada().records().restore(deal);
      }
      long last = org.sequence();

      Recorder justKept = told(org, last - KEPT_COMMITS);
      assertThat(justKept.reloads()).isEmpty();
      assertThat(justKept.sequences())
          .isEqualTo(LongStream.rangeClosed(last - KEPT_COMMITS + 1, last).boxed().toList());
      Recorder gone = told(org, last - KEPT_COMMITS - 1);
      assertThat(gone.reloads()).containsExactly(last);
      assertThat(gone.changes()).isEmpty();
    }
  }

  @Test
  @Tag("slow")
  void tooManyRecords_areReadAnew_andWhatFollowsIsTold() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    try (Crm crm = Crm.open();
        Subscription behind = crm.ada().org().subscribe(new Blocked(recorder, released))) {
      Org org = crm.ada().org();
      List<RecordId> many = crm.deals(10_000, "Lead");
      for (int times = 0; times < KEPT_RECORDS / 20_000; times++) {
        crm.ada().records().archive(many);
        crm.ada().records().restore(many);
      }
      long last = org.sequence();

      released.countDown();
      assertThat(behind.awaitDelivered(PATIENCE)).isTrue();
      assertThat(recorder.changes()).hasSizeLessThanOrEqualTo(1);
      assertThat(recorder.reloads()).containsExactly(last);

      crm.deal("next");
      assertThat(behind.awaitDelivered(PATIENCE)).isTrue();
      assertThat(recorder.sequences()).endsWith(last + 1);
      assertThat(told(org, last).sequences()).containsExactly(last + 1);
    } finally {
      released.countDown();
    }
  }

  @Test
  void reopened_aListenerThatKnowsAllNeedsNothing_andOneThatDoesNotReadsAnew() {
    long last;
    try (Workspace workspace = Workspace.open(options)) {
      Session ada = ada(workspace);
      ada.tables().create(TableDraft.named("Things"));
      ada.records("things").create(Map.of("name", "one"));
      last = ada.org().sequence();
    }
    try (Workspace workspace = Workspace.open(options)) {
      Session ada = ada(workspace);
      assertThat(ada.org().sequence()).isEqualTo(last).isEqualTo(2);
      Recorder current = told(ada.org(), last);
      assertThat(current.reloads()).isEmpty();
      assertThat(current.changes()).isEmpty();
      assertThat(told(ada.org(), last - 1).reloads()).containsExactly(last);

      try (Subscription subscription = ada.org().subscribe(last, recorder)) {
        ada.records("things").create(Map.of("name", "two"));
        assertThat(subscription.awaitDelivered(PATIENCE)).isTrue();
      }
      assertThat(recorder.sequences()).containsExactly(last + 1);
    }
  }

  @Test
  void idleOrg_isClosedAndOpenedAgain_withoutAGap() {
    try (Workspace workspace = Workspace.open(options.withMaxOpenOrgs(1))) {
      Session ada = ada(workspace);
      ada.tables().create(TableDraft.named("Things"));
      try (Subscription subscription = ada.org().subscribe(recorder)) {
        for (int round = 0; round < 5; round++) {
          ada.records("things").create(Map.of("name", "thing " + round));
          workspace.org("other " + round).sequence();
        }
        assertThat(subscription.awaitDelivered(PATIENCE)).isTrue();
      }
    }

    assertThat(recorder.sequences()).containsExactly(2L, 3L, 4L, 5L, 6L);
    assertThat(recorder.reloads()).isEmpty();
  }

  /** {@return what a listener is told that knows everything up to a sequence} */
  private static Recorder told(Org org, long after) {
    Recorder recorder = new Recorder();
    try (Subscription subscription = org.subscribe(after, recorder)) {
      while (subscription.sequence() != org.sequence()) {
        Thread.onSpinWait();
      }
      assertThat(subscription.awaitDelivered(PATIENCE)).isTrue();
    }
    return recorder;
  }

  private static Session ada(Workspace workspace) {
    return workspace.org("acme").as("ada");
  }
}
