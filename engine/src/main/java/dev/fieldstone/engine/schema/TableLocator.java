package dev.fieldstone.engine.schema;

import dev.fieldstone.engine.view.Source;

/** Names a table: by id, by an earlier snapshot of it, or by key. */
public sealed interface TableLocator extends Source permits TableId, Table, TableKey {

  /** {@return a locator by key; the wire form of a table's id is taken too, since no key begins like one} */
  static TableLocator of(String key) {
    return key.startsWith("tbl_") ? TableId.parse(key) : new TableKey(key);
  }
}
