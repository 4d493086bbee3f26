package dev.fieldstone.engine.view;

import dev.fieldstone.engine.schema.FieldLocator;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view as it is to be made. Immutable: each method returns a changed copy.
 *
 * @param name what people call it, 1 to 200 characters
 * @param key unique among the table's views; null to make one from the name
 * @param description free text
 * @param layout how records are laid out, which is the view's kind; a board without an axis takes the first that fits
 * @param query which records in which order; its paging is not kept
 * @param fields the fields to show, in order; null for all, now and later
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
    @Nullable List<FieldLocator> fields,
    boolean isDefault,
    boolean archived,
    String hostData) {

  /** {@return a table view of all active records} */
  public static ViewDraft table(String name) {
    return new ViewDraft(name, null, "", new Layout.Table(), Query.everything(), null, false, false, "");
  }

  /** {@return a board of all active records, split by a field} */
  public static ViewDraft board(String name, String axisKey) {
    return new ViewDraft(
        name, null, "", new Layout.Board(FieldLocator.of(axisKey)), Query.everything(), null, false, false, "");
  }

  /** {@return a board split by the first field that fits} */
  public static ViewDraft board(String name) {
    return new ViewDraft(name, null, "", new Layout.Board(null), Query.everything(), null, false, false, "");
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
    return new ViewDraft(
        name, key, description, layout, query, Arrays.stream(fieldKeys).map(FieldLocator::of).toList(),
        isDefault, archived, hostData);
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
