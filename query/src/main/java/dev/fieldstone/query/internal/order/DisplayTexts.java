package dev.fieldstone.query.internal.order;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.schema.FieldId;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the references of one field display, asked for once per run and code. Not safe for threads. */
final class DisplayTexts {
  private final FieldId field;
  private final DisplaySource source;
  private final Map<Long, TextKey> texts = new HashMap<>();

  DisplayTexts(FieldId field, DisplaySource source) {
    this.field = field;
    this.source = source;
  }

  /** Gets the texts of those codes of these records that are not known yet, with one question. */
  void prepare(Column.Longs codes, BitSet candidates) {
    Set<Long> unknown = new HashSet<>();
    for (int index = candidates.nextSetBit(0); index >= 0; index = candidates.nextSetBit(index + 1)) {
      long code = codes.value(index);
      if (!codes.isEmpty(index) && !texts.containsKey(code)) {
        unknown.add(code);
      }
    }
    if (!unknown.isEmpty()) {
      source.displays(field, unknown).forEach((code, text) -> texts.put(code, new TextKey(text)));
    }
  }

  /** {@return the text of a code; null if its record does not exist} */
  @Nullable TextKey text(long code) {
    return texts.get(code);
  }
}
