package dev.fieldstone.model.convert;

import dev.fieldstone.engine.record.Json;
import dev.fieldstone.engine.schema.ConversionNote;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelRefusal;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import dev.fieldstone.model.RecordNumber;
import dev.fieldstone.model.change.ModelReading;
import dev.fieldstone.model.meaning.ModelDisplay;
import dev.fieldstone.model.meaning.ModelJson;
import dev.fieldstone.model.meaning.ModelText;
import dev.fieldstone.model.meaning.ModelTextLists;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Texts as values of other classes.
 *
 * @param org knows what records display
 * @param type the new type
 * @param labels the labels of the options that there will be, by case fold
 */
record TextConversion(ModelOrg org, ModelType type, Set<String> labels) {
  private static final Set<String> YES = Set.of("yes", "true", "1", "on", "checked");
  private static final Set<String> NO = Set.of("no", "false", "0", "off", "unchecked");
  private static final ModelConverted UNREADABLE = ModelConverted.failed(ConversionNote.UNREADABLE);

  ModelConverted convert(String text) {
    return switch (type) {
      case ModelType.Numeric numeric -> number(numeric, text);
      case ModelType.Checkbox checkbox -> checkbox(text.strip().toLowerCase(Locale.ROOT));
      case ModelType.Date date -> date(text.strip());
      case ModelType.DateTime dateTime -> instant(text.strip()).map(ModelConverted::exact).orElse(UNREADABLE);
      case ModelType.SingleSelect singleSelect -> read(text, this::label);
      case ModelType.MultiSelect multiSelect -> list(text, this::label);
      case ModelType.User user -> read(text, this::actor);
      case ModelType.Users users -> list(text, this::actor);
      case ModelType.Reference reference -> record(text.strip(), reference.target());
      case ModelType.References references -> records(text, references.target());
      case ModelType.Json json ->
          ModelJson.parse(text).map(tree -> ModelConverted.exact(new Json(ModelJson.of(tree)))).orElse(UNREADABLE);
      case ModelType.Attachments attachments -> files(text);
      case ModelType.Textual textual -> throw new IllegalArgumentException("The same class");
      case ModelType.Computed computed -> ModelConverted.failed(ConversionNote.NO_CONVERSION);
      case ModelType.BuiltIn builtIn -> throw new IllegalArgumentException("Nobody can make a built-in field");
    };
  }

  private static ModelConverted number(ModelType.Numeric numeric, String text) {
    Optional<BigDecimal> clock =
        numeric instanceof ModelType.Duration ? NumberText.clock(text) : Optional.empty();
    Optional<BigDecimal> exact = clock.or(() -> NumberText.number(text));
    if (exact.isEmpty()) {
      return UNREADABLE;
    }
    BigDecimal rounded = exact.get().setScale(numeric.scale(), RoundingMode.HALF_UP).stripTrailingZeros();
    if (!fits(numeric, rounded)) {
      return ModelConverted.failed(ConversionNote.OUT_OF_BOUNDS);
    }
    return ModelConverted.of(rounded, rounded.compareTo(exact.get()) != 0, ConversionNote.ROUNDED);
  }

  static boolean fits(ModelType.Numeric numeric, BigDecimal number) {
    return !(numeric instanceof ModelType.Rating rating)
        || (number.signum() > 0 && number.compareTo(BigDecimal.valueOf(rating.max())) <= 0);
  }

  private static ModelConverted checkbox(String word) {
    if (YES.contains(word)) {
      return ModelConverted.exact(true);
    }
    return NO.contains(word) ? ModelConverted.exact(false) : UNREADABLE;
  }

  private ModelConverted date(String text) {
    Optional<LocalDate> day = parse(text, LocalDate::parse);
    return day.map(ModelConverted::exact)
        .orElseGet(() -> instant(text).map(instant -> ValueConversion.day(instant, org.zone)).orElse(UNREADABLE));
  }

