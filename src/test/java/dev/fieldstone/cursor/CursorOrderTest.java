package dev.fieldstone.cursor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.query.Page;
import dev.fieldstone.testing.Crm;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages by cursor are the whole list, under sorts of every class of field. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CursorOrderTest {
  private static final int DEALS = 40;
  private static final List<String> SOURCES = List.of("deals", "deals/all_deals");

  private final Crm crm = Crm.open();

  @BeforeAll
  void makeDeals() {
    crm.ada().fields("deals").create(FieldDraft.named("Number", FieldType.autonumber()));
    crm.ada().fields("deals").create(FieldDraft.named("Owner", FieldType.user()));
    List<Record> companies = List.of(crm.company("Zeta"), crm.company("alpha"), crm.company("Alpha"));
    Random random = new Random(20240331);
    List<RecordId> made = new ArrayList<>();
    for (int index = 0; index < DEALS; index++) {
      made.add(crm.deal("deal " + random.nextInt(12), values(random, companies)).id());
    }
    for (int index = 0; index < DEALS; index++) {
      RecordId moved = made.get(random.nextInt(DEALS));
      RecordId neighbour = made.get(random.nextInt(DEALS));
      if (!moved.equals(neighbour)) {
        crm.views().move("deals/all_deals", Move.of(moved).after(neighbour));
      }
    }
  }

  private static Map<String, Object> values(Random random, List<Record> companies) {
    Map<String, Object> all = new HashMap<>();
    all.put("amount", new BigDecimal(random.nextInt(9)).movePointLeft(2));
    all.put("stage", List.of("Lead", "Won", "Lost").get(random.nextInt(3)));
    all.put("urgent", random.nextBoolean());
    all.put("closes", LocalDate.of(2026, 1, 28).plusDays(random.nextInt(9)));
    all.put("met", Instant.parse("2026-03-29T00:59:59Z").plusSeconds(random.nextInt(5)));
    all.put("notes", List.of("é", "E", "😀", "\uFF5E", "n".repeat(3_000)).get(random.nextInt(5)));
    all.put("owner", List.of("eve", "Bob").get(random.nextInt(2)));
    all.put("company", companies.get(random.nextInt(companies.size())));
    Map<String, Object> some = new HashMap<>(all);
    all.forEach(
        (key, value) -> {
          if (random.nextInt(4) == 0) {
            some.remove(key);
          }
        });
    return some;
  }

  @AfterAll
  void close() {
    crm.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id", "created_at", "created_by", "updated_at", "updated_by", "archived", "name", "amount", "stage", "urgent",
        "closes", "met", "notes", "company", "number", "owner"
      })
  void pages_sortedByAField_areTheWholeList(String key) {
    for (Sort.Direction direction : Sort.Direction.values()) {
      for (Sort.Empties empties : Sort.Empties.values()) {
        Sort sort = new Sort(crm.ada().fields("deals").get(key).id(), direction, empties);
        for (String source : SOURCES) {
          assertWhole(source, Query.everything().sortedBy(sort));
        }
      }
    }
  }

  @Test
  void pages_sortedByTenLevels_areTheWholeList() {
    Query query = Query.everything();
    for (String key :
        List.of("urgent", "stage", "company", "closes", "met", "amount", "owner", "notes", "name", "archived")) {
      query = query.sortedBy(key, Sort.Direction.DESC);
    }
    for (String source : SOURCES) {
      assertWhole(source, query);
    }
  }

  @Test
  void pages_filteredSearchedAndExpanded_areTheWholeList() {
    Query query =
        Query.where("urgent").is(true).withSearch("deal").sortedBy("company", Sort.Direction.ASC).expanding("company");
    for (String source : SOURCES) {
      assertWhole(source, query);
      assertThat(new Pages(crm.views(), source, query).take(1).items().get(0).referenceDisplay("company")).isNotNull();
    }
  }

  @Test
  void pages_inManualOrder_areTheWholeList() {
    assertWhole("deals/all_deals", Query.everything());
    assertWhole("deals/all_deals", Query.where("amount").isNotEmpty().withStatus(Status.ANY));
    assertWhole("deals/pipeline", Query.where("stage").is("Won"));
  }

  @Test
  void pages_ofAViewWithSortsOfItsOwn_areTheWholeList() {
    crm.ada()
        .views()
        .create(
            "deals",
            ViewDraft.table("Open").showing(Query.where("stage").isNot("Won").sortedBy("closes", Sort.Direction.DESC)));

    assertWhole("deals/open", Query.everything());
    assertWhole("deals/open", Query.everything().sortedBy("met", Sort.Direction.ASC));
  }

  @Test
  void cursor_ofAPageByNumber_goesOnThere() {
    Query query = Query.everything().sortedBy("amount", Sort.Direction.ASC).take(7);
    List<RecordId> all = crm.views().ids("deals", query);

    Page<Record> third = crm.views().items("deals", query.page(3));
    Page<Record> fourth = crm.views().items("deals", query.after(third.next().orElseThrow()).take(5));

    assertThat(fourth.items()).extracting(Record::id).isEqualTo(all.subList(21, 26));
    assertThat(fourth.page()).isZero();
    assertThat(fourth.count()).hasValue(all.size());
  }

  private void assertWhole(String source, Query query) {
    List<RecordId> expected = crm.views().ids(source, query);
    for (Query asked : List.of(query, query.uncounted())) {
      Pages pages = new Pages(crm.views(), source, asked);
      List<RecordId> paged = new ArrayList<>();
      int take = 1;
      do {
        Page<Record> page = pages.take(take);
        page.items().forEach(record -> paged.add(record.id()));
        assertThat(page.count().isPresent()).isEqualTo(asked.paging().counted());
        take = take % 5 + 1;
      } while (pages.hasMore());
      assertThat(paged).as("%s of %s", query, source).isEqualTo(expected);
    }
  }
}
