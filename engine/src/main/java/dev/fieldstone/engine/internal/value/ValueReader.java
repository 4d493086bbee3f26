package dev.fieldstone.engine.internal.value;

import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.actor.ActorDirectory;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.schema.FieldType;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what one write is given into the stored form of a field's type. Not safe for threads. */
public final class ValueReader {
  private static final int ANY_SCALE = 64;

  private final Reading reading;
  private final PlainReader plain;
  private final OptionReader options;
  private final ReferenceReader references;
  private final ActorReader people;

  /**
   * Makes a reader.
   *
   * @param ids the org's ids
   * @param actors whom the org knows, for the lenient reading
   * @param limits the bounds of texts
   * @param reading how lenient to be
   * @param zone what a local time means, in lenient reading
   */
  public ValueReader(OrgIds ids, ActorDirectory actors, Limits limits, Reading reading, ZoneId zone) {
    this.reading = reading;
    this.plain = new PlainReader(limits, reading, zone);
    this.options = new OptionReader(ids, reading);
    this.references = new ReferenceReader(ids, reading);
    this.people = new ActorReader(actors, reading);
  }

  /** Reads a value that is not null. Whether a referenced record exists is not checked here. */
  public ValueRead read(FieldDefinition field, Object raw) {
    if (plain.isBlank(field.field().type(), raw)) {
      return ValueRead.good(null);
    }
    return switch (field.field().type()) {
      case FieldType.SingleSelect singleSelect -> options.read(field, raw);
      case FieldType.MultiSelect multiSelect ->
          listed(raw, element -> options.read(field, element), StoredLists::ofCodes);
      case FieldType.User user -> people.read(raw);
      case FieldType.Users users -> listed(raw, people::read, StoredLists::ofTexts);
      case FieldType.Reference reference -> references.read(field, raw);
      case FieldType.References several -> references.readList(field, raw);
      case FieldType.Stored stored -> plain.read(stored, raw);
      case FieldType.Computed computed -> throw new IllegalArgumentException("Computed values are not read");
    };
  }

  /** Reads a number, or a duration, with all its digits, however many of them the field keeps. */
  public ValueRead readWhole(FieldDefinition field, Object raw) {
    return field.field().type() instanceof FieldType.Duration
        ? NumberReader.duration(raw, ANY_SCALE, reading)
        : NumberReader.read(raw, ANY_SCALE, reading);
  }

  private <T> ValueRead listed(
      Object raw, Function<Object, ValueRead> element, Function<List<T>, @Nullable String> stored) {
    return new ListReader(reading).read(raw, element, stored);
  }
}
