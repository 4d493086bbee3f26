package dev.fieldstone.benchmarks.dataset;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One generated record: twelve values of mixed types, by the names of their fields.
 *
 * @param name text, never the same twice
 * @param contact text, from some thousands
 * @param city text, from some hundreds
 * @param notes long text of 40 to 400 characters, absent in 3 of 10
 * @param quantity whole number, 1 to 1,000
 * @param score number with two digits after the point, 0 to 100, absent in 1 of 10
 * @param amount money, 1 to 1,000,000
 * @param urgent checkbox, set in 1 of 5
 * @param due date within six years, absent in 1 of 10
 * @param seenAt point in time within two years, to the microsecond
 * @param stage index of an option, -1 for none in 1 of 20
 * @param company index of a company
 */
public record Deal(
    String name,
    String contact,
    String city,
    @Nullable String notes,
    long quantity,
    @Nullable BigDecimal score,
    BigDecimal amount,
    boolean urgent,
    @Nullable LocalDate due,
    Instant seenAt,
    int stage,
    int company) {

  /** Stands for no option. */
  public static final int NO_STAGE = -1;
}
