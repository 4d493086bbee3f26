package dev.fieldstone.memory;

import static dev.fieldstone.engine.view.Query.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.concurrency.AtOnce;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.scope.Scope;
import dev.fieldstone.engine.scope.TableScope;
import dev.fieldstone.engine.upkeep.ColumnStats;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.query.Aggregate;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Crm;
import dev.fieldstone.testing.StatementLog;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Columns of tables in use, kept in memory. */
final class ColumnMemoryTest {
  private static final Query LARGE =
      where("amount").atLeast(10).sortedBy("amount", Sort.Direction.DESC).take(5);

  private final StatementLog log = new StatementLog();
  private final Crm crm = Crm.open(WorkspaceOptions.inMemory().withStatementListener(log));
  private final ViewRunner views = crm.views();

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void aSecondRead_asksTheDatabaseForTheItemsAlone() {
    crm.deals(50, "Lead");
    views.items("deals", LARGE);
    ColumnStats before = stats();

    List<String> statements = log.during(() -> assertThat(views.items("deals", LARGE).items()).hasSize(5));

    assertThat(statements).hasSize(1);
    assertThat(stats().warmReads()).isEqualTo(before.warmReads() + 1);
    assertThat(stats().coldReads()).isEqualTo(before.coldReads());
    assertThat(stats().bytes()).isPositive();
    assertThat(stats().columns()).isEqualTo(2);
    assertThat(stats().loadedRecords()).isEqualTo(50);
  }

  @Test
  void aReadAfterAWrite_readsWhatChanged_andNothingElse() {
    RecordId one = crm.deals(50, "Lead").get(0);
    views.items("deals", LARGE);
    crm.ada().records("deals").update(one, Patch.empty().set("amount", 1_000));

    List<String> statements =
        log.during(() -> assertThat(views.items("deals", LARGE).items().get(0).id()).isEqualTo(one));

    assertThat(statements).hasSize(3);
    assertThat(stats().loads()).isEqualTo(1);
  }

  @Test
  void whatIsCreatedDeletedArchivedAndMoved_isSeenAtOnce() {
    List<RecordId> ids = crm.deals(20, "Lead");
    assertThat(views.count("deals/all_deals", Query.everything())).isEqualTo(20);
    assertThat(views.ids("deals/all_deals", Query.everything())).isEqualTo(ids);

    crm.ada().records("deals").delete(ids.get(3));
    crm.ada().records("deals").archive(List.of(ids.get(4)));
    RecordId made = crm.deal("new").id();
    views.move("deals/all_deals", Move.of(made).first());

    assertThat(views.count("deals/all_deals", Query.everything())).isEqualTo(19);
    assertThat(views.ids("deals/all_deals", Query.everything())).startsWith(made, ids.get(0), ids.get(1));
    assertThat(crm.ada().org().verify()).isEmpty();
  }

  @Test
  void aFieldOfAnotherType_isReadAnew() {
    List<RecordId> ids = crm.deals(12, "Lead");
    ids.forEach(id -> crm.ada().records("deals").update(id, Patch.empty().set("notes", "12")));
    Query two = where("notes").contains("2");
    assertThat(views.count("deals", two)).isEqualTo(12);

    crm.ada().fields("deals").changeType("notes", FieldType.number(0), Conversion.replace());
    crm.ada().records("deals").update(ids.get(0), Patch.empty().set("notes", 13));
    crm.ada().fields("deals").changeType("notes", FieldType.longText(), Conversion.replace());

    assertThat(views.count("deals", two)).isEqualTo(11);
    assertThat(crm.ada().org().verify()).isEmpty();
  }

  @Test
  void aReadThatBeganBefore_seesWhatWasThere() {
    crm.deals(20, "Lead");
    views.items("deals", LARGE);

    crm.ada()
        .read(
            bound -> {
              ViewRunner old = ViewRunner.on(bound);
              assertThat(old.count("deals", LARGE)).isEqualTo(11);
              AtOnce.run(1, thread -> crm.deals(15, "Won"));
              AtOnce.run(1, thread -> assertThat(views.count("deals", LARGE)).isEqualTo(17));
              ColumnStats before = stats();
              assertThat(old.count("deals", LARGE)).isEqualTo(11);
              assertThat(stats().warmReads()).isEqualTo(before.warmReads() + 1);
              return true;
            });
  }

