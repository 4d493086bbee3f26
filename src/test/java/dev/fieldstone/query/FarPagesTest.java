package dev.fieldstone.query;

import static dev.fieldstone.engine.view.Query.where;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.Sort.Direction;
import dev.fieldstone.engine.view.Sort.Empties;
import dev.fieldstone.testing.Crm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages far behind, by number, against the whole order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FarPagesTest {
  private static final String LIST = "deals/all_deals";
  private static final int RECORDS = 12_000;
  private static final int TAKE = 500;
  private static final int[] PAGES = {10, 11, 12, 17, 23, 24, 25, 1_000};

  private final Random random = new Random(20_261_123);
  private final Crm warm = Crm.open();
  private final Crm cold = Crm.open(WorkspaceOptions.inMemory().withMaxColumnBytes(0));

  @BeforeAll
  void fill() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int number = 0; number < RECORDS; number++) {
      rows.add(row(number));
    }
    long seed = random.nextLong();
    for (Crm crm : List.of(warm, cold)) {
      List<RecordId> ids = new ArrayList<>();
      for (int begin = 0; begin < RECORDS; begin += 6_000) {
        ids.addAll(crm.ada().records("deals").createAll(rows.subList(begin, begin + 6_000)));
      }
      move(crm, ids, new Random(seed));
    }
  }

  @AfterAll
  void close() {
    warm.close();
    cold.close();
  }

  private Map<String, Object> row(int number) {
    Map<String, Object> row = new HashMap<>();
    row.put("name", name(number));
    row.put("urgent", random.nextBoolean());
    if (random.nextInt(8) > 0) {
      row.put("amount", random.nextInt(900) / 100.0);
      row.put("stage", List.of("Lead", "Won", "Lost").get(random.nextInt(3)));
    }
    if (random.nextInt(3) > 0) {
      row.put("closes", LocalDate.of(2026, 1, 1).plusDays(random.nextInt(3_000)));
    }
    return row;
  }

  private String name(int number) {
    return switch (random.nextInt(4)) {
      case 0 -> "\u00c4rmel " + random.nextInt(50);
      case 1 -> "\u0416uk " + number;
      default -> "deal " + random.nextInt(4_000);
    };
  }

  private static void move(Crm crm, List<RecordId> ids, Random random) {
    for (int times = 0; times < 200; times++) {
      int begin = random.nextInt(RECORDS - 20);
      RecordId anchor = ids.get((begin + 20 + random.nextInt(RECORDS - 20)) % RECORDS);
      crm.views().move(LIST, Move.of(ids.subList(begin, begin + 1 + random.nextInt(19))).after(anchor));
    }
  }

  static Stream<Query> queries() {
    return Stream.of(
        Query.everything(),
        where("urgent").is(true),
        sorted("amount", Direction.ASC, Empties.LAST),
        sorted("amount", Direction.DESC, Empties.FIRST),
        sorted("amount", Direction.DESC, Empties.LAST).sortedBy("name", Direction.DESC),
        sorted("name", Direction.ASC, Empties.LAST),
        sorted("name", Direction.DESC, Empties.LAST),
        sorted("closes", Direction.ASC, Empties.FIRST),
        sorted("stage", Direction.DESC, Empties.LAST),
        sorted("urgent", Direction.DESC, Empties.LAST),
        sorted("created_at", Direction.DESC, Empties.LAST),
        sorted("created_by", Direction.ASC, Empties.LAST));
  }

  private static Query sorted(String field, Direction direction, Empties empties) {
    return Query.everything().sortedBy(new Sort(FieldLocator.of(field), direction, empties));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void pages_areThoseOfTheWholeOrder(Query query) {
    for (Crm crm : List.of(warm, cold)) {
      List<RecordId> all = crm.views().ids(LIST, query);
      for (int number : PAGES) {
        Page<Record> page = crm.views().items(LIST, query.take(TAKE).page(number));
        int begin = Math.min(all.size(), (number - 1) * TAKE);
        List<RecordId> expected = all.subList(begin, Math.min(all.size(), begin + TAKE));

        assertThat(ids(page)).isEqualTo(expected);
        assertThat(page.count()).hasValue(all.size());
        assertThat(page.next().isPresent()).isEqualTo(begin + TAKE < all.size());
        assertThat(ids(crm.views().items(LIST, query.take(TAKE).page(number).uncounted()))).isEqualTo(expected);
      }
    }
  }

  @Test
  void aCursorOfASmallFarPage_remembersTheRecordsOfThePageAlone() {
    try (Crm crm = Crm.open()) {
      List<RecordId> ids = new ArrayList<>(crm.deals(6_000, "Lead"));
      Query query = sorted("amount", Direction.ASC, Empties.LAST).take(2);
      for (int shown : new int[] {1, 2}) {
        Query page = query.take(shown).page(5_500 / shown);
        int behind = page.paging().page() * shown;
        Page<Record> far = crm.views().items("deals", page);
        assertThat(ids(far)).isEqualTo(ids.subList(behind - shown, behind));

        RecordId last = ids.remove(behind - 1);
        crm.ada().records("deals").delete(last);
        Query next = query.after(far.next().orElseThrow());
        assertThat(ids(crm.views().items("deals", next))).isEqualTo(ids.subList(behind - 1, behind + 1));
      }
    }
  }

  @Test
  void aCursorOfAFarPage_goesOnBehindIt() {
    Query query = sorted("closes", Direction.ASC, Empties.LAST).take(TAKE);
    Page<Record> far = warm.views().items(LIST, query.page(13));

    Page<Record> next = warm.views().items(LIST, query.after(far.next().orElseThrow()));

    assertThat(ids(next)).isEqualTo(ids(warm.views().items(LIST, query.page(14))));
  }

  private static List<RecordId> ids(Page<Record> page) {
    return page.items().stream().map(Record::id).toList();
  }
}
