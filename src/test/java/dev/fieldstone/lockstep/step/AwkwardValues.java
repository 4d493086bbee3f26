package dev.fieldstone.lockstep.step;

import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelType;
import dev.fieldstone.model.OptionNumber;
import dev.fieldstone.model.RecordNumber;
import dev.fieldstone.operation.Given;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values worth trying, by type. Few enough that they often meet; some of them no field takes. */
final class AwkwardValues {
  /** Texts that one line takes; the first few can be searched for. */
  static final List<String> TEXTS =
      List.of(
          "a", "A", "b", "á", "a\u0301", "Émile", "Emma", "emil", "straße", "STRASSE", "Σίσυφος", "σίσυφοσ", "100%",
          "50_x", "a\\b", "'; DROP TABLE t_1; --", "май", "маи", "バス", "ハス", "कि", "का", "😀", "😀a", "～", " ", " a ",
          "file10", "file2", "\u212B", "ſ", "x".repeat(10_000));

  /** The options that selects can have; no two are equal by case fold. */
  static final List<String> LABELS = List.of("Lead", "Won", "Lost", "Ärger", "a,b", "true", "'quoted\"", "😀");

  /** Days on both sides of every edge. */
  static final List<LocalDate> DATES =
      List.of(
          LocalDate.of(2024, 3, 31), LocalDate.of(2024, 3, 30), LocalDate.of(2024, 2, 29), LocalDate.of(2024, 10, 27),
          LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31), LocalDate.of(1970, 1, 1), LocalDate.of(1969, 12, 31),
          LocalDate.of(1582, 10, 10));

  /** Points in time around midnights, changes of the clocks and the epoch, to the microsecond. */
  static final List<Instant> INSTANTS =
      List.of(
          Instant.parse("2024-03-30T22:59:59.999999Z"), Instant.parse("2024-03-30T23:00:00Z"),
          Instant.parse("2024-03-31T01:00:00Z"), Instant.parse("2024-03-31T22:00:00Z"),
          Instant.parse("2024-10-27T00:30:00Z"), Instant.parse("2024-10-27T01:30:00Z"), Instant.EPOCH,
          Instant.parse("1969-12-31T23:59:59.123456Z"), Instant.parse("1883-01-01T00:00:00Z"),
          Instant.parse("0001-01-02T12:00:00Z"), Instant.parse("9999-12-30T12:00:00Z"));

  private static final List<Object> NUMBERS =
      List.of(
          0, 1, -1, 2L, 10, new BigDecimal("3.00"), new BigDecimal("100"), new BigDecimal("1E+3"), Long.MAX_VALUE,
          new BigDecimal("-99999999999999999999"));

  private static final List<Object> ODD_TEXTS =
      List.of("", "a\nb", "nul\0", "\uD83D", "x".repeat(10_001), "\uD83D\uDE00".repeat(10_000));
  private static final List<Object> ODD_NUMBERS =
      List.of(
          new BigDecimal("1.50"), new BigDecimal("-0.5"), new BigDecimal("0.1"),
          new BigDecimal("1234567890123456.123456789012345678"), new BigDecimal("0.000000000000000001"),
          new BigDecimal("0.0000000000000000001"));
  private static final List<Object> ODD_DATES =
      List.of("2024-02-29", LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1));
  private static final List<Object> ODD_INSTANTS =
      List.of("2024-03-31T00:30:00Z", Instant.parse("1969-12-31T23:59:59.123456789Z"));

  private final ModelOrg org;

  AwkwardValues(ModelOrg org) {
    this.org = org;
  }

  /** {@return what a caller would give, by the field's present type; null for no value} */
  @Nullable Object raw(ModelField field, Given given) {
    return switch (given) {
      case Given.Nothing nothing -> null;
      case Given.Awkward awkward -> awkward(field, awkward.choice());
      case Given.Odd odd -> odd(field, odd.choice());
      case Given.Words words -> isText(field) ? words.text() : awkward(field, words.text().hashCode());
      case Given.Amount amount -> isNumber(field) ? amount.number() : awkward(field, amount.number().hashCode());
      case Given.Unfitting unfitting -> List.of("stray");
    };
  }

  /** {@return a value that every type of the field's class takes, and that nothing can delete; null for none} */
  @Nullable Object harmless(ModelField field, Given given) {
    int choice = given instanceof Given.Awkward awkward ? awkward.choice() : 0;
    return switch (field.type) {
      case ModelType.Text text -> choose(TEXTS.subList(0, 10), choice);
      case ModelType.LongText longText -> choose(TEXTS.subList(0, 10), choice);
      case ModelType.Number number -> Math.floorMod(choice, 5);
      case ModelType.Currency currency -> Math.floorMod(choice, 5);
      case ModelType.Checkbox checkbox -> choice % 2 == 0;
      case ModelType.Date date -> choose(DATES, choice);
      case ModelType.DateTime dateTime -> choose(INSTANTS, choice);
      case ModelType.SingleSelect singleSelect -> option(field, choice).orElse(null);
      case ModelType.Reference reference -> null;
      case ModelType.BuiltIn builtIn -> null;
    };
  }

  static <T> T choose(List<? extends T> list, int choice) {
    return list.get(Math.floorMod(choice, list.size()));
  }

  private @Nullable Object awkward(ModelField field, int choice) {
    return switch (field.type) {
      case ModelType.Text text -> choose(TEXTS, choice);
      case ModelType.LongText longText -> choose(TEXTS, choice);
      case ModelType.Number number -> choose(NUMBERS, choice);
      case ModelType.Currency currency -> choose(NUMBERS, choice);
      case ModelType.Checkbox checkbox -> choice % 2 == 0;
      case ModelType.Date date -> choose(DATES, choice);
      case ModelType.DateTime dateTime -> choose(INSTANTS, choice);
      case ModelType.SingleSelect singleSelect -> option(field, choice).orElse(null);
      case ModelType.Reference reference -> record(reference.target(), choice).orElse(null);
      case ModelType.BuiltIn builtIn -> null;
    };
  }

  private @Nullable Object odd(ModelField field, int choice) {
    return switch (field.type.slot().storageClass()) {
      case TEXT -> choose(ODD_TEXTS, choice);
      case NUMBER -> choose(ODD_NUMBERS, choice);
      case DATE -> choose(ODD_DATES, choice);
      case TIMESTAMP -> choose(ODD_INSTANTS, choice);
      case OPTION -> "No such option";
      case BOOLEAN, ACTOR, REFERENCE, OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> awkward(field, choice);
    };
  }

  /** By id or, for every other choice, by label. */
  private static Optional<Object> option(ModelField field, int choice) {
    if (field.options.isEmpty()) {
      return Optional.empty();
    }
    var option = choose(field.options, choice);
    return Optional.of(choice % 2 == 0 ? new OptionNumber(option.number()) : option.label());
  }

  private Optional<Object> record(int target, int choice) {
    List<ModelRecord> records = org.table(target).records;
    return records.isEmpty()
        ? Optional.empty()
        : Optional.of(new RecordNumber(target, choose(records, choice).number));
  }

  private static boolean isText(ModelField field) {
    return field.type instanceof ModelType.Text || field.type instanceof ModelType.LongText;
  }

  private static boolean isNumber(ModelField field) {
    return field.type instanceof ModelType.Number || field.type instanceof ModelType.Currency;
  }
}
