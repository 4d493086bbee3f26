package dev.fieldstone.engine.internal.value;

import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.OptionEntry;
import dev.fieldstone.engine.internal.columns.TextFold;
import dev.fieldstone.engine.internal.id.IdCipher.IdNumbers;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.record.RecordLocator;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.schema.StorageClass;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what one write is given into the stored form of a field's type. Not safe for threads. */
public final class ValueReader {
  private final OrgIds ids;
  private final Limits limits;
  private final Reading reading;
  private final ZoneId zone;
  private final Map<Long, Map<String, OptionEntry>> optionsByFold = new HashMap<>();

  /**
   * Makes a reader.
   *
   * @param ids the org's ids
   * @param limits the bounds of texts
   * @param reading how lenient to be
   * @param zone what a local time means, in lenient reading
   */
  public ValueReader(OrgIds ids, Limits limits, Reading reading, ZoneId zone) {
    this.ids = ids;
    this.limits = limits;
    this.reading = reading;
    this.zone = zone;
  }

  /** Reads a value that is not null. Whether a referenced record exists is not checked here. */
  public ValueRead read(FieldDefinition field, Object raw) {
    if (reading instanceof Reading.Lenient && isBlank(field, raw)) {
      return ValueRead.good(null);
    }
    return switch (field.field().type()) {
      case FieldType.Text text -> TextReader.line(raw, limits);
      case FieldType.LongText longText -> TextReader.lines(raw, limits);
      case FieldType.Number number -> NumberReader.read(raw, number.scale(), reading);
      case FieldType.Currency currency -> NumberReader.read(raw, currency.scale(), reading);
      case FieldType.Checkbox checkbox -> CheckboxReader.read(raw, reading);
      case FieldType.Date date -> TimeReader.date(raw, reading);
      case FieldType.DateTime dateTime -> TimeReader.instant(raw, reading, zone);
      case FieldType.SingleSelect singleSelect -> option(field, raw);
      case FieldType.Reference reference -> reference(field, raw);
      case FieldType.Computed computed -> throw new IllegalArgumentException("Computed values are not read");
    };
  }

  /** White space is a value where text is wanted, and nothing elsewhere. */
  private static boolean isBlank(FieldDefinition field, Object raw) {
    return field.storageClass() != StorageClass.TEXT && raw instanceof CharSequence text && text.toString().isBlank();
  }

  private ValueRead option(FieldDefinition field, Object raw) {
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

  private ValueRead reference(FieldDefinition field, Object raw) {
    return switch (raw) {
      case RecordLocator record -> reference(field, record.id());
      case CharSequence text -> referenceByText(field, text.toString());
      default -> ValueRead.bad("A record of the target table is expected");
    };
  }

  private ValueRead referenceByText(FieldDefinition field, String text) {
    RecordId id = WireIds.record(text.strip());
    if (id != null) {
      return reference(field, id);
    }
    return switch (reading) {
      case Reading.Strict strict -> ValueRead.bad("A record of the target table is expected");
      case Reading.Lenient lenient -> new ValueRead.ByDisplay(text.strip());
    };
  }

  private ValueRead reference(FieldDefinition field, RecordId id) {
    IdNumbers numbers = ids.read(id);
    return numbers == null || numbers.table() != field.target()
        ? ValueRead.bad("The target table has no such record")
        : ValueRead.good(numbers.number());
  }
}
