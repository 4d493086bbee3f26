package dev.fieldstone.model.convert;

import dev.fieldstone.engine.schema.ConversionNote;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRefusal;
import dev.fieldstone.model.ModelType;
import dev.fieldstone.model.change.ModelReading;
import dev.fieldstone.model.meaning.ModelDisplay;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/**
 * Values of one type as values of a type of another class.
 *
 * @param org knows what records display
 * @param from the field with its old type
 * @param type the new type
 * @param labels the labels of the options that there will be, by case fold
 */
record ValueConversion(ModelOrg org, ModelField from, ModelType type, Set<String> labels) {
  private static final ModelConverted NONE = ModelConverted.failed(ConversionNote.NO_CONVERSION);

  ModelConverted convert(Object value) {
    if (type instanceof ModelType.Computed) {
      return NONE;
    }
    if (type instanceof ModelType.Textual) {
      return toText(value);
    }
    return switch (from.type) {
      case ModelType.Textual textual -> new TextConversion(org, type, labels).convert((String) value);
      case ModelType.Numeric numeric -> type instanceof ModelType.Checkbox ? truth((BigDecimal) value) : NONE;
      case ModelType.Checkbox checkbox -> type instanceof ModelType.Numeric numeric ? number(numeric, value) : NONE;
      case ModelType.Date date -> type instanceof ModelType.DateTime ? beginning((LocalDate) value) : NONE;
      case ModelType.DateTime dateTime -> type instanceof ModelType.Date ? day((Instant) value, org.zone) : NONE;
      case ModelType.SingleSelect select -> type instanceof ModelType.MultiSelect ? only(value) : NONE;
      case ModelType.MultiSelect select -> type instanceof ModelType.SingleSelect ? first(value) : NONE;
      case ModelType.User user -> type instanceof ModelType.Users ? only(value) : NONE;
      case ModelType.Users users -> type instanceof ModelType.User ? first(value) : NONE;
      case ModelType.Reference reference -> isList(reference) ? only(value) : NONE;
      case ModelType.References references -> isSingle(references) ? first(value) : NONE;
      case ModelType.Json json -> NONE;
      case ModelType.Attachments attachments -> NONE;
      case ModelType.Computed computed -> NONE;
      case ModelType.BuiltIn builtIn -> NONE;
    };
  }

  /** {@return the day of a point in time} */
  static ModelConverted day(Instant instant, ZoneId zone) {
    LocalDate day = instant.atZone(zone).toLocalDate();
    boolean isMidnight = day.atStartOfDay(zone).toInstant().equals(instant);
    return ModelConverted.of(day, !isMidnight, ConversionNote.TIME_DROPPED);
  }

  static boolean isInBounds(Instant instant) {
    int year = instant.atOffset(ZoneOffset.UTC).getYear();
    return year >= 1 && year <= 9999;
  }

  private ModelConverted toText(Object value) {
    String text = ModelDisplay.text(org, from, value);
    if (text.isEmpty()) {
      return ModelConverted.failed(ConversionNote.EMPTY_DISPLAY);
    }
    try {
      return ModelConverted.exact(new ModelReading(org).read(new ModelField(0, "", type), text).orElseThrow());
    } catch (ModelRefusal refusal) {
      return ModelConverted.failed(ConversionNote.UNREADABLE);
    }
  }

  private static ModelConverted truth(BigDecimal number) {
    boolean isAmount = number.signum() != 0 && number.compareTo(BigDecimal.ONE) != 0;
    return ModelConverted.of(number.signum() != 0, isAmount, ConversionNote.AMOUNT_DROPPED);
  }

  private static ModelConverted number(ModelType.Numeric numeric, Object checked) {
    BigDecimal number = checked.equals(true) ? BigDecimal.ONE : BigDecimal.ZERO;
    return TextConversion.fits(numeric, number)
        ? ModelConverted.exact(number)
        : ModelConverted.failed(ConversionNote.OUT_OF_BOUNDS);
  }

  private ModelConverted beginning(LocalDate day) {
    Instant beginning = day.atStartOfDay(org.zone).toInstant();
    return isInBounds(beginning)
        ? ModelConverted.exact(beginning)
        : ModelConverted.failed(ConversionNote.OUT_OF_BOUNDS);
  }

  private boolean isList(ModelType.Reference reference) {
    return type instanceof ModelType.References several && several.target() == reference.target();
  }

  private boolean isSingle(ModelType.References references) {
    return type instanceof ModelType.Reference one && one.target() == references.target();
  }

  private static ModelConverted only(Object value) {
    return ModelConverted.exact(List.of(value));
  }

  private static ModelConverted first(Object value) {
    List<?> several = (List<?>) value;
    return ModelConverted.of(several.get(0), several.size() > 1, ConversionNote.FIRST_KEPT);
  }
}
