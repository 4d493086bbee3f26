package dev.fieldstone.query.internal.run;

import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.query.internal.order.FirstItems;
import dev.fieldstone.query.internal.order.Order;
import dev.fieldstone.query.internal.order.OrderedBatch;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;

/** Finds the first items that a plan selects. For one run. */
final class FirstMatches {
  private final PlanScan scan;
  private final Order order;
  private final FirstItems first;
  private long lastNumber;

  /**
   * Prepares a run.
   *
   * @param first keeps what is found
   */
  FirstMatches(PlanScan scan, Order order, FirstItems first) {
    this.scan = scan;
    this.order = order;
    this.first = first;
  }

  /** Finds them among all that match; {@return how many these are} */
  long findAndCount() {
    long[] count = {0};
    scan.orderedMatches(
        order,
        Set.of(),
        (batch, matches) -> {
          count[0] += matches.cardinality();
          first.retainContenders(batch, matches);
        },
        (batch, ordered, matches) -> {
          offer(batch, ordered, matches);
          return true;
        });
    return count[0];
  }

  /**
   * Finds them without counting. Once as many are kept as are wanted, the database is asked only for what could still
   * get in, where it can tell: in records of no particular order, that is next to nothing. Columns in memory are gone
   * through once.
   */
  void find() {
    if (scan.keepsColumns()) {
      findAndCount();
    } else {
      findNarrowing();
    }
  }

  private void findNarrowing() {
    scan.orderedMatches(
        order,
        Set.of(),
        (batch, ordered, matches) -> {
          offer(batch, ordered, matches);
          return first.bound().isEmpty();
        });
    Optional<Narrowing.Exact> bound = first.bound();
    if (bound.isPresent()) {
      scan.orderedMatchesAfter(
          lastNumber,
          bound.get(),
          order,
          (batch, ordered, matches) -> {
            offer(batch, ordered, matches);
            return true;
          });
    }
  }

  private void offer(ColumnBatch batch, OrderedBatch ordered, BitSet matches) {
    first.offerAll(ordered, matches);
    lastNumber = batch.number(batch.size() - 1);
  }
}
