package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.schema.FieldLocator;
import java.util.List;

/** Where a field of a document goes among those before it. */
final class FieldOrder {
  private FieldOrder() {}

  /** {@return the index of a field in an order of keys: next to a sibling that it names, else the end} */
  static int index(List<String> keys, FieldDraft field) {
    FieldLocator before = field.before();
    FieldLocator after = field.after();
    if (before != null) {
      return indexOf(keys, before);
    }
    return after != null ? indexOf(keys, after) + 1 : keys.size();
  }

  private static int indexOf(List<String> keys, FieldLocator sibling) {
    String key =
        switch (sibling) {
          case FieldKey named -> named.key();
          case Field named -> named.key();
          case FieldId id -> id.toString();
        };
    int index = keys.indexOf(key);
    if (index < 0) {
      throw new FieldstoneException(ErrorCode.FIELD_NOT_FOUND, "The document has no such field before this one")
          .with("field", key);
    }
    return index;
  }
}
