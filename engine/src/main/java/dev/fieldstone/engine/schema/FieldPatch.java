package dev.fieldstone.engine.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to change about a field, in one operation. Immutable: each method returns a changed copy; what is not named
 * stays.
 */
public final class FieldPatch {
  private static final FieldPatch EMPTY = new FieldPatch();

  // Changed while a copy is made, and never after.
  private @Nullable String name;
  private @Nullable String key;
  private @Nullable String description;
  private @Nullable String hostData;
  private @Nullable FieldType type;
  private Conversion conversion = Conversion.NONE;
  private @Nullable Boolean required;
  private @Nullable Boolean unique;
  private @Nullable Uniqueness uniqueness;
  private @Nullable NewDefault newDefault;
  private Map<String, String> renamedOptions = Map.of();

  private FieldPatch() {}

  private FieldPatch(FieldPatch original) {
    this.name = original.name;
    this.key = original.key;
    this.description = original.description;
    this.hostData = original.hostData;
    this.type = original.type;
    this.conversion = original.conversion;
    this.required = original.required;
    this.unique = original.unique;
    this.uniqueness = original.uniqueness;
    this.newDefault = original.newDefault;
    this.renamedOptions = original.renamedOptions;
  }

  /** {@return a patch that changes nothing} */
  public static FieldPatch empty() {
    return EMPTY;
  }

  /** {@return a patch that changes the name and leaves the key} */
  public static FieldPatch rename(String name) {
    return empty().withName(name);
  }

  /**
   * {@return a patch that changes the type}
   *
   * @param conversion what happens with the values where the storage class changes
   */
  public static FieldPatch changeType(FieldType type, Conversion conversion) {
    return empty().withType(type, conversion);
  }

  /** {@return a copy that changes the name, 1 to 200 characters} */
  public FieldPatch withName(String name) {
    FieldPatch copy = new FieldPatch(this);
    copy.name = name;
    return copy;
  }

  /** {@return a copy that changes the key} */
  public FieldPatch withKey(String key) {
    FieldPatch copy = new FieldPatch(this);
    copy.key = key;
    return copy;
  }

  /** {@return a copy that changes the description} */
  public FieldPatch withDescription(String description) {
    FieldPatch copy = new FieldPatch(this);
    copy.description = description;
    return copy;
  }

  /** {@return a copy that changes the JSON text of the host's own, at most 16 KiB; empty for none} */
  public FieldPatch withHostData(String hostData) {
    FieldPatch copy = new FieldPatch(this);
    copy.hostData = hostData;
    return copy;
  }

  /**
   * {@return a copy that changes the type, or a type's settings; a select's options become the ones named, by label}
   *
   * @param conversion what happens with the values where the storage class changes
   */
  public FieldPatch withType(FieldType type, Conversion conversion) {
    FieldPatch copy = new FieldPatch(this);
    copy.type = type;
    copy.conversion = conversion;
    return copy;
  }

  /** {@return a copy that turns the demand for a value on or off} */
  public FieldPatch withRequired(boolean required) {
    FieldPatch copy = new FieldPatch(this);
    copy.required = required;
    return copy;
  }

  /** {@return a copy that makes values unique in the table, as is usual for the type, or lets them repeat} */
  public FieldPatch withUnique(boolean unique) {
    FieldPatch copy = new FieldPatch(this);
    copy.unique = unique;
    copy.uniqueness = null;
    return copy;
  }

  /** {@return a copy that says how values are unique in the table} */
  public FieldPatch withUnique(Uniqueness uniqueness) {
    FieldPatch copy = new FieldPatch(this);
    copy.unique = uniqueness != Uniqueness.NONE;
    copy.uniqueness = uniqueness;
    return copy;
  }

  /** {@return a copy that changes what later records get where nothing is given; null for nothing} */
  public FieldPatch withDefault(@Nullable Object defaultValue) {
    FieldPatch copy = new FieldPatch(this);
    copy.newDefault = new NewDefault(defaultValue);
    return copy;
  }

  /** {@return a copy that gives an option of the select another label; records keep the option} */
  public FieldPatch withOptionRenamed(String label, String newLabel) {
    Map<String, String> more = new LinkedHashMap<>(renamedOptions);
    more.put(label, newLabel);
    FieldPatch copy = new FieldPatch(this);
    copy.renamedOptions = Collections.unmodifiableMap(more);
    return copy;
  }

  /** {@return the new labels of options by their present ones, in the order given} */
  public Map<String, String> renamedOptions() {
    return renamedOptions;
  }

  /** {@return the new name, or null} */
  public @Nullable String name() {
    return name;
  }

  /** {@return the new key, or null} */
  public @Nullable String key() {
    return key;
  }

  /** {@return the new description, or null} */
  public @Nullable String description() {
    return description;
  }

  /** {@return the new JSON text of the host's own, or null} */
  public @Nullable String hostData() {
    return hostData;
  }

  /** {@return the new type, or null} */
  public @Nullable FieldType type() {
    return type;
  }

  /** {@return what happens with the values where the storage class changes} */
  public Conversion conversion() {
    return conversion;
  }

  /** {@return whether values become required, or null} */
  public @Nullable Boolean required() {
    return required;
  }

  /** {@return whether values become unique, or may repeat; null where that stays} */
  public @Nullable Boolean unique() {
    return unique;
  }

  /** {@return how values become unique, or null where that stays or is what is usual for the type} */
  public @Nullable Uniqueness uniqueness() {
    return uniqueness;
  }

  /** {@return the new default, or null where the default stays} */
  public @Nullable NewDefault newDefault() {
    return newDefault;
  }

  /**
   * What later records get where nothing is given.
   *
   * @param value in any form that a write accepts; null for nothing
   */
  public record NewDefault(@Nullable Object value) {}
}
