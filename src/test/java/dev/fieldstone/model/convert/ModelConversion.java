package dev.fieldstone.model.convert;

import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.ConversionNote;
import dev.fieldstone.engine.schema.TypeChangePlan.Kind;
import dev.fieldstone.engine.schema.Uniqueness;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOption;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelRefusal;
import dev.fieldstone.model.ModelSlot;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import dev.fieldstone.model.change.ModelFields;
import dev.fieldstone.model.change.ModelReading;
import dev.fieldstone.model.change.ModelUniqueness;
import dev.fieldstone.model.meaning.ModelText;
import dev.fieldstone.model.meaning.ModelTextLists;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A change of a field's type, with what becomes of the values. For one change. */
public final class ModelConversion {
  private static final int MAX_LABEL = 200;

  private final ModelOrg org;
  private final ModelTable table;
  private final ModelField field;
  private final ModelType type;
  private final List<String> labels;

  /** Prepares a change; a select gets the options of these labels. */
  public ModelConversion(ModelOrg org, ModelTable table, ModelField field, ModelType type, List<String> labels) {
    this.org = org;
    this.table = table;
    this.field = field;
    this.type = type;
    this.labels = labels;
  }

  /** What a change did. */
  public record Done(
      ModelField field,
      OptionalLong dormant,
      long converted,
      Map<ConversionNote, Long> notes,
      boolean requiredRestored,
      boolean requiredDropped) {}

  /** What a change would do. */
  public record Plan(Map<Kind, Long> counts, Map<ConversionNote, Long> notes) {}

  /** Does it, unless what has to be unique would repeat; {@return what was done} */
  public Done run(Conversion.Mode mode) {
    ModelOrg trial = org.copy();
    ModelTable trialTable = trial.table(table.number);
    ModelField trialField = trialTable.field(field.number);
    new ModelConversion(trial, trialTable, trialField, type, labels).change(mode);
    ModelUniqueness.refuseRepeated(trialTable, trialField);
    return change(mode);
  }

  private Done change(Conversion.Mode mode) {
    ModelSlot to = type.slot();
    boolean isAnother = !to.equals(field.type.slot());
    boolean isCopied = mode != Conversion.Mode.NONE && isAnother && isStored(type) && isStored(field.type);
    List<String> missing = isCopied ? missing() : List.of();
    Map<ModelRecord, ModelConverted> converted = isCopied ? converted(missing) : Map.of();
    ModelField.@Nullable Remembered remembered = field.remembered.get(to);
    fields().retype(field, type, all(missing));
    long written = 0;
    for (Map.Entry<ModelRecord, ModelConverted> entry : converted.entrySet()) {
      Optional<Object> value = entry.getValue().settled(field);
      boolean isFree = mode == Conversion.Mode.REPLACE || entry.getKey().stored(field, to) == null;
      if (value.isPresent() && isFree) {
        entry.getKey().put(field, value.get());
        written++;
      }
    }
    boolean returns = isAnother && isStored(type) && remembered != null && remembered.required();
    if (returns) {
      field.required = !fields().isMissingSomewhere(field);
    }
    return new Done(
        field, isCopied ? OptionalLong.of(converted.size()) : OptionalLong.empty(), written,
        notes(converted.values()), returns && field.required, returns && !field.required);
  }

  /** {@return what it would do} */
  public Plan plan(Conversion.Mode mode) {
    List<String> missing = missing();
    ModelOrg after = org.copy();
    ModelTable tableAfter = after.table(table.number);
    ModelField fieldAfter = tableAfter.field(field.number);
    fieldAfter.type = type;
    if (type instanceof ModelType.Select) {
      new ModelFields(after, tableAfter).setOptions(fieldAfter, all(missing));
    }
    Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    if (type.slot().equals(field.type.slot())) {
      tableAfter.records.forEach(record -> countKept(record, fieldAfter, counts));
      return new Plan(counts, Map.of());
    }
    Map<ModelRecord, ModelConverted> converted = converted(missing);
    converted.values().forEach(one -> countConverted(one, counts));
    for (ModelRecord record : table.records) {
      Object returning = there(tableAfter.record(record.number), fieldAfter);
      if (returning != null) {
        countReturning(returning, converted.get(record), fieldAfter, counts);
      }
    }
    ModelField.@Nullable Remembered then = field.remembered.get(type.slot());
    long repeated =
        ModelUniqueness.countRepeated(
            then == null ? Uniqueness.NONE : then.uniqueness(), after(mode, converted, tableAfter, fieldAfter));
    if (repeated > 0) {
      counts.put(Kind.REPEATING, repeated);
    }
    return new Plan(counts, notes(converted.values()));
  }

