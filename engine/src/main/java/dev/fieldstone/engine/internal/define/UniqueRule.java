package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.catalog.ClassMemory;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.KeyTable;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.unique.KeyFilling;
import dev.fieldstone.engine.internal.unique.RepeatedValues;
import dev.fieldstone.engine.internal.unique.ValueKey;
import dev.fieldstone.engine.internal.value.StoredValues;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.schema.Uniqueness;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the values of a field unique, or lets them repeat. What keeps them unique belongs to the storage class: it
 * stays alive while the values are dormant, and is the field's again when they are.
 *
 * @param operation the write it is part of
 */
record UniqueRule(Operation operation) {

  /** {@return a field whose values of the present class are to be unique so} */
  FieldState with(FieldState state, Uniqueness uniqueness) {
    demandPossible(state.type(), state.key(), uniqueness);
    ClassKey active = state.active();
    ClassMemory memory = state.memory();
    if (active == null || memory == null) {
      return state;
    }
    return state.remembering(active, memory.withKeys(keys(memory.keys(), uniqueness)));
  }

  /** {@return a field as a patch of it says} */
  FieldState with(FieldState state, FieldPatch patch) {
    Boolean unique = patch.unique();
    ClassMemory memory = state.memory();
    boolean isUnique = memory != null && memory.keys() != null;
    Uniqueness named = patch.uniqueness();
    if (unique == null || (named == null && unique == isUnique)) {
      return state;
    }
    Uniqueness usual = unique ? Uniqueness.usualOf(state.type()) : Uniqueness.NONE;
    return with(state, named == null ? usual : named);
  }

  /** {@return a field whose values, if they are unique, get their keys anew} */
  FieldState renewed(FieldState state) {
    ClassKey active = state.active();
    ClassMemory memory = state.memory();
    KeyTable keys = memory == null ? null : memory.keys();
    return active == null || memory == null || keys == null
        ? state
        : state.remembering(active, memory.withKeys(new KeyTable(operation.nextNumber(), keys.ignoreCase())));
  }

  /** {@return whether the values of a field are to be unique, and have no keys yet} */
  boolean isToBeFilled(FieldState before, FieldState wanted) {
    ClassMemory memory = wanted.memory();
    ClassMemory old = wanted.active() == null ? null : before.memories().get(wanted.active());
    KeyTable oldKeys = old == null ? null : old.keys();
    return memory != null && memory.keys() != null && !memory.keys().equals(oldKeys);
  }

  /**
   * Gives the values of a field keys, and makes them unique in the catalog; until then they may repeat there.
   *
   * @param table the table with the unique field
   * @return the table
   * @throws FieldstoneException {@code FIELD/VALUES_NOT_UNIQUE}
   */
  TableDefinition fill(TableDefinition table, FieldState unique) {
    FieldDefinition field = table.ownFields().get(table.fieldStates().indexOf(unique));
    KeyFilling filling = new KeyFilling(operation, table, field, Objects.requireNonNull(field.keys()));
    RepeatedValues repeated = filling.repeated();
    if (repeated.count() > 0) {
      throw notUnique(table, field, repeated);
    }
    filling.fill();
    operation.define(operation.catalog().with(table));
    return table;
  }

  /** An SQL table of keys is never filled anew: readers of an older state may still see the one before. */
  private @Nullable KeyTable keys(@Nullable KeyTable present, Uniqueness uniqueness) {
    boolean ignoreCase = uniqueness == Uniqueness.IGNORE_CASE;
    if (uniqueness == Uniqueness.NONE) {
      return null;
    }
    boolean isSame = present != null && present.ignoreCase() == ignoreCase;
    return isSame ? present : new KeyTable(operation.nextNumber(), ignoreCase);
  }

  private static void demandPossible(FieldType type, String field, Uniqueness uniqueness) {
    boolean isStored = type instanceof FieldType.Stored && ValueKey.isPossible(type.storageClass());
    if (uniqueness != Uniqueness.NONE && !isStored) {
      throw invalid("Values of this type can't be unique", field);
    }
    if (uniqueness == Uniqueness.IGNORE_CASE && type.storageClass() != StorageClass.TEXT) {
      throw invalid("Only text is compared ignoring case", field);
    }
  }

  private static FieldstoneException invalid(String sentence, String field) {
    return new FieldstoneException(ErrorCode.FIELD_TYPE_INVALID, sentence).with("field", field);
  }

  private static FieldstoneException notUnique(
      TableDefinition table, FieldDefinition field, RepeatedValues repeated) {
    return new FieldstoneException(ErrorCode.FIELD_VALUES_NOT_UNIQUE, "Several records have the same value")
        .with("field", field.field().key())
        .with("count", repeated.count())
        .with("groups", repeated.firstGroups().stream().map(group -> group(table, field, group)).toList());
  }

  private static Map<String, Object> group(
      TableDefinition table, FieldDefinition field, RepeatedValues.Group group) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("value", StoredValues.shownText(field, group.value(), table.ids()));
    facts.put("count", group.count());
    facts.put("records", group.firstRecords().stream().map(number -> table.id(number).toString()).toList());
    return facts;
  }
}
