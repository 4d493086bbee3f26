package dev.fieldstone.query.internal.run;

import dev.fieldstone.engine.internal.columns.ColumnBatch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Collects one page in order of creation, and wants no more than it needs. */
final class CreationPage implements MatchSink {
  private final long anchor;
  private final long skipped;
  private final int take;
  private final boolean counted;
  private final List<Long> numbers = new ArrayList<>();
  private long count;
  private long passed;
  private boolean hasMore;

  /**
   * Prepares a page.
   *
   * @param anchor the number of the record that the page before ended with; 0 for none
   * @param skipped how many items after it to leave out
   * @param take how many to take then
   * @param counted whether all items have to be seen
   */
  CreationPage(long anchor, long skipped, int take, boolean counted) {
    this.anchor = anchor;
    this.skipped = skipped;
    this.take = take;
    this.counted = counted;
  }

  @Override
  public boolean accept(ColumnBatch batch, BitSet matches) {
    count += matches.cardinality();
    for (int index = matches.nextSetBit(0); index >= 0 && !hasMore; index = matches.nextSetBit(index + 1)) {
      take(batch.number(index));
    }
    return counted || !hasMore;
  }

  private void take(long number) {
    if (number <= anchor) {
      return;
    }
    if (passed < skipped) {
      passed++;
    } else if (numbers.size() < take) {
      numbers.add(number);
    } else {
      hasMore = true;
    }
  }

  /** {@return the page's record numbers} */
  List<Long> numbers() {
    return numbers;
  }

  /** {@return how many items there are in all, if they were counted} */
  long count() {
    return count;
  }

  /** {@return the last record of the page, if others follow it} */
  Optional<Long> last() {
    return hasMore ? Optional.of(numbers.get(numbers.size() - 1)) : Optional.empty();
  }
}
