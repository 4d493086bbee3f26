package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.value.StoredValues;
import dev.fieldstone.engine.internal.write.State;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds the references of a write to records that exist: one query for each reference field, however many records.
 *
 * @param state what the write sees
 * @param table the table written to
 * @param presence tells which records are there
 */
public record ReferenceCheck(State state, TableDefinition table, Presence presence) {

  ReferenceCheck(State state, TableDefinition table) {
    this(state, table, Presence.stored(state));
  }

  /** Refuses what refers to a record that is not there. */
  public void check(List<GivenValues> writes) {
    List<FieldDefinition> fields = table.ownFields();
    for (int index = 0; index < fields.size(); index++) {
      if (fields.get(index).isReference()) {
        check(writes, index, fields.get(index));
      }
    }
  }

  /** Writes name only what the session sees; defaults, which are the schema's, may be of what is hidden. */
  private void check(List<GivenValues> writes, int index, FieldDefinition field) {
    TableDefinition target = state.catalog().find(field.target());
    List<GivenValues> naming = writes;
    if (table.isVeiled()) {
      naming = writes.stream().filter(write -> write.names(index)).toList();
      List<GivenValues> filled = writes.stream().filter(write -> !write.names(index)).toList();
      check(filled, index, field, state.wholeCatalog().table(field.target()));
    }
    if (target != null) {
      check(naming, index, field, target);
    }
  }

  private void check(List<GivenValues> writes, int index, FieldDefinition field, TableDefinition target) {
    settleDisplays(writes, index, field, target);
    Set<Long> wanted = new HashSet<>();
    for (GivenValues write : writes) {
      wanted.addAll(StoredValues.targets(field, write.stored(index)));
    }
    if (wanted.isEmpty()) {
      return;
    }
    Set<Long> existing = presence.among(target, wanted);
    for (GivenValues write : writes) {
      List<Long> targets = StoredValues.targets(field, write.stored(index));
      if (!existing.containsAll(targets)) {
        refuse(write, index, field, targets.stream().filter(existing::contains).toList());
      }
    }
  }

  /** A default whose target is gone is none. */
  private static void refuse(GivenValues write, int index, FieldDefinition field, List<Long> existing) {
    if (write.names(index)) {
      write.refuse(index, Problem.of(ErrorCode.VALUE_INVALID, "", "The target table has no such record"));
    } else {
      write.settle(index, StoredValues.ofTargets(field, existing));
    }
  }

  private void settleDisplays(
      List<GivenValues> writes, int index, FieldDefinition field, TableDefinition target) {
    Set<String> displays = new HashSet<>();
    for (GivenValues write : writes) {
      for (Object given : write.byDisplay().getOrDefault(index, List.of())) {
        if (given instanceof String display) {
          displays.add(display);
        }
      }
    }
    if (displays.isEmpty()) {
      return;
    }
    DisplayLookup lookup = DisplayLookup.of(state, target, displays);
    for (GivenValues write : writes) {
      List<Object> given = write.byDisplay().get(index);
      if (given != null) {
        settle(write, index, field, given, lookup);
      }
    }
  }

  private static void settle(
      GivenValues write, int index, FieldDefinition field, List<Object> given, DisplayLookup lookup) {
    Set<Long> targets = new LinkedHashSet<>();
    for (Object target : given) {
      if (target instanceof String display) {
        List<Long> candidates = lookup.find(display);
        if (candidates.size() != 1) {
          write.refuse(index, Problem.of(ErrorCode.VALUE_INVALID, "", sentence(candidates)));
          return;
        }
        targets.add(candidates.getFirst());
      } else {
        targets.add((Long) target);
      }
    }
    write.settle(index, StoredValues.ofTargets(field, List.copyOf(targets)));
  }

  private static String sentence(List<Long> candidates) {
    return candidates.isEmpty()
        ? "No record of the target table is displayed so"
        : "Several records of the target table are displayed so";
  }
}
