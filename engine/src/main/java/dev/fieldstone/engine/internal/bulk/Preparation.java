package dev.fieldstone.engine.internal.bulk;

import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.id.IdCipher.IdNumbers;
import dev.fieldstone.engine.internal.record.GivenValues;
import dev.fieldstone.engine.internal.record.Presence;
import dev.fieldstone.engine.internal.record.ReferenceCheck;
import dev.fieldstone.engine.internal.record.ValueRules;
import dev.fieldstone.engine.internal.value.ValueReader;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.record.Bulk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks the database, set by set, for all that the steps of a call will need to know. For one call. */
final class Preparation {
  private final Operation operation;
  private final ValueReader reader;
  private final Drafts drafts;
  private final UniqueValues unique;
  private final Map<TableDefinition, Set<Long>> referred = new HashMap<>();

  Preparation(Operation operation, ValueReader reader, Drafts drafts, UniqueValues unique) {
    this.operation = operation;
    this.reader = reader;
    this.drafts = drafts;
    this.unique = unique;
  }

  /** Brings in what the steps are done to and refer to; {@return what upserts match by} */
  Matchings prepare(List<Step> steps) {
    Map<TableDefinition, Set<Long>> targets = new HashMap<>();
    Map<TableDefinition, List<GivenValues>> given = new LinkedHashMap<>();
    Matchings matchings = new Matchings(operation);
    for (Step step : steps) {
      if (step.faults().isEmpty()) {
        addTarget(step, targets);
        GivenValues values = step.given() == null ? others(step) : step.given();
        given.computeIfAbsent(step.demandTable(), absent -> new ArrayList<>()).add(values);
      }
    }
    given.forEach(this::collectReferred);
    steps.stream().filter(step -> step.faults().isEmpty()).forEach(matchings::want);
    given.forEach(unique::expect);
    matchings.load();
    matchings.found()
        .forEach((table, numbers) -> targets.computeIfAbsent(table, none -> new HashSet<>()).addAll(numbers));
    targets.forEach(drafts::load);
    referred.forEach(drafts::learn);
    return matchings;
  }

  private GivenValues others(Step step) {
    return GivenValues.read(
        step.demandTable(), Placeholders.without(StepReader.values(step.operation())), reader);
  }

  private void addTarget(Step step, Map<TableDefinition, Set<Long>> targets) {
    Bulk.Target target =
        switch (step.operation()) {
          case Bulk.Update update -> update.target();
          case Bulk.Delete delete -> delete.target();
          case Bulk.Create create -> null;
          case Bulk.Upsert upsert -> null;
        };
    if (target instanceof Bulk.Existing existing) {
      IdNumbers numbers = operation.catalog().ids().read(existing.id());
      if (numbers != null) {
        targets.computeIfAbsent(step.demandTable(), absent -> new HashSet<>()).add(numbers.number());
      }
    }
  }

  /** The check tells what it would ask about; defaults may refer, too. */
  private void collectReferred(TableDefinition table, List<GivenValues> given) {
    GivenValues defaults = GivenValues.read(table, Map.of(), reader);
    new ValueRules(table).fillDefaults(defaults);
    List<GivenValues> all = new ArrayList<>(given);
    all.add(defaults);
    new ReferenceCheck(operation, table, (Presence) this::collect).check(all);
  }

  private Set<Long> collect(TableDefinition target, Collection<Long> numbers) {
    referred.computeIfAbsent(target, absent -> new HashSet<>()).addAll(numbers);
    return new HashSet<>(numbers);
  }
}
