package dev.fieldstone.engine.internal.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CacheBudgetTest {
  private static final long GIGABYTE = 1L << 30;
  private static final int KILOBYTES_IN_A_QUARTER_OF_2_GIGABYTES = 512 * 1024;

  @Test
  void take_byTheFirst_isMuchAndByLaterOnesLess() {
    CacheBudget budget = new CacheBudget(2 * GIGABYTE, 100);

    List<Integer> taken = take(budget, 4);

    assertThat(taken.get(0)).isGreaterThan(KILOBYTES_IN_A_QUARTER_OF_2_GIGABYTES / 4);
    assertThat(taken).isSortedAccordingTo((one, other) -> other - one).doesNotHaveDuplicates();
  }

  @Test
  void take_byAllThatAreExpected_leavesNoneWithoutItsShareAndKeepsTheBudget() {
    CacheBudget budget = new CacheBudget(2 * GIGABYTE, 100);

    List<Integer> taken = take(budget, 100);

    assertThat(taken).allMatch(kilobytes -> kilobytes >= KILOBYTES_IN_A_QUARTER_OF_2_GIGABYTES / 200);
    assertThat(sum(taken)).isLessThanOrEqualTo(KILOBYTES_IN_A_QUARTER_OF_2_GIGABYTES);
  }

  @Test
  void take_byMoreThanExpected_keepsTheBudget() {
    CacheBudget budget = new CacheBudget(2 * GIGABYTE, 10);

    List<Integer> taken = take(budget, 1_000);

    assertThat(sum(taken)).isLessThanOrEqualTo(KILOBYTES_IN_A_QUARTER_OF_2_GIGABYTES);
  }

  @Test
  void take_ofAHugeHeap_hasABound() {
    assertThat(new CacheBudget(1_000 * GIGABYTE, 2).take().kilobytes()).isEqualTo(1024 * 1024);
    assertThat(new CacheBudget(Long.MAX_VALUE, 1).take().kilobytes()).isEqualTo(1024 * 1024);
  }

  @Test
  void close_givesBackOnce() {
    CacheBudget budget = new CacheBudget(GIGABYTE, 3);
    CacheBudget.Share first = budget.take();
    CacheBudget.Share second = budget.take();

    first.close();
    first.close();
    second.close();

    assertThat(take(budget, 2)).containsExactly(first.kilobytes(), second.kilobytes());
  }

  @Test
  void share_ofADatabaseWithoutAFile_isNone() {
    CacheBudget.Share none = CacheBudget.Share.none();

    none.close();

    assertThat(none.kilobytes()).isZero();
  }

  private static List<Integer> take(CacheBudget budget, int databases) {
    List<Integer> taken = new ArrayList<>();
    for (int database = 0; database < databases; database++) {
      taken.add(budget.take().kilobytes());
    }
    return taken;
  }

  private static long sum(List<Integer> taken) {
    return taken.stream().mapToLong(Integer::longValue).sum();
  }
}
