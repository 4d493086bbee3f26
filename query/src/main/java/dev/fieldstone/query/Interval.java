package dev.fieldstone.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The values that share a group: those from a first one up to, and without, another one. */
public sealed interface Interval {

  /**
   * Numbers.
   *
   * @param from the least; null for no bound
   * @param until the first that is too great; null for no bound
   */
  record Numbers(@Nullable BigDecimal from, @Nullable BigDecimal until) implements Interval {}

  /**
   * Days, those of points in time in the session's zone.
   *
   * @param from the first; null for no bound
   * @param until the day after the last; null for no bound
   */
  record Days(@Nullable LocalDate from, @Nullable LocalDate until) implements Interval {}
}
