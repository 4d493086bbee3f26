package dev.fieldstone.model.change;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Attachment;
import dev.fieldstone.engine.record.Json;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOption;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRefusal;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import dev.fieldstone.model.OptionNumber;
import dev.fieldstone.model.RecordNumber;
import dev.fieldstone.model.meaning.ModelJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads raw values by the strict reading, and normalises them. */
public final class ModelReading {
  private static final int MAX_DIGITS = 34;
  private static final int MAX_EXPONENT = 30;
  private static final int NANOS = 9;
  private static final int MAX_ACTOR = 200;
  private static final int MAX_NAME = 255;
  private static final int MAX_LOCATOR = 2_000;

  private final ModelOrg org;

  /** Prepares to read values of an org's fields. */
  public ModelReading(ModelOrg org) {
    this.org = org;
  }

  /**
   * Reads a value.
   *
   * @return the value as records hold it, nothing where the raw one means none
   * @throws ModelRefusal {@code VALUE/INVALID} or {@code VALUE/TOO_LARGE}
   */
  public Optional<Object> read(ModelField field, @Nullable Object raw) {
    if (field.type instanceof ModelType.Computed) {
      throw new ModelRefusal(ErrorCode.FIELD_READONLY);
    }
    if (raw == null) {
      return Optional.empty();
    }
    return switch (field.type) {
      case ModelType.Textual textual -> text(raw, textual);
      case ModelType.Rating rating -> Optional.of(points(raw, rating.max()));
      case ModelType.Duration duration -> Optional.of(number(seconds(raw), duration.scale()));
      case ModelType.Numeric numeric -> Optional.of(number(raw, numeric.scale()));
      case ModelType.Checkbox checkbox -> Optional.of(expect(Boolean.class, raw));
      case ModelType.Date date -> Optional.of(date(raw));
      case ModelType.DateTime dateTime -> Optional.of(instant(raw));
      case ModelType.SingleSelect singleSelect -> Optional.of(option(field, raw));
      case ModelType.MultiSelect multiSelect -> list(raw, element -> option(field, element));
      case ModelType.User user -> Optional.of(actor(raw));
      case ModelType.Users users -> list(raw, ModelReading::actor);
      case ModelType.Reference reference -> Optional.of(record(reference.target(), raw));
      case ModelType.References references -> list(raw, element -> record(references.target(), element));
      case ModelType.Json json -> json(raw);
      case ModelType.Attachments attachments -> list(raw, ModelReading::file, true);
      case ModelType.Computed computed -> throw new ModelRefusal(ErrorCode.FIELD_READONLY);
      case ModelType.BuiltIn builtIn -> throw new ModelRefusal(ErrorCode.FIELD_READONLY);
    };
  }

  private static Optional<Object> text(Object raw, ModelType.Textual type) {
    boolean hasLines = type instanceof ModelType.LongText;
    Optional<String> text = storable(raw, ModelTextRules.maxCharacters(type), hasLines);
    if (text.isPresent() && !ModelTextRules.looksRight(type, text.get())) {
      throw invalid();
    }
    return text.map(kept -> kept);
  }

