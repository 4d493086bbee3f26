package dev.fieldstone.engine.internal.sql;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.columns.Narrowing.Exact;
import dev.fieldstone.engine.schema.FieldId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Narrowings as SQL: one condition each, with the values bound in the order of {@link NarrowingValues}. */
final class NarrowingSql {
  private final TableDefinition table;
  private final RecordColumns columns;

  NarrowingSql(TableDefinition table, RecordColumns columns) {
    this.table = table;
    this.columns = columns;
  }

  /** The conditions, for records that are found otherwise: no index on a column serves for them. */
  Condition condition(Narrowing narrowing) {
    Condition all = DSL.noCondition();
    for (Exact exact : narrowing.conditions()) {
      all = all.and(isOnIndexed(exact) ? RecordColumns.unindexed(condition(exact)) : condition(exact));
    }
    return all;
  }

  /** One condition, for which an index on its column serves. */
  Condition indexed(Exact exact) {
    return condition(exact);
  }

  /** The fields whose columns the conditions name. */
  List<FieldDefinition> fields(Narrowing narrowing) {
    return narrowing.conditions().stream()
        .map(Exact::lookedAt)
        .flatMap(Optional::stream)
        .map(table::get)
        .toList();
  }

  /** Equal for narrowings that are the same text. */
  List<Object> shape(Narrowing narrowing) {
    List<Object> shape = new ArrayList<>();
    for (Exact exact : narrowing.conditions()) {
      shape.add(exact.getClass());
      exact.lookedAt().ifPresent(shape::add);
      shape.add(variant(exact));
    }
    return shape;
  }

  private boolean isOnIndexed(Exact exact) {
    return exact.lookedAt().map(table::get).filter(table::isIndexed).isPresent();
  }

  private Condition condition(Exact exact) {
    return switch (exact) {
      case Exact.RecordIn recordIn -> codes(columns.record(), recordIn.numbers());
      case Exact.CodeIn codeIn -> codes(code(codeIn.field()), codeIn.codes());
      case Exact.CodeNotIn notIn -> code(notIn.field()).isNull().or(DSL.not(codes(code(notIn.field()), notIn.codes())));
      case Exact.NumberWithin within ->
          within(column(within.field()), within.lowest(), within.highest(), within.inclusive());
      case Exact.TimeWithin within ->
          within(
              column(within.field()), NarrowingValues.lowest(within), NarrowingValues.highest(within), true);
      case Exact.CheckedIs checked ->
          checked.checked() ? isTrue(checked.field()) : column(checked.field()).isNull().or(isFalse(checked.field()));
    };
  }

  private static Condition codes(Field<Long> column, List<Long> codes) {
    return codes.size() == 1 ? column.eq(Renderer.number()) : Renderer.isAnyOf(column);
  }

  private static Condition within(
      Field<Object> column, @Nullable Object lowest, @Nullable Object highest, boolean inclusive) {
    if (lowest != null && highest != null && inclusive) {
      return column.between(Renderer.value(), Renderer.value());
    }
    Condition all = lowest == null && highest == null ? column.isNotNull() : DSL.noCondition();
    if (lowest != null) {
      all = all.and(inclusive ? column.ge(Renderer.value()) : column.gt(Renderer.value()));
    }
    if (highest != null) {
      all = all.and(inclusive ? column.le(Renderer.value()) : column.lt(Renderer.value()));
    }
    return all;
  }

  private Condition isTrue(FieldId field) {
    return column(field).coerce(Boolean.class).eq(DSL.inline(true));
  }

  private Condition isFalse(FieldId field) {
    return column(field).coerce(Boolean.class).eq(DSL.inline(false));
  }

  private Field<Object> column(FieldId field) {
    return columns.of(table.get(field));
  }

  private Field<Long> code(FieldId field) {
    return column(field).coerce(Long.class);
  }

  private static Object variant(Exact exact) {
    return switch (exact) {
      case Exact.RecordIn recordIn -> recordIn.numbers().size() == 1;
      case Exact.CodeIn codeIn -> codeIn.codes().size() == 1;
      case Exact.CodeNotIn notIn -> notIn.codes().size() == 1;
      case Exact.NumberWithin within -> List.of(within.lowest() == null, within.highest() == null, within.inclusive());
      case Exact.TimeWithin within ->
          List.of(NarrowingValues.lowest(within) == null, NarrowingValues.highest(within) == null);
      case Exact.CheckedIs checked -> checked.checked();
    };
  }
}
