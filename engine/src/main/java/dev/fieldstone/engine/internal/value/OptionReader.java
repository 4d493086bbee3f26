package dev.fieldstone.engine.internal.value;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.OptionEntry;
import dev.fieldstone.engine.internal.id.IdCipher.IdNumbers;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.internal.text.TextFold;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.OptionId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Options: by id, or by label by case fold. Not safe for threads. */
final class OptionReader {
  private final OrgIds ids;
  private final Reading reading;
  private final Map<Long, Map<String, OptionEntry>> optionsByFold = new HashMap<>();

  OptionReader(OrgIds ids, Reading reading) {
    this.ids = ids;
    this.reading = reading;
  }

  ValueRead read(FieldDefinition field, Object raw) {
    OptionEntry entry =
        switch (raw) {
          case OptionId id -> byId(field, id);
          case Option option -> byId(field, option.id());
          case CharSequence text -> byText(field, text.toString());
          default -> null;
        };
    return entry == null || entry.removed()
        ? ValueRead.bad("The select has no such option")
        : ValueRead.good(entry.number());
  }

  private @Nullable OptionEntry byText(FieldDefinition field, String text) {
    OptionEntry labelled = byLabel(field, text);
    boolean looksLikeId = text.startsWith("opt_") && labelled == null;
    return looksLikeId ? byId(field, WireIds.option(text)) : labelled;
  }

  private @Nullable OptionEntry byId(FieldDefinition field, @Nullable OptionId id) {
    IdNumbers numbers = id == null ? null : ids.read(id);
    return numbers == null ? null : field.option(numbers.number());
  }

  private @Nullable OptionEntry byLabel(FieldDefinition field, String text) {
    String label = reading instanceof Reading.Lenient ? text.strip() : text;
    return optionsByFold
        .computeIfAbsent(field.number(), absent -> optionsByFold(field))
        .get(TextFold.caseFold(label));
  }

  private static Map<String, OptionEntry> optionsByFold(FieldDefinition field) {
    Map<String, OptionEntry> byFold = new HashMap<>();
    for (OptionEntry entry : field.options()) {
      if (!entry.removed()) {
        byFold.put(TextFold.caseFold(entry.label()), entry);
      }
    }
    return byFold;
  }
}
