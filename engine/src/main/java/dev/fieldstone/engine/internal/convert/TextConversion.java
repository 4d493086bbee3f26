package dev.fieldstone.engine.internal.convert;

import dev.fieldstone.engine.internal.actor.ActorDirectory;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.value.StoredLists;
import dev.fieldstone.engine.internal.value.StoredValues;
import dev.fieldstone.engine.internal.value.TextLists;
import dev.fieldstone.engine.internal.value.ValueRead;
import dev.fieldstone.engine.internal.value.ValueReader;
import dev.fieldstone.engine.schema.ConversionNote;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.StorageClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts as values of other classes. */
final class TextConversion {
  private final FieldDefinition to;
  private final ValueReader reader;
  private final ZoneId zone;
  private final Lookup lookup;
  private final ActorDirectory actors;

  /**
   * Prepares to convert.
   *
   * @param to the new type; a select with the options that are to be made
   * @param reader reads leniently
   * @param actors whom the org knows
   */
  TextConversion(FieldDefinition to, ValueReader reader, ZoneId zone, Lookup lookup, ActorDirectory actors) {
    this.to = to;
    this.reader = reader;
    this.zone = zone;
    this.lookup = lookup;
    this.actors = actors;
  }

  Converted convert(String text) {
    return switch (to.storageClass()) {
      case NUMBER -> number(text);
      case DATE -> date(text);
      case OPTIONS, ACTORS -> list(text);
      case REFERENCE -> reference(text);
      case REFERENCES -> references(text);
      case ACTOR -> told(read(text), List.of(text));
      case BOOLEAN, TIMESTAMP, OPTION, JSON, ATTACHMENTS -> read(text);
      case TEXT -> throw new IllegalStateException("A text is one already");
    };
  }

  private Converted read(String text) {
    return switch (reader.read(to, text)) {
      case ValueRead.Good good when good.stored() != null -> Converted.exact(Objects.requireNonNull(good.stored()));
      case ValueRead.Good nothing -> Converted.failed(ConversionNote.UNREADABLE);
      case ValueRead.Bad bad -> Converted.failed(ConversionNote.UNREADABLE);
      case ValueRead.ByDisplay display -> throw new IllegalStateException("References are looked up");
    };
  }

  private Converted number(String text) {
    Converted rounded = read(text);
    boolean isReadable = reader.readWhole(to, text) instanceof ValueRead.Good good && good.stored() != null;
    if (rounded.stored() == null) {
      return isReadable ? Converted.failed(ConversionNote.OUT_OF_BOUNDS) : rounded;
    }
    return isReadable && !isSame(rounded.stored(), text)
        ? Converted.lossy(rounded.stored(), ConversionNote.ROUNDED)
        : rounded;
  }

  private boolean isSame(Object rounded, String text) {
    return reader.readWhole(to, text) instanceof ValueRead.Good whole
        && whole.stored() instanceof BigDecimal exact
        && exact.compareTo((BigDecimal) rounded) == 0;
  }

  private Converted date(String text) {
    Converted day = read(text);
    if (day.stored() != null) {
      return day;
    }
    Instant instant = instant(text);
    return instant == null ? day : TimeConversion.toDate(instant, zone);
  }

  private @Nullable Instant instant(String text) {
    return reader.read(to.reading(FieldType.dateTime()), text) instanceof ValueRead.Good good
            && good.stored() instanceof Instant instant
        ? instant
        : null;
  }

  private Converted list(String text) {
    Converted read = read(text);
    List<String> parts = TextLists.parse(text);
    if (read.stored() == null || parts == null) {
      return to.storageClass() == StorageClass.ACTORS && parts != null ? told(read, parts) : read;
    }
    int kept = to.storageClass() == StorageClass.ACTORS
        ? StoredLists.texts(read.stored()).size()
        : StoredLists.codes(read.stored()).length;
    return kept < parts.size() ? Converted.lossy(read.stored(), ConversionNote.REPETITION_DROPPED) : read;
  }

  /** Says of a text that is refused if it is a label that several actors have. */
  private Converted told(Converted read, List<String> parts) {
    boolean isOfSeveral = read.stored() == null && parts.stream().anyMatch(part -> actors.named(part).size() > 1);
    return isOfSeveral ? Converted.failed(ConversionNote.SEVERAL_ACTORS) : read;
  }

  private Converted reference(String text) {
    List<Long> candidates = lookup.displayed(text.strip());
    return candidates.size() == 1 ? Converted.exact(candidates.getFirst()) : Converted.failed(note(candidates));
  }

  private Converted references(String text) {
    List<String> parts = TextLists.parse(text);
    if (parts == null || parts.isEmpty()) {
      return Converted.failed(ConversionNote.UNREADABLE);
    }
    Set<Long> targets = new LinkedHashSet<>();
    for (String part : parts) {
      List<Long> candidates = lookup.displayed(part);
      if (candidates.size() != 1) {
        return Converted.failed(note(candidates));
      }
      targets.add(candidates.getFirst());
    }
    Object stored = Objects.requireNonNull(StoredValues.ofTargets(to, new ArrayList<>(targets)));
    return targets.size() < parts.size()
        ? Converted.lossy(stored, ConversionNote.REPETITION_DROPPED)
        : Converted.exact(stored);
  }

  private static ConversionNote note(List<Long> candidates) {
    return candidates.isEmpty() ? ConversionNote.NO_SUCH_RECORD : ConversionNote.SEVERAL_RECORDS;
  }
}
