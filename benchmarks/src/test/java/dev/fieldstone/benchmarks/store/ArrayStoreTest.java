package dev.fieldstone.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.dataset.Deal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The arrays against the shortest stream over the dataset that says the same. */
final class ArrayStoreTest {
  private static final Dataset DATASET = Dataset.of(2_000);

  private final ArrayStore store = ArrayStore.of(DATASET);

  @Test
  void firstPage_isSortedByLatestDueThenName() {
    List<String> page = store.firstPage(300, 2, 50);

    Comparator<Deal> byDue =
        Comparator.comparing(Deal::due, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()));
    assertThat(page)
        .isEqualTo(
            active(deal -> deal.quantity() >= 300 && deal.stage() != 2).stream()
                .sorted(byDue.thenComparing(Deal::name))
                .limit(50)
                .map(Deal::name)
                .toList());
  }

  @Test
  void firstByName_descending_beginsWithTheLast() {
    List<String> page = store.firstByName(10, false, 20);

    assertThat(page)
        .isEqualTo(
            active(deal -> deal.quantity() >= 10).stream()
                .map(Deal::name)
                .sorted(Comparator.reverseOrder())
                .limit(20)
                .toList());
  }

  @Test
  void groups_countTheLaneOfRecordsWithoutAStageAsWell() {
    Map<String, Long> groups = store.groups(500);

    Map<String, Long> expected = new HashMap<>();
    active(deal -> deal.quantity() >= 500).forEach(deal -> expected.merge(label(deal), 1L, Long::sum));
    assertThat(groups).isEqualTo(expected).containsKey("");
  }

  @Test
  void amounts_areSumAndLargestOfEachLane() {
    Map<String, List<BigDecimal>> amounts = store.amounts(500);

    Map<String, BigDecimal> sums = new HashMap<>();
    Map<String, BigDecimal> largest = new HashMap<>();
    for (Deal deal : active(deal -> deal.quantity() >= 500)) {
      sums.merge(label(deal), deal.amount(), BigDecimal::add);
      largest.merge(label(deal), deal.amount(), BigDecimal::max);
    }
    assertThat(amounts).hasSameSizeAs(sums);
    amounts.forEach((label, both) -> {
      assertThat(both.get(0)).isEqualByComparingTo(sums.get(label));
      assertThat(both.get(1)).isEqualByComparingTo(largest.get(label));
    });
  }

  @Test
  void count_takesBothEndsOfTheRangeAndAnyCase() {
    List<Deal> found = active(deal -> deal.city().toLowerCase(Locale.ROOT).contains("ston"));
    BigDecimal lowest = found.stream().map(Deal::amount).min(Comparator.naturalOrder()).orElseThrow();
    BigDecimal highest = found.stream().map(Deal::amount).max(Comparator.naturalOrder()).orElseThrow();

    assertThat(store.count(lowest, highest, "STON")).isEqualTo(found.size());
  }

  @Test
  void search_findsInNamesAndCities() {
    Found found = store.search("bri", 5);

    List<String> names =
        active(deal -> (deal.name() + "|" + deal.city()).toLowerCase(Locale.ROOT).contains("bri")).stream()
            .map(Deal::name)
            .toList();
    assertThat(found).isEqualTo(new Found(names.size(), names.subList(0, 5)));
  }

  @Test
  void board_showsTheFirstOfEachLaneInOrderOfCreation() {
    Map<String, Found> board = store.board(900, 25);

    for (Map.Entry<String, Found> lane : board.entrySet()) {
      List<String> names =
          active(deal -> deal.quantity() >= 900 && label(deal).equals(lane.getKey())).stream().map(Deal::name).toList();
      assertThat(lane.getValue()).isEqualTo(new Found(names.size(), names.subList(0, Math.min(25, names.size()))));
    }
    assertThat(board.values().stream().mapToLong(Found::count).sum())
        .isEqualTo(active(deal -> deal.quantity() >= 900).size());
  }

  private static List<Deal> active(Predicate<Deal> wanted) {
    return IntStream.range(0, DATASET.size())
        .filter(index -> !Dataset.isArchived(index))
        .mapToObj(DATASET.deals()::get)
        .filter(wanted)
        .toList();
  }

  private static String label(Deal deal) {
    return deal.stage() == Deal.NO_STAGE ? "" : Dataset.STAGES.get(deal.stage());
  }
}