  private static Optional<String> storable(Object raw, int maxCharacters, boolean hasLines) {
    String text = Normalizer.normalize(expect(String.class, raw), Normalizer.Form.NFC);
    boolean hasBreak = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    if (isBroken(text) || (hasBreak && !hasLines)) {
      throw invalid();
    }
    if (text.codePointCount(0, text.length()) > maxCharacters) {
      throw new ModelRefusal(ErrorCode.VALUE_TOO_LARGE);
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static boolean isBroken(String text) {
    boolean hasLoneSurrogate = text.codePoints().anyMatch(codePoint -> codePoint >= 0xD800 && codePoint <= 0xDFFF);
    return text.indexOf('\0') >= 0 || hasLoneSurrogate;
  }

  private static String actor(Object raw) {
    if (raw instanceof String text && text.isBlank()) {
      throw invalid();
    }
    return storable(raw, MAX_ACTOR, false).orElseThrow(ModelReading::invalid);
  }

  private static Optional<Object> json(Object raw) {
    String text = raw instanceof Json json ? json.text() : raw.toString();
    if (text.strip().equals("null")) {
      return Optional.empty();
    }
    boolean isTree = raw instanceof Map<?, ?> members && members.keySet().stream().allMatch(String.class::isInstance);
    boolean isText = raw instanceof Json || raw instanceof String;
    Optional<Object> parsed = isText ? ModelJson.parse(text) : Optional.of(raw).filter(tree -> isTree);
    Object tree = parsed.orElseThrow(ModelReading::invalid);
    if (isBroken(tree.toString())) {
      throw invalid();
    }
    return Optional.of(new Json(ModelJson.of(tree)));
  }

  private static Attachment file(Object raw) {
    Attachment file = expect(Attachment.class, raw);
    boolean isSound =
        file.sizeBytes() >= 0
            && isWithin(file.name(), 1, MAX_NAME)
            && isWithin(file.mediaType(), 0, MAX_NAME)
            && isWithin(file.locator(), 1, MAX_LOCATOR);
    if (!isSound) {
      throw invalid();
    }
    return file;
  }

  private static boolean isWithin(String text, int min, int max) {
    int characters = text.codePointCount(0, text.length());
    return characters >= min && characters <= max && !isBroken(text);
  }

  private static Optional<Object> list(Object raw, Function<Object, Object> element) {
    return list(raw, element, false);
  }

  /** Each element once, files left out: two may be described alike. */
  private static Optional<Object> list(Object raw, Function<Object, Object> element, boolean mayRepeat) {
    List<?> given = expect(List.class, raw);
    List<Object> elements = given.stream().<Object>map(element).toList();
    if (!mayRepeat && Set.copyOf(elements).size() < elements.size()) {
      throw invalid();
    }
    return elements.isEmpty() ? Optional.empty() : Optional.of(elements);
  }

  private static Object seconds(Object raw) {
    return raw instanceof Duration duration
        ? BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), NANOS))
        : raw;
  }

  private static BigDecimal points(Object raw, int max) {
    BigDecimal points = number(raw, 0);
    if (points.signum() <= 0 || points.compareTo(BigDecimal.valueOf(max)) > 0) {
      throw invalid();
    }
    return points;
  }

  private static BigDecimal number(Object raw, int scale) {
    BigDecimal exact =
        switch (raw) {
          case BigDecimal decimal -> decimal;
          case BigInteger integer -> new BigDecimal(integer);
          case Integer integer -> BigDecimal.valueOf(integer);
          case Long integer -> BigDecimal.valueOf(integer);
          default -> throw invalid();
        };
    BigDecimal number = exact.stripTrailingZeros();
    int exponent = number.precision() - number.scale() - 1;
    if (number.scale() > scale || number.precision() > MAX_DIGITS || Math.abs(exponent) > MAX_EXPONENT) {
      throw invalid();
    }
    return number;
  }

  private static LocalDate date(Object raw) {
    LocalDate date = raw instanceof String text ? LocalDate.parse(text) : expect(LocalDate.class, raw);
    if (date.getYear() < 1 || date.getYear() > 9999) {
      throw invalid();
    }
    return date;
  }

  private static Instant instant(Object raw) {
    Instant instant = raw instanceof String text ? Instant.parse(text) : expect(Instant.class, raw);
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  private static OptionNumber option(ModelField field, Object raw) {
    if (raw instanceof OptionNumber option && field.hasOption(option.number())) {
      return option;
    }
    return field.options.stream()
        .filter(option -> option.label().equals(raw))
        .map(ModelOption::number)
        .map(OptionNumber::new)
        .findFirst()
        .orElseThrow(ModelReading::invalid);
  }

  private RecordNumber record(int target, Object raw) {
    RecordNumber record = expect(RecordNumber.class, raw);
    Optional<ModelTable> table = org.findTable(target);
    if (table.isEmpty() || record.table() != target || table.get().findRecord(record.number()).isEmpty()) {
      throw invalid();
    }
    return record;
  }

  private static <T> T expect(Class<T> type, Object raw) {
    if (!type.isInstance(raw)) {
      throw invalid();
    }
    return type.cast(raw);
  }

  private static ModelRefusal invalid() {
    return new ModelRefusal(ErrorCode.VALUE_INVALID);
  }
}
