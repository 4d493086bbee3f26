package dev.fieldstone.engine.internal.verify;

import dev.fieldstone.engine.internal.catalog.BuiltInField;
import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.OptionEntry;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.internal.text.TextFold;
import dev.fieldstone.engine.internal.verify.Definition.Noun;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.upkeep.FindingKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Looks for siblings that can't be told apart: by their keys, or options by their labels and numbers. */
final class KeyCheck {
  private final Inspection inspection;
  private final Catalog catalog;

  KeyCheck(Inspection inspection) {
    this.inspection = inspection;
    this.catalog = inspection.catalog();
  }

  void run() {
    shared(Definition.inUse(catalog, Noun.TABLE), Definition::key).forEach(same -> reportKey(Noun.TABLE, same));
    for (TableDefinition table : catalog.tables()) {
      shared(fields(table), Definition::key).forEach(same -> reportKey(Noun.FIELD, same));
      shared(Definition.views(table), Definition::key).forEach(same -> reportKey(Noun.VIEW, same));
      table.fieldStates().forEach(field -> checkOptions(table, field));
    }
  }

  private static List<Definition> fields(TableDefinition table) {
    List<Definition> fields = new ArrayList<>(Definition.fields(table));
    for (BuiltInField builtIn : BuiltInField.values()) {
      fields.add(new Definition(builtIn.number(), table.number(), -1, builtIn.key(), builtIn));
    }
    return fields;
  }

  private void reportKey(Noun noun, List<Definition> same) {
    Finding finding = same.getFirst().naming(Finding.of(FindingKind.KEY_SHARED), noun, catalog);
    inspection.report(finding.with("ids", same.stream().map(definition -> id(noun, definition)).toList()));
  }

  private Object id(Noun noun, Definition definition) {
    OrgIds ids = catalog.ids();
    return switch (noun) {
      case TABLE -> ids.table(definition.number());
      case FIELD -> ids.field(definition.table(), definition.number());
      case VIEW -> ids.view(definition.table(), definition.number());
    };
  }

  private void checkOptions(TableDefinition table, FieldState field) {
    List<OptionEntry> present = field.options().stream().filter(option -> !option.removed()).toList();
    Set<String> labels = new LinkedHashSet<>();
    shared(field.options(), OptionEntry::number).forEach(same -> same.forEach(option -> labels.add(option.label())));
    shared(present, option -> TextFold.caseFold(option.label()))
        .forEach(same -> same.forEach(option -> labels.add(option.label())));
    if (!labels.isEmpty()) {
      inspection.report(
          Inspection.at(table, field, FindingKind.OPTION_SHARED).with("labels", List.copyOf(labels)));
    }
  }

  /** {@return those that have something in common with a sibling, by what it is} */
  private static <T> List<List<T>> shared(List<T> siblings, Function<T, Object> trait) {
    Map<Object, List<T>> byTrait = new LinkedHashMap<>();
    siblings.forEach(sibling -> byTrait.computeIfAbsent(trait.apply(sibling), key -> new ArrayList<>()).add(sibling));
    return byTrait.values().stream().filter(same -> same.size() > 1).toList();
  }
}
