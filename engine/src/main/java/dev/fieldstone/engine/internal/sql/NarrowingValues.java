package dev.fieldstone.engine.internal.sql;

import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.columns.Narrowing.Exact;
import dev.fieldstone.engine.schema.StorageClass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that a narrowing binds, in the order of its conditions. */
public final class NarrowingValues {
  private static final long MICROS_PER_DAY = 86_400_000_000L;
  private static final long FIRST_DAY = LocalDate.of(0, 1, 1).toEpochDay();
  private static final long LAST_DAY = LocalDate.of(10_000, 12, 31).toEpochDay();

  private NarrowingValues() {}

  /** {@return the values to bind} */
  public static List<Object> of(Narrowing narrowing, TableDefinition table) {
    List<Object> values = new ArrayList<>();
    narrowing.conditions().forEach(exact -> values.addAll(of(exact, table)));
    return values;
  }

  /** The extremes stand for no bound. */
  static @Nullable Long lowest(Exact.TimeWithin within) {
    return within.lowest() == Long.MIN_VALUE ? null : (Long) within.lowest();
  }

  static @Nullable Long highest(Exact.TimeWithin within) {
    return within.highest() == Long.MAX_VALUE ? null : (Long) within.highest();
  }

  /** {@return the values of one condition to bind} */
  public static List<Object> of(Exact exact, TableDefinition table) {
    return switch (exact) {
      case Exact.RecordIn recordIn -> codes(recordIn.numbers());
      case Exact.CodeIn codeIn -> codes(codeIn.codes());
      case Exact.CodeNotIn notIn -> codes(notIn.codes());
      case Exact.NumberWithin within -> present(within.lowest(), within.highest());
      case Exact.TimeWithin within -> times(within, table.field(within.field()).type().storageClass());
      case Exact.CheckedIs checked -> List.of();
    };
  }

  private static List<Object> codes(List<Long> codes) {
    return codes.size() == 1
        ? List.of(codes.get(0))
        : List.of(codes.stream().mapToLong(Long::longValue).toArray());
  }

  private static List<Object> times(Exact.TimeWithin within, StorageClass storageClass) {
    return present(lowest(within), highest(within)).stream().map(unit -> time((Long) unit, storageClass)).toList();
  }

  /** Beyond the years that values may have, any bound is as good as the last one. */
  private static Object time(long unit, StorageClass storageClass) {
    if (storageClass == StorageClass.DATE) {
      return LocalDate.ofEpochDay(Math.clamp(unit, FIRST_DAY, LAST_DAY));
    }
    long micros = Math.clamp(unit, FIRST_DAY * MICROS_PER_DAY, LAST_DAY * MICROS_PER_DAY);
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private static List<Object> present(@Nullable Object lowest, @Nullable Object highest) {
    List<Object> present = new ArrayList<>();
    if (lowest != null) {
      present.add(lowest);
    }
    if (highest != null) {
      present.add(highest);
    }
    return present;
  }
}
