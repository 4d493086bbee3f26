package dev.fieldstone.query;

import static dev.fieldstone.engine.view.Query.where;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.view.GroupBy;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.testing.Crm;
import dev.fieldstone.testing.StatementLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Conditions on references, which the links answer where few records refer, and a scan where many do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReferenceConditionsTest {
  /** More than are picked one by one. */
  private static final int MANY = 4_500;

  private static final int FEW = 20;

  private final StatementLog log = new StatementLog();
  private final Crm crm = Crm.open(WorkspaceOptions.inMemory().withMaxColumnBytes(0).withStatementListener(log));
  private final ViewRunner views = crm.views();
  private final List<RecordId> ofFew = new ArrayList<>();
  private final Record few = crm.company("Few");
  private final Record many = crm.company("Many");
  private final Record none = crm.company("None");

  @BeforeAll
  void makeDeals() {
    List<Map<String, Object>> deals = new ArrayList<>();
    for (int number = 0; number < MANY + FEW; number++) {
      boolean isOfFew = number % 200 == 7 && number / 200 < FEW;
      Map<String, Object> values = new HashMap<>(Map.of("name", "deal " + number, "amount", number));
      values.put("company", isOfFew ? few : many);
      values.put("stage", number % 2 == 0 ? "Won" : "Lead");
      deals.add(values);
    }
    List<RecordId> ids = crm.ada().records("deals").createAll(deals);
    for (int index = 0; index < FEW; index++) {
      ofFew.add(ids.get(index * 200 + 7));
    }
    crm.ada().records("deals").createAll(List.of(Map.of("name", "nobody's")));
  }

  @AfterAll
  void close() {
    crm.close();
  }

  @Test
  void is_ofFewReferring_findsThemByTheLinks() {
    List<String> statements =
        log.during(() -> assertThat(views.ids("deals", where("company").is(few))).isEqualTo(ofFew));

    assertThat(statements).anyMatch(sql -> sql.contains("\"l_")).noneMatch(ReferenceConditionsTest::looksAtAll);
  }

  @Test
  void is_ofManyReferring_scans() {
    List<String> statements =
        log.during(() -> assertThat(views.ids("deals", where("company").is(many))).hasSize(MANY));

    assertThat(statements).anyMatch(ReferenceConditionsTest::looksAtAll);
  }

  @Test
  void isAnyOf_addsUp() {
    assertThat(views.ids("deals", where("company").isAnyOf(List.of(few, none)))).isEqualTo(ofFew);
    assertThat(views.ids("deals", where("company").isAnyOf(List.of(few, many)))).hasSize(MANY + FEW);
  }

  @Test
  void is_ofNobody_findsNothing() {
    assertThat(views.ids("deals", where("company").is(none))).isEmpty();
    assertThat(views.count("deals", where("company").is(none))).isZero();
    assertThat(views.exists("deals", where("company").is(none))).isFalse();
  }

  @Test
  void otherConditions_holdToo() {
    Query query = where("company").is(few).and("amount").atMost(1_000).and("name").contains("7");

    assertThat(views.ids("deals", query)).isEqualTo(ofFew.subList(0, 5));
    assertThat(views.ids("deals", where("company").is(few).and("company").is(many))).isEmpty();
    assertThat(views.ids("deals", where("company").is(few).and("id").is(ofFew.get(3)))).containsExactly(ofFew.get(3));
  }

  @Test
  void count_isThatOfTheLinks() {
    List<String> statements =
        log.during(
            () -> assertThat(views.count("deals", where("company").is(few).and("amount").atMost(1_000))).isEqualTo(5));

    assertThat(statements).noneMatch(ReferenceConditionsTest::looksAtAll).hasSizeLessThanOrEqualTo(3);
    assertThat(views.count("deals", where("company").is(many))).isEqualTo(MANY);
  }

  @Test
  void groups_areCountedAmongThem() {
    NestedGroups groups = views.groups("deals", where("company").is(few), GroupBy.field("stage"));

    assertThat(groups.groups().stream().mapToLong(nested -> nested.group().count()).sum()).isEqualTo(FEW);
  }

  @Test
  void pages_areInOrderAndGoOn() {
    Query query = where("company").is(few).sortedBy("amount", Sort.Direction.DESC).take(7);
    Page<Record> first = views.items("deals", query);
    Page<Record> second = views.items("deals", query.after(first.next().orElseThrow()));

    assertThat(first.count()).hasValue(FEW);
    assertThat(first.items().stream().map(Record::id)).isEqualTo(ofFew.reversed().subList(0, 7));
    assertThat(second.items().stream().map(Record::id)).isEqualTo(ofFew.reversed().subList(7, 14));
  }

  @Test
  void archivedRecords_areLeftOutUnlessAsked() {
    try (Crm other = Crm.open()) {
      Record company = other.company("Acme");
      Record deal = other.deal("one", Map.of("company", company));
      Record gone = other.deal("two", Map.of("company", company));
      other.ada().records().archive(List.of(gone));

      assertThat(other.views().ids("deals", where("company").is(company))).containsExactly(deal.id());
      assertThat(other.views().count("deals", where("company").is(company).withStatus(Status.ANY))).isEqualTo(2);
    }
  }

  @Test
  void aReference_isThatOfItsPresentTarget() {
    try (Crm other = Crm.open()) {
      Record company = other.company("Acme");
      Record deal = other.deal("one", Map.of("company", company));
      FieldPatch toDeals = FieldPatch.changeType(FieldType.reference("deals", OnDelete.RESTRICT), Conversion.NONE);
      FieldPatch back = FieldPatch.changeType(FieldType.reference("companies", OnDelete.RESTRICT), Conversion.NONE);

      other.ada().fields("deals").update("company", toDeals);
      other.ada().records().update(deal, Patch.empty().set("company", deal));
      assertThat(other.views().ids("deals", where("company").is(deal))).containsExactly(deal.id());

      other.ada().fields("deals").update("company", back);
      assertThat(other.views().ids("deals", where("company").is(company))).containsExactly(deal.id());
    }
  }

  @Test
  void insideAnOperation_whatItWroteIsFound() {
    try (Crm other = Crm.open()) {
      Record company = other.company("Acme");

      long count =
          other.ada()
              .write(
                  session -> {
                    session.records("deals").create(Map.of("name", "new", "company", company));
                    return ViewRunner.on(session).count("deals", where("company").is(company));
                  });

      assertThat(count).isOne();
    }
  }

  /** A keyset scan or a count over the SQL table of records, and not over some of them by number. */
  private static boolean looksAtAll(String sql) {
    return sql.contains("from \"t_") && !sql.contains("unnest");
  }
}
