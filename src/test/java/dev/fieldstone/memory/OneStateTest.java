package dev.fieldstone.memory;

import static dev.fieldstone.engine.view.Query.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.concurrency.AtOnce;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.view.GroupBy;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.query.Aggregate;
import dev.fieldstone.query.AggregateOf;
import dev.fieldstone.query.Page;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Crm;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Single questions show one state, though most of them take no transaction. */
final class OneStateTest {
  private static final Query LARGE =
      where("amount").atLeast(10).sortedBy("amount", Sort.Direction.DESC).take(5);

  private static final TableLocator DEALS = TableLocator.of("deals");

  private final Meddling meddling = new Meddling();
  private final Crm crm = Crm.open(WorkspaceOptions.inMemory().withStatementListener(meddling));
  private final ViewRunner views = crm.views();

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void whatIsKept_isAnsweredWithoutAStatement() {
    crm.deals(50, "Lead");
    List<GroupBy> byStage = List.of(GroupBy.field("stage"));
    List<AggregateOf> sum = List.of(Aggregate.SUM.of("amount"));
    views.groups(DEALS, LARGE, byStage, sum);

    undisturbed(() -> views.count("deals", LARGE));
    undisturbed(() -> views.exists("deals", LARGE));
    undisturbed(() -> views.ids("deals", LARGE));
    undisturbed(() -> views.aggregates(DEALS, LARGE, sum));
    undisturbed(() -> views.groups(DEALS, LARGE, byStage, sum));
    undisturbed(() -> views.groups(ViewLocator.of("deals/pipeline"), LARGE, sum));
  }

  @Test
  void recordsById_takeAStatementForEachTable() {
    RecordId deal = crm.deal("a").id();
    RecordId company = crm.company("b").id();

    asked(() -> crm.ada().records("deals").get(deal), 1);
    asked(() -> crm.ada().records("deals").find(company), 0);
    asked(() -> crm.ada().records().getAll(List.of(deal, company, deal)), 2);
  }

  @Test
  void aPageWithWhatReferencesDisplay_takesTwoStatements() {
    RecordId company = crm.company("Acme").id();
    crm.deals(20, "Lead").forEach(id -> update(id, "company", company));
    Query expanded = LARGE.expanding("company");
    views.items("deals", expanded);

    Page<Record> page = asked(() -> views.items("deals", expanded), 2);

    assertThat(page.items()).hasSize(5).allMatch(item -> "Acme".equals(item.referenceDisplay("company")));
  }

  @Test
  void aPageOfAView_takesOneMoreForItsCursor() {
    List<RecordId> ids = crm.deals(50, "Lead");
    Query five = Query.everything().take(5);
    views.move("deals/all_deals", Move.of(ids.get(40)).first());
    views.items("deals/all_deals", five);

    Page<Record> page = asked(() -> views.items("deals/all_deals", five), 2);
    assertThat(amounts(page)).containsExactly(41, 1, 2, 3, 4);

    Query next = five.after(page.next().orElseThrow());
    assertThat(amounts(asked(() -> views.items("deals/all_deals", next), 3))).containsExactly(5, 6, 7, 8, 9);
  }

  @Test
  void aMoveAmidAPageOfAView_isSeenAsAWhole() {
    List<RecordId> ids = crm.deals(50, "Lead");
    Query five = Query.everything().take(5);
    views.items("deals/all_deals", five);

    Page<Record> page =
        meddled(
            () -> views.items("deals/all_deals", five),
            1,
            () -> views.move("deals/all_deals", Move.of(ids.get(4)).first()));
    assertThat(amounts(page)).containsExactly(5, 1, 2, 3, 4);

    assertThat(amounts(views.items("deals/all_deals", five.after(page.next().orElseThrow()))))
        .containsExactly(6, 7, 8, 9, 10);
  }

  @Test
  void aWriteBesideThePage_leavesItAsItWas() {
    List<RecordId> ids = crm.deals(50, "Lead");
    views.items("deals", LARGE);

    Page<Record> page = meddled(() -> views.items("deals", LARGE), 1, () -> update(ids.get(20), "amount", 1_000));

    assertThat(amounts(page)).containsExactly(50, 49, 48, 47, 46);
    assertThat(meddling.statements()).hasSize(1);
    assertThat(amounts(views.items("deals", LARGE))).containsExactly(1_000, 50, 49, 48, 47);
  }

  @Test
  void aWriteToARecordOfThePage_isSeenAsAWhole() {
    List<RecordId> ids = crm.deals(50, "Lead");
    views.items("deals", LARGE);

    Page<Record> page = meddled(() -> views.items("deals", LARGE), 1, () -> update(ids.get(48), "amount", 3));

    assertThat(amounts(page)).containsExactly(50, 48, 47, 46, 45);
    assertThat(page.count()).hasValue(40);
    assertThat(meddling.lookups()).isEqualTo(2);
  }

  @Test
  void aRecordOfThePageThatIsDeleted_isNotMissedOnIt() {
    List<RecordId> ids = crm.deals(50, "Lead");
    views.items("deals", LARGE);

    Page<Record> page =
        meddled(() -> views.items("deals", LARGE), 1, () -> crm.ada().records("deals").delete(ids.get(49)));

    assertThat(amounts(page)).containsExactly(49, 48, 47, 46, 45);
    assertThat(page.count()).hasValue(40);
  }

  @Test
  void aPageWhoseColumnsAreBroughtUp_isFoundInATransaction() {
    List<RecordId> ids = crm.deals(50, "Lead");
    views.items("deals", LARGE);
    AtomicInteger amount = new AtomicInteger(100);

    Page<Record> page =
        meddled(() -> views.items("deals", LARGE), 2, () -> update(ids.get(49), "amount", amount.incrementAndGet()));

    assertThat(amounts(page)).containsExactly(101, 49, 48, 47, 46);
    assertThat(meddling.lookups()).isEqualTo(2);
  }

