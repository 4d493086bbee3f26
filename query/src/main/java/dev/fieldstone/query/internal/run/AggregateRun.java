package dev.fieldstone.query.internal.run;

import dev.fieldstone.query.AggregateResult;
import dev.fieldstone.query.internal.aggregate.Accumulator;
import dev.fieldstone.query.internal.aggregate.RequestedAggregates;
import java.util.List;

/**
 * What all records that a plan selects come to, in one scan.
 *
 * @param scan finds them
 * @param requested what is asked of them
 */
public record AggregateRun(PlanScan scan, RequestedAggregates requested) {

  /** {@return the values, in the order asked} */
  public List<AggregateResult> results() {
    Accumulator accumulator = requested.accumulator();
    if (requested.areCountsOnly()) {
      accumulator.addUnseen(new Matches(scan).count());
    } else {
      addMatches(accumulator);
    }
    return accumulator.results();
  }

  private void addMatches(Accumulator accumulator) {
    scan.matches(
        requested.scannedFields(),
        (batch, matches) -> {
          int[] indexes = matches.stream().toArray();
          accumulator.addAll(requested.columns(batch), indexes, 0, indexes.length);
          return true;
        });
  }
}
