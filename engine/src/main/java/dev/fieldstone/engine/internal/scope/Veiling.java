package dev.fieldstone.engine.internal.scope;

import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.catalog.Veil;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.scope.Scope;
import dev.fieldstone.engine.scope.TableScope;
import dev.fieldstone.engine.view.Filter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lays scopes over one catalog, each of which can only narrow what the others leave. For one catalog. */
final class Veiling {
  private final Catalog whole;
  private final List<Scope> scopes;
  private final Map<Long, List<TableScope>> open = new TreeMap<>();

  private Veiling(Catalog whole, List<Scope> scopes) {
    this.whole = whole;
    this.scopes = scopes;
    for (TableDefinition table : whole.tables()) {
      List<TableScope> about = about(table);
      if (about != null) {
        open.put(table.number(), about);
      }
    }
  }

  /** {@return a catalog as far as scopes let it be seen} */
  static Catalog over(Catalog whole, List<Scope> scopes) {
    Veiling veiling = new Veiling(whole, scopes);
    return whole.inOrder(
        whole.tables().stream()
            .filter(table -> veiling.open.containsKey(table.number()))
            .map(table -> table.behind(veiling.veil(table)))
            .toList());
  }

  /** {@return what the scopes say of a table; null where one of them closes it} */
  private @Nullable List<TableScope> about(TableDefinition table) {
    List<TableScope> all = new ArrayList<>();
    for (Scope scope : scopes) {
      List<TableScope> named =
          scope.tables().stream().filter(part -> table.equals(whole.find(part.table()))).toList();
      if (named.isEmpty() && scope.others() == Scope.Others.CLOSED) {
        return null;
      }
      all.addAll(named);
    }
    return all;
  }

  private Veil veil(TableDefinition table) {
    List<TableScope> about = open.getOrDefault(table.number(), List.of());
    Set<Long> hidden = new HashSet<>();
    Set<Long> readOnly = new HashSet<>();
    Set<Long> withoutDefault = new HashSet<>();
    for (FieldDefinition field : table.ownFields()) {
      boolean isVisible = about.stream().allMatch(part -> names(table, part.visible(), field));
      if (!isVisible || (field.isReference() && !open.containsKey(field.target()))) {
        hidden.add(field.number());
      } else if (!about.stream().allMatch(part -> names(table, part.writable(), field))) {
        readOnly.add(field.number());
      }
      if (field.isReference() && hidesRecords(field.target())) {
        withoutDefault.add(field.number());
      }
    }
    boolean isNarrowed = about.stream().anyMatch(part -> part.writable() != null);
    boolean isReadOnly = isNarrowed && hidden.size() + readOnly.size() == table.ownFields().size();
    return new Veil(hidden, readOnly, withoutDefault, isReadOnly, records(about));
  }

  private boolean hidesRecords(long table) {
    return !records(open.getOrDefault(table, List.of())).equals(Filter.EVERYTHING);
  }

  private static Filter records(List<TableScope> about) {
    List<Filter> filters =
        about.stream().map(TableScope::records).filter(filter -> !filter.equals(Filter.EVERYTHING)).toList();
    return filters.isEmpty() ? Filter.EVERYTHING : new Filter.All(filters);
  }

  private static boolean names(TableDefinition table, @Nullable List<FieldLocator> fields, FieldDefinition field) {
    return fields == null || fields.stream().anyMatch(locator -> field.equals(table.find(locator)));
  }
}