  /** {@return the values that there would be} */
  private List<Object> after(
      Conversion.Mode mode,
      Map<ModelRecord, ModelConverted> converted,
      ModelTable tableAfter,
      ModelField fieldAfter) {
    List<Object> after = new ArrayList<>();
    for (ModelRecord record : table.records) {
      Object returning = tableAfter.record(record.number).stored(fieldAfter, type.slot());
      Object fresh =
          Optional.ofNullable(converted.get(record)).flatMap(one -> one.settled(fieldAfter)).orElse(null);
      Object value =
          switch (mode) {
            case NONE -> returning;
            case FILL_EMPTY -> returning == null ? fresh : returning;
            case REPLACE -> fresh == null ? returning : fresh;
          };
      if (value != null) {
        after.add(value);
      }
    }
    return after;
  }

  private void countKept(ModelRecord record, ModelField after, Map<Kind, Long> counts) {
    Object value = there(table.record(record.number), field);
    if (value != null) {
      Object seen = record.value(after);
      counts.merge(seen == null || isTaken(after, seen) ? Kind.KEPT : Kind.REFUSED, 1L, Long::sum);
    }
  }

  private boolean isTaken(ModelField after, Object value) {
    try {
      return new ModelReading(org).read(after, value).isPresent();
    } catch (ModelRefusal refusal) {
      return false;
    }
  }

  private static void countConverted(ModelConverted converted, Map<Kind, Long> counts) {
    Kind kind = converted.note() == null ? Kind.EXACT : converted.converts() ? Kind.LOSSY : Kind.FAILING;
    counts.merge(Kind.DORMANT, 1L, Long::sum);
    counts.merge(kind, 1L, Long::sum);
  }

  private static void countReturning(
      Object returning, @Nullable ModelConverted converted, ModelField after, Map<Kind, Long> counts) {
    Optional<Object> value = Optional.ofNullable(converted).flatMap(one -> one.settled(after));
    counts.merge(Kind.RETURNING, 1L, Long::sum);
    if (!Objects.equals(value.orElse(null), returning)) {
      counts.merge(Kind.DIFFERING, 1L, Long::sum);
      value.ifPresent(overwriting -> counts.merge(Kind.OVERWRITTEN, 1L, Long::sum));
    }
  }

  /** {@return what becomes of each value that is there, by record} */
  private Map<ModelRecord, ModelConverted> converted(List<String> missing) {
    Set<String> made = folds(missing);
    Set<String> known = folds(all(missing));
    ValueConversion values = new ValueConversion(org, field, type, known);
    Map<ModelRecord, ModelConverted> converted = new LinkedHashMap<>();
    for (ModelRecord record : table.records) {
      Object value = isStored(field.type) ? there(record, field) : null;
      if (value != null) {
        ModelConverted plain = values.convert(value);
        boolean makesOption = plain.note() == null && wanted(value).anyMatch(label -> made.contains(fold(label)));
        converted.put(
            record, makesOption ? new ModelConverted(plain.value(), ConversionNote.OPTION_CREATED) : plain);
      }
    }
    return converted;
  }

  /** A checkbox that nobody set is no value here. */
  private static @Nullable Object there(ModelRecord record, ModelField of) {
    return record.stored(of, of.type.slot()) == null ? null : record.value(of);
  }

  /** {@return the labels that texts ask for and the select will not have otherwise, in the order of records} */
  private List<String> missing() {
    boolean isAsked = field.type instanceof ModelType.Textual && type instanceof ModelType.Select;
    Set<String> known = folds(present());
    Map<String, String> missing = new LinkedHashMap<>();
    for (ModelRecord record : isAsked ? table.records : List.<ModelRecord>of()) {
      wanted(record.value(field))
          .filter(label -> !known.contains(fold(label)))
          .filter(label -> !label.isBlank() && label.codePointCount(0, label.length()) <= MAX_LABEL)
          .forEach(label -> missing.putIfAbsent(fold(label), label));
    }
    return List.copyOf(missing.values());
  }

  private Stream<String> wanted(@Nullable Object value) {
    if (!(value instanceof String text) || !(type instanceof ModelType.Select)) {
      return Stream.empty();
    }
    List<String> parts =
        type instanceof ModelType.MultiSelect ? ModelTextLists.split(text).orElse(List.of()) : List.of(text);
    return parts.stream().map(String::strip);
  }

  /** {@return the labels that are named; where none is, those that are there stay} */
  private List<String> present() {
    return labels.isEmpty() ? field.options.stream().map(ModelOption::label).toList() : labels;
  }

  private List<String> all(List<String> missing) {
    List<String> all = new ArrayList<>(present());
    all.addAll(missing);
    return all;
  }

  private static boolean isStored(ModelType type) {
    return !(type instanceof ModelType.Computed);
  }

  private static Map<ConversionNote, Long> notes(Iterable<ModelConverted> converted) {
    Map<ConversionNote, Long> notes = new EnumMap<>(ConversionNote.class);
    for (ModelConverted one : converted) {
      if (one.note() != null) {
        notes.merge(one.note(), 1L, Long::sum);
      }
    }
    return notes;
  }

  private static Set<String> folds(List<String> texts) {
    return texts.stream().map(ModelConversion::fold).collect(Collectors.toSet());
  }

  private static String fold(String text) {
    return ModelText.caseFold(text);
  }

  private ModelFields fields() {
    return new ModelFields(org, table);
  }
}
