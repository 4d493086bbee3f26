package dev.fieldstone.query.internal.run;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import java.util.stream.LongStream;

/** Everything that a plan selects, to be written to. */
public final class Selection {
  private Selection() {}

  /**
   * {@return the numbers of all records, in order of creation}
   *
   * @throws FieldstoneException {@code BULK/TOO_MANY} with the count if there are more than that
   */
  public static long[] of(PlanScan scan, long maxRecords) {
    long[] count = {0};
    LongStream.Builder numbers = LongStream.builder();
    scan.matches(
        (batch, matches) -> {
          count[0] += matches.cardinality();
          if (count[0] <= maxRecords) {
            matches.stream().forEach(index -> numbers.add(batch.number(index)));
          }
          return true;
        });
    if (count[0] > maxRecords) {
      throw new FieldstoneException(ErrorCode.BULK_TOO_MANY, "The query selects more records than may be written")
          .with("count", count[0])
          .with("limit", maxRecords);
    }
    return numbers.build().toArray();
  }
}