  @Test
  void aReadThatBeganBefore_seesTheManualOrderOfItsCommit() {
    List<RecordId> ids = crm.deals(5, "Lead");
    Query all = Query.everything();
    views.ids("deals/all_deals", all);
    views.move("deals/all_deals", Move.of(ids.get(4)).first());

    crm.ada()
        .read(
            bound -> {
              AtOnce.run(1, thread -> crm.deal("another"));
              AtOnce.run(1, thread -> views.move("deals/all_deals", Move.of(ids.get(3)).first()));
              AtOnce.run(1, thread -> assertThat(views.ids("deals/all_deals", all)).startsWith(ids.get(3)));
              assertThat(ViewRunner.on(bound).ids("deals/all_deals", all))
                  .containsExactly(ids.get(4), ids.get(0), ids.get(1), ids.get(2), ids.get(3));
              return true;
            });
  }

  @Test
  void aFieldThatChangedItsTypeAndBackInOneOperation_isReadAnew() {
    RecordId deal = crm.deal("a", Map.of("notes", "012")).id();
    assertThat(views.count("deals", where("notes").contains("0"))).isEqualTo(1);

    crm.ada()
        .write(
            bound -> {
              bound.fields("deals").changeType("notes", FieldType.number(0), Conversion.replace());
              bound.fields("deals").changeType("notes", FieldType.longText(), Conversion.replace());
              return true;
            });

    assertThat(crm.ada().records("deals").get(deal).value("notes")).isEqualTo("12");
    assertThat(views.count("deals", where("notes").contains("0"))).isZero();
  }

  @Test
  void movedRecordsThatAreGone_standNowhere() {
    List<RecordId> ids = new ArrayList<>();
    for (int times = 0; times < 3; times++) {
      ids.addAll(crm.deals(1_000, "Lead"));
    }
    Query all = Query.everything().take(3);
    views.items("deals/all_deals", all);
    views.move("deals/all_deals", Move.of(ids.get(10), ids.get(2_998), ids.get(2_999)).first());
    assertThat(views.items("deals/all_deals", all).items().get(1).id()).isEqualTo(ids.get(2_998));

    crm.ada().records("deals").delete(ids.subList(2_048, 3_000));
    views.items("deals/all_deals", all);
    crm.deal("new");

    assertThat(views.items("deals/all_deals", all).items().stream().map(Record::id))
        .containsExactly(ids.get(10), ids.get(0), ids.get(1));
    assertThat(crm.ada().org().verify()).isEmpty();
  }

  @Test
  void afterAMove_onlyThePlacesThatChangedAreReadAnew() {
    List<RecordId> ids = new ArrayList<>(crm.deals(1_000, "Lead"));
    ids.addAll(crm.deals(1_000, "Won"));
    Query all = Query.everything();
    views.ids("deals/all_deals", all);
    views.move("deals/all_deals", Move.of(ids.subList(0, 900)).last());
    views.ids("deals/all_deals", all);

    views.move("deals/all_deals", Move.of(ids.get(7)).after(ids.get(1_600)));
    List<String> statements = log.during(() -> assertThat(views.ids("deals/all_deals", all)).hasSize(2_000));

    assertThat(statements).hasSize(2).noneMatch(sql -> sql.contains("positions") && sql.contains("order by"));
    assertThat(crm.ada().org().verify()).isEmpty();
  }

  @Test
  void recordsThatMakeRoomForOthers_areFollowed() {
    List<RecordId> ids = crm.deals(30, "Lead");
    views.ids("deals/all_deals", Query.everything());
    List<RecordId> expected = new ArrayList<>(ids);
    for (int times = 0; times < 200; times++) {
      RecordId moved = ids.get(2 + times % 28);
      views.move("deals/all_deals", Move.of(moved).after(ids.get(0)));
      expected.remove(moved);
      expected.add(1, moved);
      assertThat(views.ids("deals/all_deals", Query.everything())).isEqualTo(expected);
    }
    assertThat(crm.ada().org().verify()).isEmpty();
  }

  @Test
  void aTableThatIsGone_takesNoMemory() {
    crm.deals(50, "Lead");
    views.items("deals", LARGE);

    crm.ada().tables().delete(TableLocator.of("deals"));

    assertThat(stats().tables()).isZero();
  }

  @Test
  void whatAnOperationWrote_isSeenByIt() {
    crm.deals(20, "Lead");
    views.items("deals", LARGE);

    long inside =
        crm.ada()
            .write(
                bound -> {
                  bound.records("deals").createAll(List.of(Map.of("name", "x", "amount", 99)));
                  return ViewRunner.on(bound).count("deals", LARGE);
                });

    assertThat(inside).isEqualTo(12);
    assertThat(views.count("deals", LARGE)).isEqualTo(12);
  }