  @Test
  void aRecordThatChangesAgainAndAgain_isFoundInATransaction() {
    RecordId deal = crm.deal("a").id();
    AtomicInteger amount = new AtomicInteger(100);

    Record found =
        meddled(
            () -> crm.ada().records("deals").get(deal), 4, () -> update(deal, "amount", amount.incrementAndGet()));

    assertThat(found.value("amount")).isEqualTo(new BigDecimal(103));
    assertThat(meddling.lookups()).isEqualTo(4);
  }

  @Test
  void aFieldThatChangesItsType_isSeenAsOneOrTheOther() {
    RecordId deal = crm.deal("a", Map.of("notes", "012", "amount", 12)).id();
    views.items("deals", LARGE);

    Page<Record> page =
        meddled(
            () -> views.items("deals", LARGE),
            1,
            () -> crm.ada().fields("deals").changeType("notes", FieldType.number(0), Conversion.replace()));
    assertThat(page.items().getFirst().value("notes")).isEqualTo(new BigDecimal(12));

    Record found =
        meddled(
            () -> crm.ada().records("deals").get(deal),
            1,
            () -> crm.ada().fields("deals").changeType("notes", FieldType.longText(), Conversion.replace()));
    assertThat(found.value("notes")).isEqualTo("12");
  }

  @Test
  void aTableThatGoes_isGoneForTheQuestion() {
    crm.deals(50, "Lead");
    views.items("deals", LARGE);

    assertThatThrownBy(() -> meddled(() -> views.items("deals", LARGE), 1, () -> crm.ada().tables().delete(DEALS)))
        .isInstanceOf(FieldstoneException.class)
        .hasMessageContaining("TABLE/NOT_FOUND");
  }

  @Test
  void whatAReferenceDisplays_isOfTheSameState() {
    RecordId company = crm.company("Acme").id();
    crm.deals(20, "Lead").forEach(id -> update(id, "company", company));
    Query expanded = LARGE.expanding("company");
    views.items("deals", expanded);

    Page<Record> page =
        meddled(
            () -> views.items("deals", expanded),
            2,
            () -> crm.ada().records("companies").update(company, Patch.empty().set("name", "Ajax")));

    assertThat(page.items()).hasSize(5).allMatch(item -> "Ajax".equals(item.referenceDisplay("company")));
  }

  @Test
  void aLoadThatACommitComesBefore_isBegunAnew() {
    MeddlingClock clock = new MeddlingClock();
    try (Crm other = Crm.open(WorkspaceOptions.inMemory().withClock(clock))) {
      other.deals(50, "Lead");

      long count = clock.during(() -> other.views().count("deals", LARGE), () -> other.deals(10, "Won"));

      assertThat(count).isEqualTo(42);
      assertThat(other.workspace().columnStats().loads()).isEqualTo(1);
      assertThat(other.views().count("deals", LARGE)).isEqualTo(42);
      assertThat(other.workspace().columnStats().coldReads()).isEqualTo(1);
    }
  }

  @Test
  void withoutColumnsInMemory_itIsTheSame() {
    Meddling cold = new Meddling();
    try (Crm other = Crm.open(WorkspaceOptions.inMemory().withMaxColumnBytes(0).withStatementListener(cold))) {
      List<RecordId> ids = other.deals(50, "Lead");
      Record found =
          cold.during(
              () -> other.ada().records("deals").get(ids.get(3)),
              1,
              () -> other.ada().records("deals").update(ids.get(3), Patch.empty().set("amount", 7)));
      assertThat(found.value("amount")).isEqualTo(new BigDecimal(7));
      assertThat(found.version()).isEqualTo(2);

      Page<Record> page =
          cold.during(
              () -> other.views().items("deals", LARGE),
              1,
              () -> other.ada().records("deals").update(ids.get(49), Patch.empty().set("amount", 3)));
      assertThat(amounts(page)).containsExactly(50, 49, 48, 47, 46);
    }
  }

  @Test
  void amidManyWrites_everyItemMeetsTheConditionItWasFoundBy() {
    List<RecordId> ids = crm.deals(40, "Lead");
    AtomicBoolean isOver = new AtomicBoolean();
    Query many = LARGE.take(40);
    AtOnce.run(
        4,
        thread -> {
          if (thread == 0) {
            for (int times = 0; times < 2_000; times++) {
              RecordId one = ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
              update(one, "amount", ThreadLocalRandom.current().nextInt(20));
            }
            isOver.set(true);
          }
          while (!isOver.get()) {
            Page<Record> page = views.items("deals", many);
            assertThat(page.count().orElseThrow()).isEqualTo(page.items().size());
            assertThat(amounts(page)).allMatch(amount -> amount >= 10).isSortedAccordingTo((a, b) -> b - a);
          }
        });
    assertThat(crm.ada().org().verify()).isEmpty();
  }

  private void update(RecordId id, String field, Object value) {
    crm.ada().records("deals").update(id, Patch.empty().set(field, value));
  }

  private void undisturbed(Supplier<?> question) {
    asked(question, 0);
  }

  private <T> T asked(Supplier<T> question, int statements) {
    T answer = meddling.during(question, 0, () -> {});
    assertThat(meddling.statements()).hasSize(statements);
    return answer;
  }

  private <T> T meddled(Supplier<T> question, int times, Runnable write) {
    T answer = meddling.during(question, times, write);
    assertThat(meddling.left()).isZero();
    return answer;
  }

  private static List<Integer> amounts(Page<Record> page) {
    return page.items().stream()
        .map(item -> ((Number) Objects.requireNonNull(item.value("amount"))).intValue())
        .toList();
  }
}
