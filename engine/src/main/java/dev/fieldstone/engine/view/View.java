package dev.fieldstone.engine.view;

import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.TableId;
import java.util.List;

/**
 * A view as it was when asked for. Immutable.
 *
 * @param id the view's id, which never changes
 * @param table the table it looks at
 * @param key unique among the table's views
 * @param name what people call it, 1 to 200 characters
 * @param description free text, may be empty
 * @param isDefault whether the table opens with it; exactly one view of a table is
 * @param archived whether lists leave the view out
 * @param visible the fields it shows and hides, by id
 * @param query which records in which order; fields and options by id
 * @param layout how they are laid out, which is the view's kind
 * @param inactiveClauses what of query and layout does not fit the fields' present types, and sleeps until it does
 * @param hostData a JSON text of the host's own, which the library keeps and never reads; empty for none
 */
public record View(
    ViewId id,
    TableId table,
    String key,
    String name,
    String description,
    boolean isDefault,
    boolean archived,
    VisibleFields visible,
    Query query,
    Layout layout,
    List<InactiveClause> inactiveClauses,
    String hostData)
    implements ViewLocator {

  /** Copies the list. */
  public View {
    inactiveClauses = List.copyOf(inactiveClauses);
  }

  /** {@return the fields it shows, in order} */
  public List<FieldId> fields() {
    return visible.fields().stream().map(FieldId.class::cast).toList();
  }
}
