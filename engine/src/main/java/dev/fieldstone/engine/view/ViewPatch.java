package dev.fieldstone.engine.view;

import dev.fieldstone.engine.schema.FieldLocator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to change about a view, in one operation. Immutable; null leaves a property as it is.
 *
 * @param name the new name, 1 to 200 characters
 * @param key the new key
 * @param description the new description
 * @param archived whether lists leave the view out
 * @param layout the new layout, and with it the kind; with empty slots, the one that the view had when it was last of
 *     this kind, or the first fields that fit
 * @param query the new query; its paging is not kept
 * @param fields the fields to show
 * @param hostData the new JSON text of the host's own, at most 16 KiB; empty to have none
 */
public record ViewPatch(
    @Nullable String name,
    @Nullable String key,
    @Nullable String description,
    @Nullable Boolean archived,
    @Nullable Layout layout,
    @Nullable Query query,
    @Nullable VisibleFields fields,
    @Nullable String hostData) {

  /** {@return a patch that changes nothing} */
  public static ViewPatch empty() {
    return new ViewPatch(null, null, null, null, null, null, null, null);
  }

  /** {@return a copy that changes the name} */
  public ViewPatch withName(String name) {
    return new ViewPatch(name, key, description, archived, layout, query, fields, hostData);
  }

  /** {@return a copy that changes the key} */
  public ViewPatch withKey(String key) {
    return new ViewPatch(name, key, description, archived, layout, query, fields, hostData);
  }

  /** {@return a copy that changes the description} */
  public ViewPatch withDescription(String description) {
    return new ViewPatch(name, key, description, archived, layout, query, fields, hostData);
  }

  /** {@return a copy that archives or restores the view} */
  public ViewPatch withArchived(boolean archived) {
    return new ViewPatch(name, key, description, archived, layout, query, fields, hostData);
  }

  /** {@return a copy that changes the layout, and with it the kind} */
  public ViewPatch withLayout(Layout layout) {
    return new ViewPatch(name, key, description, archived, layout, query, fields, hostData);
  }

  /** {@return a copy that changes the query} */
  public ViewPatch withQuery(Query query) {
    return new ViewPatch(name, key, description, archived, layout, query, fields, hostData);
  }

  /** {@return a copy that changes which fields are shown, and in which order} */
  public ViewPatch withFields(List<? extends FieldLocator> fields) {
    return withFields(VisibleFields.of(fields));
  }

  /** {@return a copy that changes which fields are shown} */
  public ViewPatch withFields(VisibleFields fields) {
    return new ViewPatch(name, key, description, archived, layout, query, fields, hostData);
  }

  /** {@return a copy that changes the JSON text of the host's own; empty for none} */
  public ViewPatch withHostData(String hostData) {
    return new ViewPatch(name, key, description, archived, layout, query, fields, hostData);
  }
}
