package dev.fieldstone.query.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.query.internal.order.BatchBuilder;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class CreationPageTest {
  private static final ColumnBatch BATCH = BatchBuilder.of(10).build();

  @Test
  void page_takesTheFirstMatches_andSeesWhetherMoreFollow() {
    CreationPage page = new CreationPage(0, 0, 2, false);

    boolean wantsMore = page.accept(BATCH, indexes(1, 3, 5));

    assertThat(page.numbers()).containsExactly(2L, 4L);
    assertThat(page.last()).hasValue(4L);
    assertThat(wantsMore).isFalse();
  }

  @Test
  void page_thatEndsWithTheMatches_hasNoNext() {
    CreationPage page = new CreationPage(0, 0, 2, false);

    boolean wantsMore = page.accept(BATCH, indexes(1, 3));

    assertThat(page.numbers()).containsExactly(2L, 4L);
    assertThat(page.last()).isEmpty();
    assertThat(wantsMore).as("the next batch may have more").isTrue();
  }

  @Test
  void page_skipsWhatEarlierPagesHad() {
    CreationPage page = new CreationPage(0, 2, 2, false);

    page.accept(BATCH, indexes(0, 1, 2, 3));

    assertThat(page.numbers()).containsExactly(3L, 4L);
  }

  @Test
  void page_afterAnAnchor_countsWhatLiesBeforeIt() {
    CreationPage page = new CreationPage(5, 0, 2, true);

    boolean wantsMore = page.accept(BATCH, indexes(0, 1, 6, 7, 8));

    assertThat(page.numbers()).containsExactly(7L, 8L);
    assertThat(page.last()).hasValue(8L);
    assertThat(page.count()).isEqualTo(5);
    assertThat(wantsMore).as("all have to be counted").isTrue();
  }

  private static BitSet indexes(int... indexes) {
    BitSet set = new BitSet();
    for (int index : indexes) {
      set.set(index);
    }
    return set;
  }
}