  @Test
  void aScope_hidesTheSame() {
    crm.deals(20, "Lead");
    crm.deals(5, "Won");
    views.items("deals", where("stage").is("Lead"));
    ViewRunner narrow =
        ViewRunner.on(crm.ada().within(Scope.open().with(TableScope.of("deals").where(where("stage").is("Won").filter()))));

    assertThat(narrow.count("deals", Query.everything())).isEqualTo(5);
    assertThat(narrow.count("deals", where("stage").is("Lead"))).isZero();
  }

  @Test
  void moreChangesThanAreWorthIt_areReadAnew() {
    crm.deals(20, "Lead");
    views.items("deals", LARGE);
    for (int times = 0; times < 12; times++) {
      crm.deals(1_000, "Won");
    }

    assertThat(views.count("deals", Query.everything())).isEqualTo(12_020);
    assertThat(views.count("deals", LARGE)).isEqualTo(12 * 991 + 11);
    assertThat(crm.ada().org().verify()).isEmpty();
  }

  @Test
  void noBytes_keepNothing() {
    try (Crm cold = Crm.open(WorkspaceOptions.inMemory().withMaxColumnBytes(0))) {
      cold.deals(50, "Lead");
      assertThat(cold.views().items("deals", LARGE).items()).hasSize(5);
      assertThat(cold.views().items("deals", LARGE).items()).hasSize(5);

      ColumnStats stats = cold.workspace().columnStats();
      assertThat(stats.bytes()).isZero();
      assertThat(stats.warmReads()).isZero();
      assertThat(stats.coldReads()).isPositive();
    }
    assertThatThrownBy(() -> WorkspaceOptions.inMemory().withMaxColumnBytes(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fewBytes_areNotExceeded() {
    try (Crm small = Crm.open(WorkspaceOptions.inMemory().withMaxColumnBytes(20_000))) {
      for (int times = 0; times < 5; times++) {
        small.deals(2_000, "Lead");
        assertThat(small.views().count("deals", where("name").contains("7"))).isPositive();
        assertThat(small.views().items("deals", LARGE).items()).hasSize(5);
        assertThat(small.workspace().columnStats().bytes()).isLessThanOrEqualTo(20_000);
      }
      assertThat(small.views().count("deals", LARGE)).isEqualTo(5 * 1_991);
    }
  }

  @Test
  void anErasedOrg_takesNoMemory() {
    crm.deals(50, "Lead");
    views.items("deals", LARGE);
    assertThat(stats().bytes()).isPositive();

    crm.workspace().erase("acme");

    assertThat(stats().bytes()).isZero();
    assertThat(stats().tables()).isZero();
  }

  /** Two transfer amounts, four add them up: whatever is between two transfers, the sum is the same. */
  @Test
  void readsBesideWrites_seeOneCommitEach() {
    List<RecordId> ids = crm.deals(40, "Lead");
    long sum = sum();
    AtomicLong reads = new AtomicLong();

    AtOnce.run(
        6,
        thread -> {
          for (int times = 0; times < 60; times++) {
            if (thread < 2) {
              transfer(ids.get((times * 7 + thread) % ids.size()), ids.get((times * 3 + 11) % ids.size()));
            } else {
              assertThat(sum()).isEqualTo(sum);
              reads.incrementAndGet();
            }
          }
        });

    assertThat(reads).hasValue(240);
    assertThat(stats().warmReads()).isGreaterThan(200);
    assertThat(crm.ada().org().verify()).isEmpty();
  }

  private void transfer(RecordId from, RecordId to) {
    if (from.equals(to)) {
      return;
    }
    crm.ada()
        .write(
            bound -> {
              add(bound, from, -1);
              add(bound, to, 1);
              return true;
            });
  }

  private static void add(Session session, RecordId deal, int amount) {
    BigDecimal before = (BigDecimal) Objects.requireNonNull(session.records("deals").get(deal).value("amount"));
    session.records("deals").update(deal, Patch.empty().set("amount", before.add(BigDecimal.valueOf(amount))));
  }

  private long sum() {
    Object sum = views.aggregates("deals", Query.everything(), List.of(Aggregate.SUM.of("amount"))).get(0).value();
    return ((BigDecimal) Objects.requireNonNull(sum)).longValueExact();
  }

  private ColumnStats stats() {
    return crm.workspace().columnStats();
  }
}
