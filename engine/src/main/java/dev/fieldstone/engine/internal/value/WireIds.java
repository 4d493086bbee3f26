package dev.fieldstone.engine.internal.value;

import dev.fieldstone.engine.internal.id.WireForm;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.OptionId;
import org.jspecify.annotations.Nullable;

/** Ids in wire form where other text is possible too: null rather than a refusal. */
final class WireIds {
  private WireIds() {}

  static @Nullable OptionId option(String text) {
    long[] halves = WireForm.parse("opt_", text);
    return halves == null ? null : new OptionId(halves[0], halves[1]);
  }

  static @Nullable RecordId record(String text) {
    long[] halves = WireForm.parse("rec_", text);
    return halves == null ? null : new RecordId(halves[0], halves[1]);
  }
}
