package dev.fieldstone.engine.internal.feed;

import dev.fieldstone.engine.feed.SchemaStep;
import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.catalog.ViewDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one table differs between two catalogs.
 *
 * @param table the table's number
 * @param step what became of the table itself, null where nothing did
 * @param fields what became of its fields, by number
 * @param views what became of its views, by number
 */
record SchemaDifference(
    long table, @Nullable SchemaStep step, Map<Long, SchemaStep> fields, Map<Long, SchemaStep> views) {

  /** {@return the differences, in the order of the tables, deleted ones last} */
  static List<SchemaDifference> between(Catalog before, Catalog after) {
    List<SchemaDifference> differences = new ArrayList<>();
    Map<Long, SchemaStep> steps =
        steps(before.tables(), after.tables(), TableDefinition::number, TableDefinition::table);
    for (TableDefinition table : after.tables()) {
      TableDefinition old = before.find(table.number());
      if (old != table || steps.containsKey(table.number())) {
        differences.add(of(table.number(), steps.get(table.number()), old, table));
      }
    }
    for (TableDefinition table : before.tables()) {
      if (after.find(table.number()) == null) {
        differences.add(of(table.number(), SchemaStep.DELETED, table, null));
      }
    }
    return differences;
  }

  /** {@return no difference of a table} */
  static SchemaDifference none(long table) {
    return new SchemaDifference(table, null, Map.of(), Map.of());
  }

  /** {@return whether nothing that can be seen is different} */
  boolean isEmpty() {
    return step == null && fields.isEmpty() && views.isEmpty();
  }

  private static SchemaDifference of(
      long number, @Nullable SchemaStep step, @Nullable TableDefinition before, @Nullable TableDefinition after) {
    return new SchemaDifference(
        number,
        step,
        steps(fields(before), fields(after), FieldDefinition::number, FieldDefinition::field),
        steps(views(before), views(after), ViewDefinition::number, ViewDefinition::view));
  }

  /** What is the same thing, looks the same, and has the same ones before it, is left out. */
  private static <T> Map<Long, SchemaStep> steps(
      List<T> before, List<T> after, Function<T, Long> number, Function<T, Object> look) {
    Map<Long, T> old = new LinkedHashMap<>();
    before.forEach(item -> old.put(number.apply(item), item));
    Set<Long> kept = new LinkedHashSet<>(old.keySet());
    kept.retainAll(new HashSet<>(after.stream().map(number).toList()));
    var expected = kept.iterator();
    Map<Long, SchemaStep> steps = new LinkedHashMap<>();
    for (T item : after) {
      T counterpart = old.get(number.apply(item));
      if (counterpart == null) {
        steps.put(number.apply(item), SchemaStep.CREATED);
      } else {
        boolean isMoved = !Objects.equals(expected.next(), number.apply(item));
        if (isMoved || !look.apply(counterpart).equals(look.apply(item))) {
          steps.put(number.apply(item), SchemaStep.UPDATED);
        }
      }
    }
    old.keySet().stream().filter(gone -> !kept.contains(gone)).forEach(gone -> steps.put(gone, SchemaStep.DELETED));
    return steps;
  }

  private static List<FieldDefinition> fields(@Nullable TableDefinition table) {
    return table == null ? List.of() : table.ownFields();
  }

  private static List<ViewDefinition> views(@Nullable TableDefinition table) {
    return table == null ? List.of() : table.views();
  }
}
