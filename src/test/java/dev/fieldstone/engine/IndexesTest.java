package dev.fieldstone.engine;

import static dev.fieldstone.engine.view.Query.where;
import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.IndexPolicy;
import dev.fieldstone.engine.schema.Indexing;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.GroupBy;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.query.Explanation.Index;
import dev.fieldstone.query.Explanation.IndexKind;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Crm;
import dev.fieldstone.testing.OrgFile;
import dev.fieldstone.testing.Plans;
import dev.fieldstone.testing.StatementLog;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexes that the conditions of saved views call for: when they are there, and that they change no answer. */
final class IndexesTest {
  private static final TableLocator DEALS = TableLocator.of("deals");
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, Month.JANUARY, 1);
  private static final Instant FIRST_TIME = Instant.parse("2025-01-01T00:00:00Z");

  /** More than are picked one by one. */
  private static final int COUNT = 4_500;

  @TempDir Path directory;
  private final StatementLog log = new StatementLog();
  private Workspace workspace;
  private Session ada;
  private List<RecordId> deals = List.of();

  @BeforeEach
  void make() {
    open();
    ada.org().apply(Crm.schema());
    List<Map<String, Object>> values = new ArrayList<>();
    for (int number = 0; number < COUNT; number++) {
      values.add(
          Map.of(
              "name", "deal " + number,
              "amount", number % 900,
              "closes", FIRST_DAY.plusDays(number % 500),
              "met", FIRST_TIME.plus(number, ChronoUnit.HOURS),
              "stage", number % 100 == 0 ? "Lost" : number % 2 == 0 ? "Lead" : "Won"));
    }
    deals = ada.records("deals").createAll(values);
  }

  @AfterEach
  void close() {
    assertThat(workspace.org("acme").verify()).isEmpty();
    workspace.close();
  }

  @Test
  void fieldsOfConditions_getIndexes_othersDoNot() {
    view("Large", where("amount").atLeast(900).and("name").contains("7"));
    view("Soon", Query.matching(Filter.any(Filter.field("closes").is(FIRST_DAY), Filter.field("amount").is(1))));

    Indexing indexing = ada.tables().index(DEALS);

    assertThat(indexing).isEqualTo(new Indexing(COUNT, List.of(id("amount")), List.of(), List.of()));
    assertThat(index(where("amount").is(5)))
        .contains(new Index(ada.fields("deals").get("amount"), IndexKind.VALUES, 5));
    assertThat(index(where("closes").is(FIRST_DAY))).isEmpty();
  }

  @Test
  void answers_areThoseWithoutIndexes() {
    List<Query> queries =
        List.of(
            where("amount").is(17),
            where("amount").between(17, 19),
            where("amount").greaterThan(896),
            where("amount").lessThan(3),
            where("amount").atLeast(1),
            where("closes").is(FIRST_DAY.plusDays(40)),
            where("closes").before(FIRST_DAY.plusDays(4)),
            where("met").after(FIRST_DAY.plusDays(180)),
            where("met").onOrBefore(FIRST_DAY.plusDays(3)),
            where("stage").is("Lost"),
            where("stage").isAnyOf(List.of("Lost", "Won")).and("amount").atMost(30),
            where("stage").isNot("Won").and("amount").is(100),
            where("amount").between(5, 6).and("name").contains("1"));
    List<List<RecordId>> before = queries.stream().map(this::ids).toList();

    indexAll();

    assertThat(queries.stream().map(this::ids)).isEqualTo(before);
    assertThat(queries.stream().map(query -> views().count("deals", query)))
        .isEqualTo(before.stream().map(ids -> (long) ids.size()).toList());
  }

  @Test
  void groups_areCountedAsBefore() {
    List<Long> before = stageCounts();

    indexAll();

    assertThat(stageCounts()).isEqualTo(before);
  }

  @Test
  void aSelectiveCondition_beginsWithItsIndex_andReadsTheRestByNumber() {
    indexAll();

    for (Query query :
        List.of(
            where("amount").is(17),
            where("amount").between(17, 19),
            where("amount").greaterThan(896),
            where("closes").is(FIRST_DAY.plusDays(40)),
            where("met").onOrBefore(FIRST_DAY.plusDays(3)),
            where("stage").is("Lost"),
            where("stage").is("Lost").and("amount").atMost(30))) {
      List<String> plans = plans(() -> ids(query));

      assertThat(plans).hasSize(2);
      assertThat(plans.get(0)).contains("_BY_");
      assertThat(plans.get(1)).contains("PRIMARY_KEY").doesNotContain("_BY_");
    }
  }

  @Test
  void aConditionThatManyMeet_isScannedForByNumber() {
    indexAll();

    List<String> plans = plans(() -> ids(where("amount").atLeast(1)));

    assertThat(plans.get(0)).contains("_BY_");
    assertThat(plans.subList(1, plans.size())).isNotEmpty().allMatch(plan -> plan.contains("PRIMARY_KEY"));
  }

  @Test
  void groupsAndMissingValues_areReadInOneScan() {
    indexAll();

    List<String> plans =
        plans(
            () -> {
              stageCounts();
              ada.fields("deals").update("stage", FieldPatch.empty().withRequired(true));
            });

    assertThat(plans).isNotEmpty().noneMatch(plan -> plan.contains("_BY_"));
  }

  @Test
  void whatIsWritten_isFound() {
    indexAll();
    ada.records().update(deals.get(0), Patch.empty().set("amount", 5_000));
    RecordId made = ada.records("deals").create(Map.of("name", "new", "amount", 5_000)).id();

    assertThat(ids(where("amount").is(5_000))).containsExactly(deals.get(0), made);
    ada.records().delete(made);
    assertThat(ids(where("amount").is(5_000))).containsExactly(deals.get(0));
    assertThat(views().count("deals", where("amount").is(0))).isEqualTo(4);
  }

  @Test
  void aSecondCall_keepsWhatIsThere_andCopiesNothing() {
    view("Large", where("amount").atLeast(900));
    ada.tables().index(DEALS);

    assertThat(ada.tables().index(DEALS)).isEqualTo(new Indexing(0, List.of(), List.of(id("amount")), List.of()));
  }

  @Test
  void whatNoViewAsksFor_goes_andIsDroppedAtTheNextOpening() {
    view("Large", where("amount").atLeast(900));
    ada.tables().index(DEALS);
    view("Soon", where("closes").is(FIRST_DAY));
    ada.views().update(ViewLocator.of("deals/large"), ViewPatch.empty().withArchived(true));

    Indexing indexing = ada.tables().index(DEALS);

    assertThat(indexing)
        .isEqualTo(new Indexing(COUNT, List.of(id("closes")), List.of(), List.of(id("amount"))));
    assertThat(ada.tables().index(DEALS, IndexPolicy.NONE, Progress.IGNORED))
        .isEqualTo(new Indexing(0, List.of(), List.of(), List.of(id("closes"))));
    assertThat(index(where("closes").is(FIRST_DAY))).isEmpty();
    assertThat(plans().indexes()).isNotEmpty();
    reopen();
    assertThat(plans().indexes()).isEmpty();
    assertThat(ids(where("amount").is(5))).hasSize(5);
  }

  @Test
  void aPolicy_choosesClassesAndHowMany() {
    view("One", where("amount").is(1).and("closes").is(FIRST_DAY).and("stage").is("Won"));
    view("Two", where("closes").is(FIRST_DAY));

    assertThat(ada.tables().index(DEALS, new IndexPolicy(IndexPolicy.INDEXABLE, 1), Progress.IGNORED).made())
        .containsExactly(id("closes"));
    IndexPolicy choices = new IndexPolicy(Set.of(StorageClass.OPTION), 8);
    assertThat(ada.tables().index(DEALS, choices, Progress.IGNORED).made()).containsExactly(id("stage"));
    assertThatThrownBy(() -> new IndexPolicy(Set.of(StorageClass.TEXT), 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new IndexPolicy(Set.of(), -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void conditionsThatSleep_askForNothing_andAnIndexServesAgainWhenTheTypeReturns() {
    view("Large", where("amount").atLeast(900));
    ada.tables().index(DEALS);

    ada.fields("deals").update("amount", FieldPatch.changeType(FieldType.text(), Conversion.NONE));
    assertThat(index(where("amount").is("5"))).isEmpty();
    ada.fields("deals").update("amount", FieldPatch.changeType(FieldType.currency("EUR"), Conversion.NONE));
    assertThat(index(where("amount").is(5))).isPresent();

    ada.fields("deals").update("amount", FieldPatch.changeType(FieldType.text(), Conversion.NONE));
    ada.tables().index(DEALS);
    ada.fields("deals").update("amount", FieldPatch.changeType(FieldType.currency("EUR"), Conversion.NONE));
    assertThat(index(where("amount").is(5))).isEmpty();
    assertThat(ids(where("amount").is(5))).hasSize(5);
  }

  @Test
  void compaction_keepsIndexes_butThoseOfDeletedFields() {
    indexAll();
    ada.fields("deals").delete(FieldLocator.of("met"));

    ada.tables().compact(DEALS);

    assertThat(index(where("amount").is(5))).isPresent();
    assertThat(index(where("closes").is(FIRST_DAY))).isPresent();
    reopen();
    assertThat(plans().indexes()).hasSize(3);
  }

  @Test
  void indexes_areThereAfterReopening() {
    indexAll();

    reopen();

    assertThat(index(where("amount").is(5))).isPresent();
    assertThat(ids(where("amount").is(5))).hasSize(5);
  }

  @Test
  void readThatBeganBefore_seesWhatItSaw() {
    view("Large", where("amount").atLeast(900));
    List<RecordId> before = ids(where("amount").is(5));

    List<RecordId> seen =
        ada.read(
            snapshot -> {
              CompletableFuture.runAsync(() -> workspace.org("acme").as("bob").tables().index(DEALS)).join();
              return ViewRunner.on(snapshot).ids("deals", where("amount").is(5));
            });

    assertThat(seen).isEqualTo(before);
  }

  @Test
  void cancelled_changesNothing() {
    view("Large", where("amount").atLeast(900));

    refused(
        ErrorCode.QUERY_CANCELLED,
        () -> ada.tables().index(DEALS, IndexPolicy.FROM_VIEWS, (done, total) -> false));

    assertThat(index(where("amount").is(5))).isEmpty();
    assertThat(ada.tables().index(DEALS).made()).hasSize(1);
  }

  @Test
  void underAKey_isDoneOnce() {
    view("Large", where("amount").atLeast(900));

    Indexing first = ada.once("index").tables().index(DEALS);

    assertThat(ada.once("index").tables().index(DEALS)).isEqualTo(first);
    assertThat(first.made()).hasSize(1);
  }

  @Test
  void unknownTable_isRefused() {
    refused(ErrorCode.TABLE_NOT_FOUND, () -> ada.tables().index(TableLocator.of("nothing")));
  }

  private void indexAll() {
    view(
        "All four",
        where("amount").is(1).and("closes").is(FIRST_DAY).and("met").before(FIRST_DAY).and("stage").is("Won"));
    assertThat(ada.tables().index(DEALS).made()).hasSize(4);
  }

  private void view(String name, Query query) {
    ada.views().create("deals", ViewDraft.table(name).showing(query));
  }

  private FieldId id(String key) {
    return ada.fields("deals").get(key).id();
  }

  private ViewRunner views() {
    return ViewRunner.on(ada);
  }

  private List<RecordId> ids(Query query) {
    return views().ids("deals", query);
  }

  private Optional<Index> index(Query query) {
    return views().explain("deals", query).index();
  }

  private List<Long> stageCounts() {
    return views().groups("deals", Query.everything(), GroupBy.field("stage")).groups().stream()
        .map(nested -> nested.group().count())
        .toList();
  }

  private List<String> plans(Runnable work) {
    return plans().of(log.during(work));
  }

  private Plans plans() {
    return new Plans(new OrgFile(directory, "acme"));
  }

  private void open() {
    workspace = Workspace.open(WorkspaceOptions.inDirectory(directory).withStatementListener(log));
    ada = workspace.org("acme").as("ada");
  }

  private void reopen() {
    workspace.close();
    open();
  }
}
