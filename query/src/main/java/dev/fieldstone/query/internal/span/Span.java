package dev.fieldstone.query.internal.span;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A span of days.
 *
 * @param from the first day
 * @param until the day after the last
 */
public record Span(LocalDate from, LocalDate until) {

  /**
   * Makes a span of one day at least.
   *
   * @throws FieldstoneException {@code VIEW/INVALID} at {@code until} for a span without days
   */
  public Span {
    if (!from.isBefore(until)) {
      throw new FieldstoneException(ErrorCode.VIEW_INVALID, "A span of days ends after it begins")
          .with("from", from)
          .with("until", until)
          .at("until");
    }
  }

  /** {@return how many days it has} */
  long days() {
    return ChronoUnit.DAYS.between(from, until);
  }

  /** {@return the last day} */
  LocalDate last() {
    return until.minusDays(1);
  }

  /**
   * Refuses a span that is too long.
   *
   * @throws FieldstoneException {@code QUERY/TOO_MANY} with count and limit
   */
  public void demandAtMost(int days) {
    if (days() > days) {
      throw new FieldstoneException(ErrorCode.QUERY_TOO_MANY, "The span has too many days")
          .with("count", days())
          .with("limit", days);
    }
  }
}
