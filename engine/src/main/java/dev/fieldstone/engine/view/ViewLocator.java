package dev.fieldstone.engine.view;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.schema.TableLocator;

/** Names a view: by id, by an earlier snapshot of it, or by table and key. */
public sealed interface ViewLocator extends Source permits ViewId, View, ViewKey {

  /**
   * {@return a locator by keys, such as {@code deals/pipeline}; the wire form of a view's id is taken too}
   *
   * @throws FieldstoneException {@code VIEW/NOT_FOUND} if the text names no table
   */
  static ViewLocator of(String key) {
    if (key.startsWith("viw_")) {
      return ViewId.parse(key);
    }
    int slash = key.indexOf('/');
    if (slash < 0) {
      throw new FieldstoneException(ErrorCode.VIEW_NOT_FOUND, "A view is named by its table's key, a slash and its own")
          .with("view", key);
    }
    return new ViewKey(TableLocator.of(key.substring(0, slash)), key.substring(slash + 1));
  }
}
