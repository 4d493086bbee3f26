package dev.fieldstone.engine.internal.catalog;

import dev.fieldstone.engine.internal.placement.PhysicalLayout;

/**
 * What is kept of a table besides its fields and views. Immutable: each method returns a changed copy.
 *
 * @param number unique in the org; names the SQL tables
 * @param key unique in the org
 * @param name what people call it
 * @param description free text
 * @param icon free text
 * @param color free text
 * @param archived whether lists leave it out
 * @param displayField the number of the field that stands for a record
 * @param layout where values lie
 * @param hostData a JSON text of the host's own, empty for none
 */
public record TableState(
    long number,
    String key,
    String name,
    String description,
    String icon,
    String color,
    boolean archived,
    long displayField,
    PhysicalLayout layout,
    String hostData) {

  /** {@return a copy that lays values out so} */
  public TableState laidOut(PhysicalLayout layout) {
    return new TableState(number, key, name, description, icon, color, archived, displayField, layout, hostData);
  }
}
