package dev.fieldstone.engine.internal.verify;

import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.document.FieldDocument;
import dev.fieldstone.engine.internal.document.TableDocument;
import dev.fieldstone.engine.internal.document.ViewDocument;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.internal.sql.CatalogStatements;
import dev.fieldstone.engine.internal.verify.Definition.Noun;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.upkeep.FindingKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Holds the definitions in use against the documents that are stored: of tables, of fields, or of views. */
final class DefinitionCheck {
  private final Inspection inspection;
  private final Catalog catalog;
  private final Noun noun;
  private final Map<Long, Definition> unmet = new LinkedHashMap<>();
  private final Map<Long, Siblings> siblings = new TreeMap<>();

  DefinitionCheck(Inspection inspection, Noun noun) {
    this.inspection = inspection;
    this.catalog = inspection.catalog();
    this.noun = noun;
  }

  void run() {
    Definition.inUse(catalog, noun).forEach(definition -> unmet.put(definition.number(), definition));
    inspection
        .sql()
        .list(
            statements().select(),
            row -> read(row.getLong(1), row.getLong(2), row.getString(3)))
        .forEach(this::meet);
    List.copyOf(unmet.values()).forEach(this::reportDiffering);
    siblings.forEach(this::checkOrder);
  }

  /** The definitions of one table, or all tables. */
  private static final class Siblings {
    private final Set<Integer> storedPlaces = new HashSet<>();
    private final List<Definition> displaced = new ArrayList<>();
    private int count;
    private boolean hasDiffering;
  }

  private void meet(Definition stored) {
    if (noun != Noun.TABLE && catalog.find(stored.table()) == null) {
      inspection.report(stored.naming(Finding.of(FindingKind.DEFINITION_STRAY), noun, catalog));
      return;
    }
    Definition inUse = unmet.remove(stored.number());
    if (inUse == null || !inUse.state().equals(stored.state())) {
      reportDiffering(inUse == null ? stored : inUse);
      return;
    }
    Siblings place = siblingsOf(stored);
    place.count++;
    place.storedPlaces.add(stored.place());
    if (inUse.place() != stored.place()) {
      place.displaced.add(inUse);
    }
  }

  private void reportDiffering(Definition definition) {
    siblingsOf(definition).hasDiffering = true;
    inspection.report(definition.naming(Finding.of(FindingKind.DEFINITION_DIFFERS), noun, catalog));
  }

  /** Where a definition differs, the places are not looked at: they depend on each other. */
  private void checkOrder(long parent, Siblings all) {
    if (all.hasDiffering) {
      return;
    }
    boolean isSequence = IntStream.range(0, all.count).allMatch(all.storedPlaces::contains);
    if (isSequence) {
      all.displaced.forEach(this::reportDiffering);
    } else {
      TableDefinition table = catalog.find(parent);
      Finding finding =
          table == null
              ? Finding.of(FindingKind.ORDER_BROKEN)
              : Inspection.at(table, FindingKind.ORDER_BROKEN);
      inspection.report(finding.with("of", noun.fact()));
    }
  }

  private Siblings siblingsOf(Definition definition) {
    return siblings.computeIfAbsent(noun == Noun.TABLE ? 0 : definition.table(), parent -> new Siblings());
  }

  private CatalogStatements statements() {
    return switch (noun) {
      case TABLE -> inspection.statements().tables();
      case FIELD -> inspection.statements().fields();
      case VIEW -> inspection.statements().views();
    };
  }

  /** What the engine did not write itself can fail to be read in any way; then it equals nothing. */
  private Definition read(long number, long table, String document) {
    try {
      return readSound(number, table, document);
    } catch (RuntimeException damage) {
      return new Definition(number, table, 0, "", document);
    }
  }

  private Definition readSound(long number, long table, String document) {
    OrgIds ids = catalog.ids();
    return switch (noun) {
      case TABLE -> {
        TableDocument read = TableDocument.read(number, document);
        yield new Definition(number, table, read.position(), read.state().key(), read.state());
      }
      case FIELD -> {
        FieldDocument read = FieldDocument.read(number, document, ids);
        yield new Definition(number, table, read.position(), read.state().key(), read.state());
      }
      case VIEW -> {
        ViewDocument read = ViewDocument.read(number, document, ids, table);
        yield new Definition(number, table, read.position(), read.state().key(), read.state());
      }
    };
  }
}
