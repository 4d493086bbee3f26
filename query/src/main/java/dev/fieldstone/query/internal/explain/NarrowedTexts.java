package dev.fieldstone.query.internal.explain;

import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.columns.Narrowing.Exact;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.spi.TableShape;
import dev.fieldstone.query.Explanation.Demand;
import dev.fieldstone.query.Explanation.Narrowed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says in words what a database narrows by.
 *
 * @param table the table
 */
record NarrowedTexts(TableShape table) {

  /** {@return the conditions, in order} */
  List<Narrowed> of(Narrowing narrowing) {
    return narrowing.conditions().stream().map(this::of).toList();
  }

  private Narrowed of(Exact exact) {
    return switch (exact) {
      case Exact.RecordIn recordIn ->
          narrowed(identity(), Demand.ONE_OF, " is one of " + recordIn.numbers().size());
      case Exact.CodeIn codeIn ->
          narrowed(table.field(codeIn.field()), Demand.ONE_OF, " is one of " + codeIn.codes().size());
      case Exact.CodeNotIn notIn ->
          narrowed(table.field(notIn.field()), Demand.NONE_OF, " is none of " + notIn.codes().size());
      case Exact.NumberWithin within -> narrowed(table.field(within.field()), Demand.WITHIN, bounds(within));
      case Exact.TimeWithin within -> {
        Field field = table.field(within.field());
        yield narrowed(field, Demand.WITHIN, bounds(within, field.type().storageClass()));
      }
      case Exact.CheckedIs checked ->
          narrowed(
              table.field(checked.field()),
              Demand.CHECKED,
              checked.checked() ? " is checked" : " is not checked");
    };
  }

  private static Narrowed narrowed(Field field, Demand demand, String ending) {
    return new Narrowed(field, demand, field.key() + ending);
  }

  private Field identity() {
    return table.fields().stream()
        .filter(field -> field.type() instanceof FieldType.Identity)
        .findFirst()
        .orElseThrow();
  }

  private static String bounds(Exact.NumberWithin within) {
    String lowest = within.inclusive() ? " from " : " above ";
    String highest = within.inclusive() ? " to " : " below ";
    return bound(lowest, plain(within.lowest())) + bound(highest, plain(within.highest()));
  }

  private static String bounds(Exact.TimeWithin within, StorageClass storageClass) {
    if (within.lowest() > within.highest()) {
      return " is never";
    }
    return bound(" from ", within.lowest() == Long.MIN_VALUE ? null : time(within.lowest(), storageClass))
        + bound(" to ", within.highest() == Long.MAX_VALUE ? null : time(within.highest(), storageClass));
  }

  private static String bound(String word, @Nullable String value) {
    return value == null ? "" : word + value;
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  private static String time(long unit, StorageClass storageClass) {
    return storageClass == StorageClass.DATE
        ? LocalDate.ofEpochDay(unit).toString()
        : Instant.EPOCH.plus(unit, ChronoUnit.MICROS).toString();
  }
}