  private Optional<Instant> instant(String text) {
    return parse(text, OffsetDateTime::parse)
        .map(OffsetDateTime::toInstant)
        .or(() -> parse(text.replace(' ', 'T'), LocalDateTime::parse).map(local -> local.atZone(org.zone).toInstant()))
        .or(() -> parse(text, LocalDate::parse).map(day -> day.atStartOfDay(org.zone).toInstant()))
        .filter(ValueConversion::isInBounds)
        .map(instant -> instant.truncatedTo(ChronoUnit.MICROS));
  }

  private static <T> Optional<T> parse(String text, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private Optional<Object> label(String text) {
    String label = text.strip();
    return labels.contains(ModelText.caseFold(label))
        ? Optional.of(new ModelConverted.Label(label))
        : Optional.empty();
  }

  private Optional<Object> actor(String text) {
    try {
      return new ModelReading(org).read(new ModelField(0, "", new ModelType.User()), text);
    } catch (ModelRefusal refusal) {
      return Optional.empty();
    }
  }

  private static ModelConverted read(String text, Function<String, Optional<Object>> reader) {
    return reader.apply(text).map(ModelConverted::exact).orElse(UNREADABLE);
  }

  /** Two labels of one option are a repetition, too. */
  private static ModelConverted list(String text, Function<String, Optional<Object>> reader) {
    List<String> parts = ModelTextLists.split(text).orElse(List.of());
    List<Object> elements = new ArrayList<>();
    List<Object> seen = new ArrayList<>();
    for (String part : parts) {
      Optional<Object> element = reader.apply(part);
      if (element.isEmpty()) {
        return UNREADABLE;
      }
      Object same =
          element.get() instanceof ModelConverted.Label label ? ModelText.caseFold(label.text()) : element.get();
      if (!seen.contains(same)) {
        seen.add(same);
        elements.add(element.get());
      }
    }
    return listed(elements, parts);
  }

  private static ModelConverted listed(List<Object> elements, List<String> parts) {
    return elements.isEmpty()
        ? UNREADABLE
        : ModelConverted.of(elements, elements.size() < parts.size(), ConversionNote.REPETITION_DROPPED);
  }

  private ModelConverted record(String text, int target) {
    List<RecordNumber> displayed = displayed(text, target);
    return switch (displayed.size()) {
      case 0 -> ModelConverted.failed(ConversionNote.NO_SUCH_RECORD);
      case 1 -> ModelConverted.exact(displayed.get(0));
      default -> ModelConverted.failed(ConversionNote.SEVERAL_RECORDS);
    };
  }

  private ModelConverted records(String text, int target) {
    List<String> parts = ModelTextLists.split(text).orElse(List.of());
    List<Object> records = new ArrayList<>();
    for (String part : parts) {
      ModelConverted record = record(part, target);
      if (!record.converts()) {
        return record;
      }
      record.settled(new ModelField(0, "", type)).filter(one -> !records.contains(one)).ifPresent(records::add);
    }
    return listed(records, parts);
  }

  /** {@return the records that are displayed so exactly, or else by case fold} */
  private List<RecordNumber> displayed(String text, int target) {
    List<RecordNumber> exact = displayed(target, text::equals);
    String fold = ModelText.caseFold(text);
    return exact.isEmpty() ? displayed(target, display -> ModelText.caseFold(display).equals(fold)) : exact;
  }

  private List<RecordNumber> displayed(int target, Predicate<String> test) {
    ModelTable table = org.table(target);
    return table.records.stream()
        .filter(record -> isDisplayed(table, record, test))
        .map(record -> new RecordNumber(target, record.number))
        .toList();
  }

  private static boolean isDisplayed(
      ModelTable table, ModelRecord record, Predicate<String> test) {
    String display = ModelDisplay.of(table, record);
    return !display.isEmpty() && test.test(display);
  }

  private static ModelConverted files(String text) {
    Object tree = ModelJson.parse(text).orElse("");
    List<Object> files = new ArrayList<>();
    for (Object element : tree instanceof List<?> elements ? elements : List.of()) {
      ModelJson.file(element).ifPresent(files::add);
    }
    boolean isWhole = tree instanceof List<?> elements && !elements.isEmpty() && files.size() == elements.size();
    return isWhole ? ModelConverted.exact(files) : UNREADABLE;
  }
}
