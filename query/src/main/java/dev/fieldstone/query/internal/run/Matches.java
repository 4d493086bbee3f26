package dev.fieldstone.query.internal.run;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.query.internal.order.Order;
import dev.fieldstone.query.internal.order.OrderKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * All records that a plan selects: how many, whether any, and their numbers in order.
 *
 * @param scan finds them
 */
public record Matches(PlanScan scan) {

  /** {@return how many there are} */
  public long count() {
    if (scan.plan().conditions().areAnsweredByNarrowing()) {
      return scan.countNarrowed();
    }
    long[] count = {0};
    scan.matches(
        (batch, matches) -> {
          count[0] += matches.cardinality();
          return true;
        });
    return count[0];
  }

  /** {@return whether there is any; stops at the first batch with one} */
  public boolean exist() {
    boolean[] found = {false};
    scan.matches(
        (batch, matches) -> {
          found[0] = !matches.isEmpty();
          return !found[0];
        });
    return found[0];
  }

  /**
   * Returns all their numbers in order. Costs some 100 bytes of memory a record and level, where there is an order.
   *
   * @throws FieldstoneException {@code QUERY/TOO_MANY} if there are more than this many
   */
  public List<Long> numbers(long maxRecords) {
    return scan.plan().isInCreationOrder() ? inCreationOrder(maxRecords) : inOrder(maxRecords);
  }

  private List<Long> inCreationOrder(long maxRecords) {
    List<Long> numbers = new ArrayList<>();
    scan.matches(
        (batch, matches) -> {
          refuseMoreThan(maxRecords, numbers.size() + (long) matches.cardinality());
          matches.stream().forEach(index -> numbers.add(batch.number(index)));
          return true;
        });
    return numbers;
  }

  private List<Long> inOrder(long maxRecords) {
    Order order = scan.order();
    List<OrderKey> keys = new ArrayList<>();
    scan.orderedMatches(
        order,
        Set.of(),
        (batch, ordered, matches) -> {
          refuseMoreThan(maxRecords, keys.size() + (long) matches.cardinality());
          matches.stream().forEach(index -> keys.add(ordered.key(index)));
          return true;
        });
    keys.sort(order);
    return keys.stream().map(OrderKey::number).toList();
  }

  private static void refuseMoreThan(long maxRecords, long count) {
    if (count > maxRecords) {
      throw new FieldstoneException(ErrorCode.QUERY_TOO_MANY, "The query selects too many records to list")
          .with("limit", maxRecords);
    }
  }
}
