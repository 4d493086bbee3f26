package dev.fieldstone.engine.internal.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class CacheBudgetProperties {

  @Property
  void shares_howeverTakenAndGivenBack_keepTheBudget(
      @ForAll @LongRange(min = 1 << 20, max = 1L << 40) long heapBytes,
      @ForAll @IntRange(min = 1, max = 8) int databases,
      @ForAll @Size(max = 60) List<@IntRange(min = -6, max = 6) Integer> steps) {
    CacheBudget budget = new CacheBudget(heapBytes, databases);
    List<CacheBudget.Share> open = new ArrayList<>();
    int first = firstShare(budget);

    for (int step : steps) {
      if (step < 0 && !open.isEmpty()) {
        open.remove(-step % open.size()).close();
      } else {
        open.add(budget.take());
      }

      assertThat(open).allMatch(share -> share.kilobytes() >= 0);
      assertThat(open.stream().mapToLong(CacheBudget.Share::kilobytes).sum()).isLessThanOrEqualTo(heapBytes / 4096);
    }

    open.forEach(CacheBudget.Share::close);
    assertThat(firstShare(budget)).isEqualTo(first);
  }

  private static int firstShare(CacheBudget budget) {
    try (CacheBudget.Share share = budget.take()) {
      return share.kilobytes();
    }
  }
}
