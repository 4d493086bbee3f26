package dev.fieldstone.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.view.Cursor;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.testing.Crm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Answers over more records than a batch holds, against plain loops over the values. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LargeTableTest {
  private static final int COUNT = 45_000;
  private static final int CHUNK = 9_000;
  private static final List<String> STAGES = List.of("Lead", "Won", "Lost");

  private final Crm crm = Crm.open();
  private final List<Deal> deals = new ArrayList<>();

  /** What is written of a record. */
  private record Values(String name, int amount, String stage) {
    Map<String, Object> asMap() {
      return Map.of("name", name, "amount", amount, "stage", stage);
    }
  }

  /** A record and what was written of it. */
  private record Deal(RecordId id, Values values) {
    int amount() {
      return values.amount;
    }
  }

  @BeforeAll
  void makeDeals() {
    Random random = new Random(20240331);
    while (deals.size() < COUNT) {
      List<Values> chunk = Stream.generate(() -> randomValues(random)).limit(CHUNK).toList();
      List<RecordId> ids = crm.ada().records("deals").createAll(chunk.stream().map(Values::asMap).toList());
      for (int index = 0; index < CHUNK; index++) {
        deals.add(new Deal(ids.get(index), chunk.get(index)));
      }
    }
  }

  private static Values randomValues(Random random) {
    String stage = STAGES.get(random.nextInt(STAGES.size()));
    return new Values("deal " + random.nextInt(500), random.nextInt(1_000), stage);
  }

  @AfterAll
  void close() {
    crm.close();
  }

  @Test
  void filterAndSort_areThoseOfAPlainLoop() {
    Query query =
        Query.where("amount").atLeast(400)
            .and("name").contains("7")
            .sortedBy("amount", Sort.Direction.DESC)
            .sortedBy("stage", Sort.Direction.ASC);
    Comparator<Deal> order =
        Comparator.comparingInt(Deal::amount)
            .reversed()
            .thenComparingInt(deal -> STAGES.indexOf(deal.values.stage));

    List<Deal> found = new ArrayList<>(loop(deal -> deal.values.amount >= 400 && deal.values.name.contains("7")));
    found.sort(order);
    List<RecordId> expected = ids(found);

    assertThat(crm.views().ids("deals", query)).isEqualTo(expected);
    assertThat(crm.views().count("deals", query)).isEqualTo(expected.size());
    assertThat(page(query.take(37).page(11))).isEqualTo(expected.subList(370, 407));
  }

  @Test
  void groups_countWhatAPlainLoopCounts() {
    Board board = crm.views().board("deals/pipeline", 3);

    for (String stage : STAGES) {
      List<RecordId> expected = ids(loop(deal -> deal.values.stage.equals(stage)));
      assertThat(board.group(stage).group().count()).isEqualTo(expected.size());
      assertThat(board.group(stage).items()).extracting(Record::id).isEqualTo(expected.subList(0, 3));
    }
  }

  @Test
  void cursor_reachesEveryRecordOnce() {
    List<RecordId> seen = new ArrayList<>();
    Optional<Cursor> next = Optional.empty();
    Query query = Query.where("stage").isNot("Won").take(1_000).uncounted();
    do {
      Page<Record> page = crm.views().items("deals", next.map(query::after).orElse(query));
      page.items().forEach(record -> seen.add(record.id()));
      next = page.next();
    } while (next.isPresent());

    assertThat(seen).isEqualTo(ids(loop(deal -> !deal.values.stage.equals("Won"))));
  }

  @Test
  void move_acrossTheWholeTable_movesThatRecordAlone() {
    RecordId last = deals.get(COUNT - 1).id;
    RecordId middle = deals.get(COUNT / 2).id;
    List<RecordId> expected = ids(deals);
    expected.remove(last);
    expected.add(COUNT / 2, last);

    crm.views().move("deals/all_deals", Move.of(last).before(middle));

    assertThat(crm.views().ids("deals/all_deals", Query.everything())).isEqualTo(expected);
    assertThat(page("deals/all_deals", Query.everything().take(2).page(COUNT / 4 + 1))).containsExactly(last, middle);
  }

  private List<Deal> loop(Predicate<Deal> filter) {
    return deals.stream().filter(filter).toList();
  }

  private static List<RecordId> ids(List<Deal> some) {
    return new ArrayList<>(some.stream().map(Deal::id).toList());
  }

  private List<RecordId> page(Query query) {
    return page("deals", query);
  }

  private List<RecordId> page(String source, Query query) {
    return crm.views().items(source, query).items().stream().map(Record::id).toList();
  }
}
