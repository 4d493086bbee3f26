package dev.fieldstone.engine.schema;

import dev.fieldstone.engine.view.ViewDraft;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is to be made. Immutable: each method returns a changed copy.
 *
 * <p>Without a field that stands for a record, the table gets one: text, with the key {@code name}. Without a view, it
 * gets one that shows all records.
 *
 * @param name what people call it, 1 to 200 characters
 * @param key unique in the org; null to make one from the name
 * @param description free text
 * @param icon free text
 * @param color free text
 * @param displayField the key of a field in this draft whose value stands for a record; null for a text named Name
 * @param fields the fields in order
 * @param views the views in order, the first active one being the default unless another says so
 * @param archived whether lists leave the table out
 * @param hostData a JSON text of the host's own, at most 16 KiB; empty for none
 */
public record TableDraft(
    String name,
    @Nullable String key,
    String description,
    String icon,
    String color,
    @Nullable String displayField,
    List<FieldDraft> fields,
    List<ViewDraft> views,
    boolean archived,
    String hostData) {

  /** Copies the lists. */
  public TableDraft {
    fields = List.copyOf(fields);
    views = List.copyOf(views);
  }

  /** {@return a draft with nothing but a name} */
  public static TableDraft named(String name) {
    return new TableDraft(name, null, "", "", "", null, List.of(), List.of(), false, "");
  }

  /** {@return a copy with this key} */
  public TableDraft withKey(String key) {
    return new TableDraft(name, key, description, icon, color, displayField, fields, views, archived, hostData);
  }

  /** {@return a copy with this description} */
  public TableDraft describedAs(String description) {
    return new TableDraft(name, key, description, icon, color, displayField, fields, views, archived, hostData);
  }

  /** {@return a copy with this icon} */
  public TableDraft withIcon(String icon) {
    return new TableDraft(name, key, description, icon, color, displayField, fields, views, archived, hostData);
  }

  /** {@return a copy with this colour} */
  public TableDraft withColor(String color) {
    return new TableDraft(name, key, description, icon, color, displayField, fields, views, archived, hostData);
  }

  /** {@return a copy in which the field with this key stands for a record} */
  public TableDraft displayedBy(String fieldKey) {
    return new TableDraft(name, key, description, icon, color, fieldKey, fields, views, archived, hostData);
  }

  /** {@return a copy that lists leave out} */
  public TableDraft asArchived() {
    return new TableDraft(name, key, description, icon, color, displayField, fields, views, true, hostData);
  }

  /** {@return a copy with this JSON text of the host's own} */
  public TableDraft withHostData(String hostData) {
    return new TableDraft(name, key, description, icon, color, displayField, fields, views, archived, hostData);
  }

  /** {@return a copy with one more field} */
  public TableDraft field(String name, FieldType type) {
    return field(FieldDraft.named(name, type));
  }

  /** {@return a copy with one more field} */
  public TableDraft field(FieldDraft field) {
    List<FieldDraft> more = new ArrayList<>(fields);
    more.add(field);
    return new TableDraft(name, key, description, icon, color, displayField, more, views, archived, hostData);
  }

  /** {@return a copy with one more view} */
  public TableDraft view(ViewDraft view) {
    List<ViewDraft> more = new ArrayList<>(views);
    more.add(view);
    return new TableDraft(name, key, description, icon, color, displayField, fields, more, archived, hostData);
  }
}
