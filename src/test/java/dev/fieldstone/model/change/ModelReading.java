package dev.fieldstone.model.change;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOption;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRefusal;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import dev.fieldstone.model.OptionNumber;
import dev.fieldstone.model.RecordNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads raw values by the strict reading, and normalises them. */
public final class ModelReading {
  private static final int MAX_TEXT = 10_000;
  private static final int MAX_LONG_TEXT = 1_000_000;
  private static final int MAX_DIGITS = 34;

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
    if (raw == null) {
      return Optional.empty();
    }
    return switch (field.type) {
      case ModelType.Text text -> text(raw, MAX_TEXT, false);
      case ModelType.LongText longText -> text(raw, MAX_LONG_TEXT, true);
      case ModelType.Number number -> Optional.of(number(raw, number.scale()));
      case ModelType.Currency currency -> Optional.of(number(raw, currency.scale()));
      case ModelType.Checkbox checkbox -> Optional.of(expect(Boolean.class, raw));
      case ModelType.Date date -> Optional.of(date(raw));
      case ModelType.DateTime dateTime -> Optional.of(instant(raw));
      case ModelType.SingleSelect singleSelect -> Optional.of(option(field, raw));
      case ModelType.Reference reference -> Optional.of(record(reference.target(), raw));
      case ModelType.BuiltIn builtIn -> throw new ModelRefusal(ErrorCode.FIELD_READONLY);
    };
  }

  private static Optional<Object> text(Object raw, int maxCharacters, boolean isLong) {
    String text = Normalizer.normalize(expect(String.class, raw), Normalizer.Form.NFC);
    boolean hasBreak = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    boolean hasLoneSurrogate = text.codePoints().anyMatch(codePoint -> codePoint >= 0xD800 && codePoint <= 0xDFFF);
    if (text.indexOf('\0') >= 0 || hasLoneSurrogate || (hasBreak && !isLong)) {
      throw invalid();
    }
    if (text.codePointCount(0, text.length()) > maxCharacters) {
      throw new ModelRefusal(ErrorCode.VALUE_TOO_LARGE);
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
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
    if (number.scale() > scale || number.precision() > MAX_DIGITS) {
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
