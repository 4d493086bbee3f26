package dev.fieldstone.engine.internal.bulk;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.record.StoredRecord;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.record.Bulk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that the upserts of a call match by: one matching for each table and set of fields. */
final class Matchings {
  private final State state;
  private final Map<Key, Matching> matchings = new LinkedHashMap<>();

  Matchings(State state) {
    this.state = state;
  }

  private record Key(long table, List<Long> fields) {}

  /** Asks for what a step will look for, if it is an upsert. */
  void want(Step step) {
    if (!(step.operation() instanceof Bulk.Upsert)) {
      return;
    }
    Matching matching = of(step);
    if (step.given() == null) {
      matching.wantAll();
    } else {
      List<Object> key = Matching.key(step.demandTable(), step.matchOn(), step.given().stored());
      if (key != null) {
        matching.want(key);
      }
    }
  }

  /** Reads what is stored. */
  void load() {
    matchings.values().forEach(matching -> matching.load(state));
  }

  /** {@return the matching of an upsert} */
  Matching of(Step step) {
    TableDefinition table = step.demandTable();
    return matchings.computeIfAbsent(
        new Key(table.number(), step.matchOn().stream().map(FieldDefinition::number).toList()),
        absent -> new Matching(table, step.matchOn()));
  }

  /** {@return the records that upserts may match, by table} */
  Map<TableDefinition, Set<Long>> found() {
    Map<TableDefinition, Set<Long>> found = new HashMap<>();
    for (Matching matching : matchings.values()) {
      if (!matching.isEveryKeyWanted()) {
        found.computeIfAbsent(matching.table(), absent -> new HashSet<>()).addAll(matching.found());
      }
    }
    return found;
  }

  /** A step made, changed or deleted a record. */
  void replace(TableDefinition table, @Nullable StoredRecord before, @Nullable StoredRecord after) {
    for (Matching matching : matchings.values()) {
      if (matching.table().equals(table)) {
        matching.replace(before, after);
      }
    }
  }
}
