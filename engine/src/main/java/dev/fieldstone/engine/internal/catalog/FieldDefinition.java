package dev.fieldstone.engine.internal.catalog;

import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.StorageClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field with the numbers and places behind it. Immutable.
 *
 * @param state what is kept of it
 * @param field the public snapshot
 */
public record FieldDefinition(FieldState state, Field field) {

  /** {@return the field's number} */
  public long number() {
    return state.number();
  }

  /** {@return where the values that are read now lie; null for a computed field} */
  public @Nullable Placement placement() {
    ClassMemory memory = state.memory();
    return memory == null ? null : memory.placement();
  }

  /** {@return where the values that are read now lie; the field is not a computed one} */
  public Placement place() {
    Placement placement = placement();
    if (placement == null) {
      throw new IllegalStateException("A computed field keeps no values");
    }
    return placement;
  }

  /** {@return the class of the values that are read now} */
  public StorageClass storageClass() {
    return field.type().storageClass();
  }

  /** {@return all options, removed ones too, in order} */
  public List<OptionEntry> options() {
    return state.options();
  }

  /** {@return the class in use with what is part of it; the field is not a computed one} */
  public ClassKey classKey() {
    ClassKey active = state.active();
    if (active == null) {
      throw new IllegalStateException("A computed field keeps no values");
    }
    return active;
  }

  /** {@return the number of the table that a reference points at} */
  public long target() {
    ClassKey active = state.active();
    if (active == null || !active.storageClass().isReferring()) {
      throw new IllegalStateException("Only references have a target");
    }
    return active.target();
  }

  /** {@return whether the field's values point at records, one or several, and not at the record itself} */
  public boolean isReference() {
    return field.type() instanceof FieldType.Referring;
  }

  /** {@return the default of new records in stored form} */
  public @Nullable Object defaultValue() {
    ClassMemory memory = state.memory();
    return memory == null ? null : memory.defaultValue();
  }

  /** {@return where the keys of the values that are read now lie, null where they may repeat} */
  public @Nullable KeyTable keys() {
    ClassMemory memory = state.memory();
    return memory == null ? null : memory.keys();
  }

  /** {@return this field as if it had another type of its class, for reading values only} */
  public FieldDefinition reading(FieldType type) {
    Field other =
        new Field(
            field.id(), field.table(), field.key(), field.name(), field.description(), type, field.options(),
            field.required(), field.uniqueness(), field.defaultValue(), field.builtIn(), field.writable(),
            field.locked(), field.hostData());
    return new FieldDefinition(state, other);
  }

  /** {@return this field as a session sees it whose scope says so} */
  FieldDefinition seen(boolean writable, boolean hidesDefault) {
    Object shownDefault = hidesDefault ? null : field.defaultValue();
    Field other =
        new Field(
            field.id(), field.table(), field.key(), field.name(), field.description(), field.type(), field.options(),
            field.required(), field.uniqueness(), shownDefault, field.builtIn(), writable, field.locked(),
            field.hostData());
    return new FieldDefinition(state, other);
  }

  /** {@return the option with this number, removed or not} */
  public @Nullable OptionEntry option(long option) {
    for (OptionEntry entry : state.options()) {
      if (entry.number() == option) {
        return entry;
      }
    }
    return null;
  }
}
