package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.write.State;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds the references of a write to records that exist: one query for each reference field, however many records.
 *
 * @param state what the write sees
 * @param table the table written to
 */
record ReferenceCheck(State state, TableDefinition table) {

  void check(List<GivenValues> writes) {
    List<FieldDefinition> fields = table.ownFields();
    for (int index = 0; index < fields.size(); index++) {
      if (fields.get(index).isReference()) {
        check(writes, index, state.catalog().table(fields.get(index).target()));
      }
    }
  }

  private void check(List<GivenValues> writes, int index, TableDefinition target) {
    settleDisplays(writes, index, target);
    Set<Long> wanted = new HashSet<>();
    for (GivenValues write : writes) {
      if (write.stored(index) instanceof Long number) {
        wanted.add(number);
      }
    }
    if (wanted.isEmpty()) {
      return;
    }
    Set<Long> existing = new HashSet<>(new RecordFetch(state).existing(target, wanted));
    for (GivenValues write : writes) {
      if (write.stored(index) instanceof Long number && !existing.contains(number)) {
        refuse(write, index);
      }
    }
  }

  /** A default whose target is gone is none. */
  private static void refuse(GivenValues write, int index) {
    if (write.names(index)) {
      write.refuse(index, Problem.of(ErrorCode.VALUE_INVALID, "", "The target table has no such record"));
    } else {
      write.empty(index);
    }
  }

  private void settleDisplays(List<GivenValues> writes, int index, TableDefinition target) {
    Set<String> displays = new HashSet<>();
    for (GivenValues write : writes) {
      String display = write.byDisplay().get(index);
      if (display != null) {
        displays.add(display);
      }
    }
    if (displays.isEmpty()) {
      return;
    }
    DisplayLookup lookup = DisplayLookup.of(state, target, displays);
    for (GivenValues write : writes) {
      String display = write.byDisplay().get(index);
      if (display != null) {
        settle(write, index, lookup.find(display));
      }
    }
  }

  private static void settle(GivenValues write, int index, List<Long> candidates) {
    switch (candidates.size()) {
      case 0 ->
          write.refuse(
              index, Problem.of(ErrorCode.VALUE_INVALID, "", "No record of the target table is displayed so"));
      case 1 -> write.settle(index, candidates.get(0));
      default ->
          write.refuse(
              index,
              Problem.of(ErrorCode.VALUE_INVALID, "", "Several records of the target table are displayed so"));
    }
  }
}
