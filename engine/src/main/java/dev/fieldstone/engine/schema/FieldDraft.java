package dev.fieldstone.engine.schema;

import org.jspecify.annotations.Nullable;

/**
 * A field as it is to be made. Immutable: each method returns a changed copy.
 *
 * @param name what people call it, 1 to 200 characters
 * @param key unique in the table; null to make one from the name
 * @param type what its values are
 * @param description free text
 * @param required whether an active record must have a value
 * @param uniqueness whether, and how, each value is there once among all records of the table
 * @param defaultValue what new records get where nothing is given, in any form that a write accepts
 * @param locked whether users can't change or delete the field
 * @param before the sibling to stand before; null together with {@code after} for the end
 * @param after the sibling to stand after
 * @param hostData a JSON text of the host's own, at most 16 KiB; empty for none
 */
public record FieldDraft(
    String name,
    @Nullable String key,
    FieldType type,
    String description,
    boolean required,
    Uniqueness uniqueness,
    @Nullable Object defaultValue,
    boolean locked,
    @Nullable FieldLocator before,
    @Nullable FieldLocator after,
    String hostData) {

  /** {@return a draft with nothing but a name and a type} */
  public static FieldDraft named(String name, FieldType type) {
    return new FieldDraft(name, null, type, "", false, Uniqueness.NONE, null, false, null, null, "");
  }

  /** {@return a copy with this key} */
  public FieldDraft withKey(String key) {
    return new FieldDraft(
        name, key, type, description, required, uniqueness, defaultValue, locked, before, after, hostData);
  }

  /** {@return a copy with this description} */
  public FieldDraft describedAs(String description) {
    return new FieldDraft(
        name, key, type, description, required, uniqueness, defaultValue, locked, before, after, hostData);
  }

  /** {@return a copy whose values are required of active records} */
  public FieldDraft asRequired() {
    return new FieldDraft(
        name, key, type, description, true, uniqueness, defaultValue, locked, before, after, hostData);
  }

  /** {@return a copy whose values are unique in the table, as is usual for the type} */
  public FieldDraft asUnique() {
    return with(Uniqueness.usualOf(type));
  }

  /**
   * {@return a copy whose values are unique in the table}
   *
   * @param ignoreCase whether texts that differ in case alone are the same
   */
  public FieldDraft asUnique(boolean ignoreCase) {
    return with(ignoreCase ? Uniqueness.IGNORE_CASE : Uniqueness.EXACT);
  }

  /** {@return a copy with this value for new records} */
  public FieldDraft withDefault(Object defaultValue) {
    return new FieldDraft(
        name, key, type, description, required, uniqueness, defaultValue, locked, before, after, hostData);
  }

  /** {@return a copy that users can't change or delete} */
  public FieldDraft asLocked() {
    return new FieldDraft(
        name, key, type, description, required, uniqueness, defaultValue, true, before, after, hostData);
  }

  /** {@return a copy with this JSON text of the host's own} */
  public FieldDraft withHostData(String hostData) {
    return new FieldDraft(
        name, key, type, description, required, uniqueness, defaultValue, locked, before, after, hostData);
  }

  /** {@return a copy placed before a sibling} */
  public FieldDraft before(String siblingKey) {
    return new FieldDraft(
        name, key, type, description, required, uniqueness, defaultValue, locked, FieldLocator.of(siblingKey), null,
        hostData);
  }

  /** {@return a copy placed after a sibling} */
  public FieldDraft after(String siblingKey) {
    return new FieldDraft(
        name, key, type, description, required, uniqueness, defaultValue, locked, null, FieldLocator.of(siblingKey),
        hostData);
  }

  private FieldDraft with(Uniqueness uniqueness) {
    return new FieldDraft(
        name, key, type, description, required, uniqueness, defaultValue, locked, before, after, hostData);
  }
}
