package dev.fieldstone.engine.view;

import dev.fieldstone.engine.schema.FieldLocator;
import org.jspecify.annotations.Nullable;

/**
 * A view as it is to be made. Immutable: each method returns a changed copy.
 *
 * @param name what people call it, 1 to 200 characters
 * @param key unique among the table's views; null to make one from the name
 * @param description free text
 * @param layout how records are laid out, which is the view's kind; empty slots take the first fields that fit: for an
 *     axis, one whose groups take cards
 * @param query which records in which order; its paging is not kept
 * @param fields the fields to show; null for all, and later ones as is usual for the kind
 * @param isDefault whether the table opens with it; the first active view does where none says so
 * @param archived whether lists leave the view out
 * @param hostData a JSON text of the host's own, at most 16 KiB; empty for none
 */
public record ViewDraft(
    String name,
    @Nullable String key,
    String description,
    Layout layout,
    Query query,
    @Nullable VisibleFields fields,
    boolean isDefault,
    boolean archived,
    String hostData) {

  /** {@return a table view of all active records} */
  public static ViewDraft table(String name) {
    return of(name, new Layout.Table());
  }

  /** {@return a board of all active records, split by a field} */
  public static ViewDraft board(String name, String axisKey) {
    return of(name, new Layout.Board(FieldLocator.of(axisKey)));
  }

  /** {@return a board split by the first field that fits} */
  public static ViewDraft board(String name) {
    return of(name, new Layout.Board(null));
  }

  /** {@return a calendar of all active records, by the day that a field says} */
  public static ViewDraft calendar(String name, String startKey) {
    return of(name, new Layout.Calendar(FieldLocator.of(startKey), null));
  }

  /** {@return a calendar by the first field that fits} */
  public static ViewDraft calendar(String name) {
    return of(name, new Layout.Calendar(null, null));
  }

  /** {@return a timeline of all active records, from one field to another} */
  public static ViewDraft timeline(String name, String startKey, String endKey) {
    return of(name, new Layout.Timeline(FieldLocator.of(startKey), FieldLocator.of(endKey)));
  }

  /** {@return a timeline from the first field that fits to the second} */
  public static ViewDraft timeline(String name) {
    return of(name, new Layout.Timeline(null, null));
  }

  /** {@return a gallery of all active records, with the pictures of a field} */
  public static ViewDraft gallery(String name, String coverKey) {
    return of(name, new Layout.Gallery(FieldLocator.of(coverKey)));
  }

  /** {@return a gallery with the pictures of the first field that fits} */
  public static ViewDraft gallery(String name) {
    return of(name, new Layout.Gallery(null));
  }

  /** {@return a view of all active records in this layout} */
  public static ViewDraft of(String name, Layout layout) {
    return new ViewDraft(name, null, "", layout, Query.everything(), null, false, false, "");
  }

  /** {@return a copy with this key} */
  public ViewDraft withKey(String key) {
    return new ViewDraft(name, key, description, layout, query, fields, isDefault, archived, hostData);
  }

  /** {@return a copy with this description} */
  public ViewDraft describedAs(String description) {
    return new ViewDraft(name, key, description, layout, query, fields, isDefault, archived, hostData);
  }

  /** {@return a copy that shows the records of this query} */
  public ViewDraft showing(Query query) {
    return new ViewDraft(name, key, description, layout, query, fields, isDefault, archived, hostData);
  }

  /** {@return a copy that shows just these fields, in this order} */
  public ViewDraft withFields(String... fieldKeys) {
    return withFields(VisibleFields.of(fieldKeys));
  }

  /** {@return a copy that shows these fields} */
  public ViewDraft withFields(VisibleFields fields) {
    return new ViewDraft(name, key, description, layout, query, fields, isDefault, archived, hostData);
  }

  /** {@return a copy that the table opens with} */
  public ViewDraft asDefault() {
    return new ViewDraft(name, key, description, layout, query, fields, true, archived, hostData);
  }

  /** {@return a copy that lists leave out} */
  public ViewDraft asArchived() {
    return new ViewDraft(name, key, description, layout, query, fields, isDefault, true, hostData);
  }

  /** {@return a copy with this JSON text of the host's own} */
  public ViewDraft withHostData(String hostData) {
    return new ViewDraft(name, key, description, layout, query, fields, isDefault, archived, hostData);
  }
}
