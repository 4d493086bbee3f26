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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

  /** Actors; the first two are those who act. */
  static final List<String> ACTORS = SampleValues.ACTORS;

  private static final Object UNFITTING = Map.of(1, "stray");
  private static final List<String> ALL_TEXTS =
      Stream.of(TEXTS, SampleValues.CONVERTIBLE).flatMap(List::stream).toList();

  private static final List<Object> NUMBERS =
      List.of(
          0, 1, -1, 2L, 10, new BigDecimal("3.00"), new BigDecimal("100"), new BigDecimal("1E+3"), Long.MAX_VALUE,
          new BigDecimal("-99999999999999999999"));

  private static final List<Object> ODD_TEXTS =
      List.of("", "a\nb", " Lead\r\nnew, \"\"\n", "nul\0", "\uD83D", "x".repeat(10_001), "\uD83D\uDE00".repeat(10_000));
  private static final List<Object> ODD_NUMBERS =
      List.of(
          new BigDecimal("1.50"), new BigDecimal("-0.5"), new BigDecimal("0.1"),
          new BigDecimal("1234567890123456.123456789012345678"), new BigDecimal("0.000000000000000001"),
          new BigDecimal("0.0000000000000000001"), new BigDecimal("1E+31"));
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
      case Given.Words words -> isAnyText(field) ? words.text() : awkward(field, words.text().hashCode());
      case Given.Amount amount -> isNumber(field) ? amount.number() : awkward(field, amount.number().hashCode());
      case Given.Unfitting unfitting -> UNFITTING;
    };
  }

  /** {@return a value that every type of the field's class takes, and that nothing can delete; null for none} */
  @Nullable Object harmless(ModelField field, Given given) {
    int choice = given instanceof Given.Awkward awkward ? awkward.choice() : 0;
    return switch (field.type) {
      case ModelType.Textual textual -> choose(SampleValues.ANY_TEXT, choice);
      case ModelType.Numeric numeric -> 1;
      case ModelType.Checkbox checkbox -> choice % 2 == 0;
      case ModelType.Date date -> choose(DATES, choice);
      case ModelType.DateTime dateTime -> choose(INSTANTS, choice);
      case ModelType.SingleSelect singleSelect -> option(field, choice).orElse(null);
      case ModelType.MultiSelect multiSelect -> options(field, choice);
      case ModelType.User user -> choose(ACTORS, choice);
      case ModelType.Users users -> choose(SampleValues.ACTOR_LISTS, choice);
      case ModelType.Json json -> choose(SampleValues.JSONS, choice);
      case ModelType.Attachments attachments -> choose(SampleValues.FILES, choice);
      case ModelType.Referring referring -> null;
      case ModelType.Computed computed -> null;
      case ModelType.BuiltIn builtIn -> null;
    };
  }

  static <T> T choose(List<? extends T> list, int choice) {
    return list.get(Math.floorMod(choice, list.size()));
  }

  private @Nullable Object awkward(ModelField field, int choice) {
    return switch (field.type) {
      case ModelType.Text text -> choose(ALL_TEXTS, choice);
      case ModelType.LongText longText -> choose(ALL_TEXTS, choice);
      case ModelType.Email email -> choose(SampleValues.EMAILS, choice);
      case ModelType.Url url -> choose(SampleValues.URLS, choice);
      case ModelType.Phone phone -> choose(SampleValues.PHONES, choice);
      case ModelType.Rating rating -> choose(SampleValues.RATINGS, choice);
      case ModelType.Duration duration -> choose(SampleValues.DURATIONS, choice);
      case ModelType.Numeric numeric -> choose(NUMBERS, choice);
      case ModelType.Checkbox checkbox -> choice % 2 == 0;
      case ModelType.Date date -> choose(DATES, choice);
      case ModelType.DateTime dateTime -> choose(INSTANTS, choice);
      case ModelType.SingleSelect singleSelect -> option(field, choice).orElse(null);
      case ModelType.MultiSelect multiSelect -> options(field, choice);
      case ModelType.User user -> choose(ACTORS, choice);
      case ModelType.Users users -> choose(SampleValues.ACTOR_LISTS, choice);
      case ModelType.Reference reference -> record(reference.target(), choice).orElse(null);
      case ModelType.References references -> records(references.target(), choice);
      case ModelType.Json json -> choose(SampleValues.JSONS, choice);
      case ModelType.Attachments attachments -> choose(SampleValues.FILES, choice);
      case ModelType.Computed computed -> "nobody writes this";
      case ModelType.BuiltIn builtIn -> null;
    };
  }

  private @Nullable Object odd(ModelField field, int choice) {
    return switch (field.type) {
      case ModelType.Text text -> choose(ODD_TEXTS, choice);
      case ModelType.LongText longText -> choose(ODD_TEXTS, choice);
      case ModelType.Email email -> choose(SampleValues.ODD_EMAILS, choice);
      case ModelType.Url url -> choose(SampleValues.ODD_URLS, choice);
      case ModelType.Phone phone -> choose(SampleValues.ODD_PHONES, choice);
      case ModelType.Rating rating -> choose(SampleValues.ODD_RATINGS, choice);
      case ModelType.Duration duration -> choose(SampleValues.ODD_DURATIONS, choice);
      case ModelType.Numeric numeric -> choose(ODD_NUMBERS, choice);
      case ModelType.Date date -> choose(ODD_DATES, choice);
      case ModelType.DateTime dateTime -> choose(ODD_INSTANTS, choice);
      case ModelType.SingleSelect singleSelect -> "No such option";
      case ModelType.MultiSelect multiSelect -> List.of("No such option");
      case ModelType.User user -> choose(SampleValues.ODD_ACTORS, choice);
      case ModelType.Users users -> choose(SampleValues.ODD_ACTOR_LISTS, choice);
      case ModelType.References references -> twice(records(references.target(), choice));
      case ModelType.Json json -> choose(SampleValues.ODD_JSONS, choice);
      case ModelType.Attachments attachments -> choose(SampleValues.ODD_FILES, choice);
      case ModelType.Checkbox checkbox -> awkward(field, choice);
      case ModelType.Reference reference -> awkward(field, choice);
      case ModelType.Computed computed -> awkward(field, choice);
      case ModelType.BuiltIn builtIn -> awkward(field, choice);
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

  /** Up to three of them, by id or by label. */
  private static List<Object> options(ModelField field, int choice) {
    List<Object> options = new ArrayList<>();
    for (int index : few(field.options.size(), choice)) {
      option(field, index).ifPresent(options::add);
    }
    return options;
  }

  private Optional<Object> record(int target, int choice) {
    List<ModelRecord> records = org.table(target).records;
    return records.isEmpty()
        ? Optional.empty()
        : Optional.of(new RecordNumber(target, choose(records, choice).number));
  }

  private List<Object> records(int target, int choice) {
    List<Object> records = new ArrayList<>();
    for (int index : few(org.table(target).records.size(), choice)) {
      record(target, index).ifPresent(records::add);
    }
    return records;
  }

  private static List<Object> twice(List<Object> elements) {
    List<Object> twice = new ArrayList<>(elements);
    twice.addAll(elements);
    return twice;
  }

  /** {@return up to three places of so many, each once, in any order} */
  private static List<Integer> few(int size, int choice) {
    return size == 0
        ? List.of()
        : Stream.of(choice, choice / 2 + 1, choice / 3)
            .limit(1 + Math.floorMod(choice, 3))
            .map(place -> Math.floorMod(place, size))
            .distinct()
            .toList();
  }

  private static boolean isAnyText(ModelField field) {
    return field.type instanceof ModelType.Text || field.type instanceof ModelType.LongText;
  }

  private static boolean isNumber(ModelField field) {
    return field.type instanceof ModelType.Numeric;
  }
}
