package dev.fieldstone.engine.internal.convert;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.columns.ActorLabels;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.internal.value.StoredLists;
import dev.fieldstone.engine.internal.value.StoredValues;
import dev.fieldstone.engine.internal.value.TextLists;
import dev.fieldstone.engine.internal.value.ValueRead;
import dev.fieldstone.engine.internal.value.ValueReader;
import dev.fieldstone.engine.schema.ConversionNote;
import dev.fieldstone.engine.schema.StorageClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Values of one type as values of a type of another class.
 *
 * @param from the old type
 * @param to the new type
 * @param reader reads texts, leniently
 * @param texts converts texts
 * @param ids the org's ids
 * @param actors what actors are called
 * @param zone what days mean
 * @param lookup knows what records display
 */
record ValueConversion(
    FieldDefinition from,
    FieldDefinition to,
    ValueReader reader,
    TextConversion texts,
    OrgIds ids,
    ActorLabels actors,
    ZoneId zone,
    Lookup lookup) {

  /** {@return what becomes of a value that is there; null for one that reads as empty} */
  @Nullable Converted convert(Object stored) {
    if (from.storageClass() != StorageClass.BOOLEAN && StoredValues.isEmpty(from, stored)) {
      return null;
    }
    if (to.field().isReadonly()) {
      return none();
    }
    if (to.storageClass() == StorageClass.TEXT) {
      return toText(stored);
    }
    return switch (from.storageClass()) {
      case TEXT -> texts.convert((String) stored);
      case NUMBER -> to.storageClass() == StorageClass.BOOLEAN ? truth((BigDecimal) stored) : none();
      case BOOLEAN -> to.storageClass() == StorageClass.NUMBER ? number((Boolean) stored) : none();
      case DATE ->
          to.storageClass() == StorageClass.TIMESTAMP ? TimeConversion.toInstant((LocalDate) stored, zone) : none();
      case TIMESTAMP ->
          to.storageClass() == StorageClass.DATE ? TimeConversion.toDate((Instant) stored, zone) : none();
      case OPTION -> to.storageClass() == StorageClass.OPTIONS ? codes(List.of((Long) stored)) : none();
      case OPTIONS -> to.storageClass() == StorageClass.OPTION ? first(readable(stored)) : none();
      case ACTOR -> to.storageClass() == StorageClass.ACTORS ? actors(List.of((String) stored)) : none();
      case ACTORS -> to.storageClass() == StorageClass.ACTOR ? first(StoredLists.texts(stored)) : none();
      case REFERENCE -> isSameTarget(StorageClass.REFERENCES) ? codes(List.of((Long) stored)) : none();
      case REFERENCES -> isSameTarget(StorageClass.REFERENCE) ? first(StoredLists.codeList(stored)) : none();
      case JSON, ATTACHMENTS -> none();
    };
  }

  /** The text that an export writes, if the new type takes it. */
  private Converted toText(Object stored) {
    String text = text(stored);
    if (text.isEmpty()) {
      return Converted.failed(ConversionNote.EMPTY_DISPLAY);
    }
    return switch (reader.read(to, text)) {
      case ValueRead.Good good when good.stored() != null -> Converted.exact(Objects.requireNonNull(good.stored()));
      default -> Converted.failed(ConversionNote.UNREADABLE);
    };
  }

  private String text(Object stored) {
    return switch (from.storageClass()) {
      case REFERENCE -> lookup.display((Long) stored);
      case REFERENCES -> TextLists.join(StoredLists.codeList(stored).stream().map(lookup::display).toList());
      default -> StoredValues.canonicalText(from, stored, ids, actors);
    };
  }

  private static Converted truth(BigDecimal number) {
    boolean isTruth = number.signum() == 0 || number.compareTo(BigDecimal.ONE) == 0;
    return isTruth
        ? Converted.exact(number.signum() != 0)
        : Converted.lossy(true, ConversionNote.AMOUNT_DROPPED);
  }

  private Converted number(Boolean checked) {
    return switch (reader.read(to, checked ? 1 : 0)) {
      case ValueRead.Good good when good.stored() != null -> Converted.exact(Objects.requireNonNull(good.stored()));
      default -> Converted.failed(ConversionNote.OUT_OF_BOUNDS);
    };
  }

  private List<Long> readable(Object stored) {
    return StoredLists.codeList(stored).stream()
        .filter(code -> to.options().stream().anyMatch(option -> option.number() == code && !option.removed()))
        .toList();
  }

  private boolean isSameTarget(StorageClass other) {
    return to.storageClass() == other && to.target() == from.target();
  }

  private static Converted codes(List<Long> codes) {
    return Converted.exact(Objects.requireNonNull(StoredLists.ofCodes(codes)));
  }

  private static Converted actors(List<String> actors) {
    return Converted.exact(Objects.requireNonNull(StoredLists.ofTexts(actors)));
  }

  private static Converted first(List<?> elements) {
    if (elements.isEmpty()) {
      return none();
    }
    Object first = elements.getFirst();
    return elements.size() == 1 ? Converted.exact(first) : Converted.lossy(first, ConversionNote.FIRST_KEPT);
  }

  private static Converted none() {
    return Converted.failed(ConversionNote.NO_CONVERSION);
  }
}
