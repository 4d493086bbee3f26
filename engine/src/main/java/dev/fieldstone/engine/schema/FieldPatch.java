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
  private final @Nullable String name;
  private final @Nullable String key;
  private final @Nullable String description;
  private final @Nullable FieldType type;
  private final @Nullable Boolean required;
  private final @Nullable NewDefault newDefault;
  private final Map<String, String> renamedOptions;
  private final @Nullable String hostData;

  private FieldPatch(
      @Nullable String name,
      @Nullable String key,
      @Nullable String description,
      @Nullable FieldType type,
      @Nullable Boolean required,
      @Nullable NewDefault newDefault,
      Map<String, String> renamedOptions,
      @Nullable String hostData) {
    this.name = name;
    this.key = key;
    this.description = description;
    this.type = type;
    this.required = required;
    this.newDefault = newDefault;
    this.renamedOptions = renamedOptions;
    this.hostData = hostData;
  }

  /** {@return a patch that changes nothing} */
  public static FieldPatch empty() {
    return new FieldPatch(null, null, null, null, null, null, Map.of(), null);
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
    return new FieldPatch(name, key, description, type, required, newDefault, renamedOptions, hostData);
  }

  /** {@return a copy that changes the key} */
  public FieldPatch withKey(String key) {
    return new FieldPatch(name, key, description, type, required, newDefault, renamedOptions, hostData);
  }

  /** {@return a copy that changes the description} */
  public FieldPatch withDescription(String description) {
    return new FieldPatch(name, key, description, type, required, newDefault, renamedOptions, hostData);
  }

  /**
   * {@return a copy that changes the type, or a type's settings; a select's options become the ones named, by label}
   *
   * @param conversion what happens with the values where the storage class changes
   */
  public FieldPatch withType(FieldType type, Conversion conversion) {
    return switch (conversion) {
      case NONE -> new FieldPatch(name, key, description, type, required, newDefault, renamedOptions, hostData);
    };
  }

  /** {@return a copy that turns the demand for a value on or off} */
  public FieldPatch withRequired(boolean required) {
    return new FieldPatch(name, key, description, type, required, newDefault, renamedOptions, hostData);
  }

  /** {@return a copy that changes what later records get where nothing is given; null for nothing} */
  public FieldPatch withDefault(@Nullable Object defaultValue) {
    return new FieldPatch(name, key, description, type, required, new NewDefault(defaultValue), renamedOptions,
        hostData);
  }

  /** {@return a copy that gives an option of the select another label; records keep the option} */
  public FieldPatch withOptionRenamed(String label, String newLabel) {
    Map<String, String> more = new LinkedHashMap<>(renamedOptions);
    more.put(label, newLabel);
    return new FieldPatch(
        name, key, description, type, required, newDefault, Collections.unmodifiableMap(more), hostData);
  }

  /** {@return a copy that changes the JSON text of the host's own, at most 16 KiB; empty for none} */
  public FieldPatch withHostData(String hostData) {
    return new FieldPatch(name, key, description, type, required, newDefault, renamedOptions, hostData);
  }

  /** {@return the new JSON text of the host's own, or null} */
  public @Nullable String hostData() {
    return hostData;
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

  /** {@return the new type, or null} */
  public @Nullable FieldType type() {
    return type;
  }

  /** {@return whether values become required, or null} */
  public @Nullable Boolean required() {
    return required;
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
