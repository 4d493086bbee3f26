package dev.fieldstone.engine.schema;

/** Names a field of a known table: by id, by an earlier snapshot of it, or by key. */
public sealed interface FieldLocator permits FieldId, Field, FieldKey {

  /** {@return a locator by key; the wire form of a field's id is taken too, since no key begins like one} */
  static FieldLocator of(String key) {
    return key.startsWith("fld_") ? FieldId.parse(key) : new FieldKey(key);
  }
}
