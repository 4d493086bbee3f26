package dev.fieldstone.cursor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.testing.Crm;
import dev.fieldstone.testing.StatementLog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What pages without a count spare, by how many SQL statements they take: a scan takes one for each 10,000 records. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CursorCostTest {
  private static final int CHUNK = 9_000;
  private static final int CHUNKS = 5;
  private static final int PRIME = 7_919;
  private static final String LIST = "deals/all_deals";

  private final StatementLog log = new StatementLog();
  private final Crm crm = Crm.open(WorkspaceOptions.inMemory().withMaxColumnBytes(0).withStatementListener(log));

  @BeforeAll
  void makeDeals() {
    for (int chunk = 0; chunk < CHUNKS; chunk++) {
      List<Map<String, Object>> values = new ArrayList<>();
      for (int number = chunk * CHUNK; number < (chunk + 1) * CHUNK; number++) {
        values.add(values(number, (int) ((long) number * PRIME % (CHUNK * CHUNKS))));
      }
      crm.ada().records("deals").createAll(values);
    }
  }

  private static Map<String, Object> values(int number, int shuffled) {
    Map<String, Object> values = new HashMap<>(Map.of("name", "deal " + number, "urgent", shuffled % 9 == 0));
    if (shuffled % 7 != 0) {
      values.put("amount", shuffled / 3);
      values.put("closes", LocalDate.EPOCH.plusDays(shuffled % 400));
    }
    return values;
  }

  @AfterAll
  void close() {
    crm.close();
  }

  private int statements(String source, Query query, int pagesBefore) {
    Pages pages = new Pages(crm.views(), source, query);
    for (int page = 0; page < pagesBefore; page++) {
      pages.take(1_000);
    }
    return log.during(() -> pages.take(50)).size();
  }

  @Test
  void page_inManualOrderWithoutACount_takesAsManyStatementsWhateverTheSizeOfTheTable() {
    int ofMany = statements(LIST, Query.everything().uncounted(), 0);
    int ofManyCounted = statements(LIST, Query.everything(), 0);
    int ofManyDeep = statements(LIST, Query.everything().uncounted(), 30);

    try (Crm few = Crm.open(WorkspaceOptions.inMemory().withMaxColumnBytes(0).withStatementListener(log))) {
      few.deals(200, "Lead");
      Pages counted = new Pages(few.views(), LIST, Query.everything());
      Pages uncounted = new Pages(few.views(), LIST, Query.everything().uncounted());

      assertThat(log.during(() -> uncounted.take(50))).hasSize(ofMany);
      assertThat(ofManyDeep).isLessThanOrEqualTo(ofMany);
      assertThat(log.during(() -> counted.take(50))).hasSizeLessThan(ofManyCounted);
    }
  }

  @Test
  void page_sortedWithoutACount_letsTheDatabaseLeaveOutWhatIsOutsideIt() {
    for (Sort.Empties empties : Sort.Empties.values()) {
      Sort sort = new Sort(crm.ada().fields("deals").get("amount").id(), Sort.Direction.DESC, empties);
      Query query = Query.everything().sortedBy(sort);

      assertThat(statements("deals", query.uncounted(), 20)).isLessThan(statements("deals", query, 20));
    }
  }

  @Test
  void pages_sortedWithoutACount_areTheWholeList() {
    for (String key : List.of("amount", "closes")) {
      for (Sort.Direction direction : Sort.Direction.values()) {
        for (Sort.Empties empties : Sort.Empties.values()) {
          Sort sort = new Sort(crm.ada().fields("deals").get(key).id(), direction, empties);
          Query query = Query.where("urgent").is(true).sortedBy(sort).uncounted();
          Pages pages = new Pages(crm.views(), "deals", query);
          List<RecordId> paged = new ArrayList<>();
          do {
            pages.take(900).items().forEach(deal -> paged.add(deal.id()));
          } while (pages.hasMore());
          assertThat(paged).as("%s", sort).isEqualTo(crm.views().ids("deals", query));
        }
      }
    }
  }

  @Test
  void page_inManualOrderOfWhichLittleMatches_isFoundAllTheSame() {
    Query rare = Query.everything().uncounted();
    for (String name : List.of("deal 0", "deal 20001", "deal 44999")) {
      assertThat(new Pages(crm.views(), LIST, rare.and("name").is(name)).rest(10)).containsExactly(name);
    }
  }

  @Test
  void move_whereThereIsRoom_writesNoEpoch() {
    List<RecordId> deals = crm.views().items(LIST, Query.everything()).items().stream().map(deal -> deal.id()).toList();

    assertThat(log.during(() -> crm.views().move(LIST, Move.of(deals.get(5)).after(deals.get(2)))))
        .noneMatch(sql -> sql.contains("respacings"));
  }
}
