package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.catalog.ViewDefinition;
import dev.fieldstone.engine.internal.columns.Narrowing.Exact;
import dev.fieldstone.engine.internal.columns.QueryMoment;
import dev.fieldstone.engine.internal.columns.filter.FilterCompiler;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.IndexPolicy;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which fields the saved views of a table narrow by, as the database would: those of conditions that must hold and do
 * not sleep.
 *
 * @param table the table
 * @param policy which of them count
 * @param limits how large filters may be
 */
record IndexDemand(TableDefinition table, IndexPolicy policy, Limits limits) {
  /** No moment makes a difference to which fields a filter narrows by. */
  private static final QueryMoment ANY_MOMENT =
      new QueryMoment(Instant.EPOCH, ZoneOffset.UTC, DayOfWeek.MONDAY, "");

  /** {@return the fields, those that most views ask for first} */
  List<FieldDefinition> fields() {
    Map<FieldId, Long> views =
        table.views().stream()
            .filter(view -> !view.view().archived())
            .flatMap(this::fields)
            .collect(Collectors.groupingBy(field -> field, LinkedHashMap::new, Collectors.counting()));
    return views.entrySet().stream()
        .map(entry -> Map.entry(table.get(entry.getKey()), entry.getValue()))
        .filter(entry -> isIndexable(entry.getKey()))
        .sorted(
            Comparator.comparingLong(Map.Entry<FieldDefinition, Long>::getValue)
                .reversed()
                .thenComparingInt(entry -> table.indexOf(entry.getKey())))
        .limit(policy.maxIndexes())
        .map(Map.Entry::getKey)
        .toList();
  }

  private Stream<FieldId> fields(ViewDefinition view) {
    return FilterCompiler.compile(view.view().query().filter(), table, ANY_MOMENT, limits, true)
        .narrowing()
        .conditions()
        .stream()
        .flatMap(exact -> field(exact).stream())
        .distinct();
  }

  private boolean isIndexable(FieldDefinition field) {
    return field.placement() != null && policy.classes().contains(field.storageClass());
  }

  private static Optional<FieldId> field(Exact exact) {
    return switch (exact) {
      case Exact.CodeIn codeIn -> Optional.of(codeIn.field());
      case Exact.NumberWithin within -> Optional.of(within.field());
      case Exact.TimeWithin within -> Optional.of(within.field());
      case Exact.RecordIn recordIn -> Optional.empty();
      case Exact.CodeNotIn notIn -> Optional.empty();
      case Exact.CheckedIs checked -> Optional.empty();
    };
  }
}
