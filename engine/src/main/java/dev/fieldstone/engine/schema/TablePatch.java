package dev.fieldstone.engine.schema;

import org.jspecify.annotations.Nullable;

/**
 * What is to change about a table, in one operation. Immutable; null leaves a property as it is.
 *
 * @param name the new name, 1 to 200 characters
 * @param key the new key
 * @param description the new description
 * @param icon the new icon
 * @param color the new colour
 * @param archived whether lists leave the table out
 * @param displayField the field whose value shall stand for a record
 * @param hostData the new JSON text of the host's own, at most 16 KiB; empty to have none
 */
public record TablePatch(
    @Nullable String name,
    @Nullable String key,
    @Nullable String description,
    @Nullable String icon,
    @Nullable String color,
    @Nullable Boolean archived,
    @Nullable FieldLocator displayField,
    @Nullable String hostData) {

  /** {@return a patch that changes nothing} */
  public static TablePatch empty() {
    return new TablePatch(null, null, null, null, null, null, null, null);
  }

  /** {@return a patch that changes the name and leaves the key} */
  public static TablePatch rename(String name) {
    return empty().withName(name);
  }

  /** {@return a copy that changes the name} */
  public TablePatch withName(String name) {
    return new TablePatch(name, key, description, icon, color, archived, displayField, hostData);
  }

  /** {@return a copy that changes the key} */
  public TablePatch withKey(String key) {
    return new TablePatch(name, key, description, icon, color, archived, displayField, hostData);
  }

  /** {@return a copy that changes the description} */
  public TablePatch withDescription(String description) {
    return new TablePatch(name, key, description, icon, color, archived, displayField, hostData);
  }

  /** {@return a copy that changes the icon} */
  public TablePatch withIcon(String icon) {
    return new TablePatch(name, key, description, icon, color, archived, displayField, hostData);
  }

  /** {@return a copy that changes the colour} */
  public TablePatch withColor(String color) {
    return new TablePatch(name, key, description, icon, color, archived, displayField, hostData);
  }

  /** {@return a copy that archives or restores the table} */
  public TablePatch withArchived(boolean archived) {
    return new TablePatch(name, key, description, icon, color, archived, displayField, hostData);
  }

  /** {@return a copy that changes which field stands for a record} */
  public TablePatch displayedBy(FieldLocator displayField) {
    return new TablePatch(name, key, description, icon, color, archived, displayField, hostData);
  }

  /** {@return a copy that changes the JSON text of the host's own; empty for none} */
  public TablePatch withHostData(String hostData) {
    return new TablePatch(name, key, description, icon, color, archived, displayField, hostData);
  }
}
