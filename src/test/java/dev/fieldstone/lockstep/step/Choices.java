package dev.fieldstone.lockstep.step;

import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.view.Operator;
import dev.fieldstone.model.ModelComputation;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelFilter;
import dev.fieldstone.model.ModelOption;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelRefusal;
import dev.fieldstone.model.ModelSort;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import dev.fieldstone.model.OptionNumber;
import dev.fieldstone.model.RecordNumber;
import dev.fieldstone.model.change.ModelReading;
import dev.fieldstone.model.meaning.ModelConditions;
import dev.fieldstone.operation.FilterSeed;
import dev.fieldstone.operation.QuerySeed;
import dev.fieldstone.operation.SortSeed;
import dev.fieldstone.operation.TypeSeed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns choices into things that are there, and seeds into definitions that make sense for them. */
final class Choices {
  private static final int MAX_POINTS = 10;
  private static final List<ModelComputation> COMPUTATIONS = List.of(ModelComputation.values());
  private static final List<BigDecimal> NUMBERS =
      List.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.valueOf(-1), BigDecimal.TWO, BigDecimal.TEN);


  private final ModelOrg org;

  Choices(ModelOrg org) {
    this.org = org;
  }

  ModelTable table(int choice) {
    return AwkwardValues.choose(org.tables, choice);
  }

  ModelField field(ModelTable table, int choice) {
    return AwkwardValues.choose(table.fields, choice);
  }

  /** {@return records of any tables, each once} */
  List<ModelRecord> records(List<Integer> choices) {
    List<ModelRecord> all = org.records();
    return all.isEmpty() ? List.of() : distinct(all, choices);
  }

  static <T> List<T> distinct(List<T> all, List<Integer> choices) {
    return choices.stream().map(choice -> AwkwardValues.choose(all, choice)).distinct().toList();
  }

  ModelType type(TypeSeed seed) {
    return switch (seed.kind()) {
      case TEXT -> new ModelType.Text();
      case LONG_TEXT -> new ModelType.LongText();
      case EMAIL -> new ModelType.Email();
      case URL -> new ModelType.Url();
      case PHONE -> new ModelType.Phone();
      case NUMBER -> new ModelType.Number(seed.scale());
      case CURRENCY -> new ModelType.Currency("EUR", seed.scale());
      case PERCENT -> new ModelType.Percent(seed.scale());
      case RATING -> new ModelType.Rating(1 + seed.scale() % MAX_POINTS);
      case DURATION -> new ModelType.Duration();
      case CHECKBOX -> new ModelType.Checkbox();
      case DATE -> new ModelType.Date();
      case DATE_TIME -> new ModelType.DateTime();
      case SINGLE_SELECT -> new ModelType.SingleSelect();
      case MULTI_SELECT -> new ModelType.MultiSelect();
      case USER -> new ModelType.User();
      case USERS -> new ModelType.Users();
      case REFERENCE -> new ModelType.Reference(table(seed.target()).number, seed.onDelete());
      case REFERENCES -> new ModelType.References(table(seed.target()).number, seed.onDelete());
      case JSON -> new ModelType.Json();
      case ATTACHMENTS -> new ModelType.Attachments();
      case COMPUTED -> new ModelType.Computed(AwkwardValues.choose(COMPUTATIONS, seed.scale()));
    };
  }

  static List<String> labels(List<Integer> choices) {
    return distinct(AwkwardValues.LABELS, choices);
  }

  /** {@return the last used labels of a select's options} */
  static List<String> labels(ModelField field) {
    return field.options.stream().map(ModelOption::label).toList();
  }

  ModelFilter filter(ModelTable table, FilterSeed seed) {
    return switch (seed) {
      case FilterSeed.All all -> new ModelFilter.All(filters(table, all.parts()));
      case FilterSeed.Any any -> new ModelFilter.Any(filters(table, any.parts()));
      case FilterSeed.Off off -> new ModelFilter.Off(filter(table, off.part()));
      case FilterSeed.Condition condition -> condition(table, condition);
    };
  }

  /** {@return levels of distinct fields; ids have no order that means anything} */
  List<ModelSort> sorts(ModelTable table, QuerySeed query, boolean isSaved) {
    List<ModelField> fields = new ArrayList<>(ModelField.BUILT_IN);
    fields.addAll(table.fields);
    fields.removeIf(
        field -> field.key.equals("id") || !field.type.isSortable() || (isSaved && isUnsteady(field)));
    Map<Integer, ModelSort> sorts = new LinkedHashMap<>();
    for (SortSeed seed : query.sorts()) {
      int field = AwkwardValues.choose(fields.reversed(), seed.field()).number;
      sorts.putIfAbsent(field, new ModelSort(field, seed.direction(), seed.empties()));
    }
    return List.copyOf(sorts.values());
  }

  /** {@return whether a field's values change with the very move that they would be judged by} */
  static boolean isUnsteady(ModelField field) {
    return switch (field.type) {
      case ModelType.BuiltIn builtIn -> field.key.startsWith("updated");
      case ModelType.Computed computed ->
          computed.computation() == ModelComputation.UPDATED_TIME
              || computed.computation() == ModelComputation.UPDATED_BY;
      default -> false;
    };
  }

  private List<ModelFilter> filters(ModelTable table, List<FilterSeed> seeds) {
    return seeds.stream().map(seed -> filter(table, seed)).toList();
  }

  private ModelFilter condition(ModelTable table, FilterSeed.Condition seed) {
    List<ModelField> fields = new ArrayList<>(table.fields);
    fields.addAll(ModelField.BUILT_IN);
    ModelField field = AwkwardValues.choose(fields, seed.field());
    StorageClass storageClass = field.type.slot().storageClass();
    Operator operator = AwkwardValues.choose(ModelConditions.operators(storageClass), seed.operator());
    List<Object> candidates = new ArrayList<>(present(table, field));
    candidates.addAll(operands(table, field));
    if (operator.operandCount() == 0 || candidates.isEmpty()) {
      Operator emptiness = operator == Operator.IS_NOT_EMPTY ? operator : Operator.IS_EMPTY;
      return new ModelFilter.Condition(field.number, emptiness, List.of());
    }
    int count = operator.operandCount() == Operator.ANY_NUMBER ? seed.operands().size() : operator.operandCount();
    List<Object> operands = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      operands.add(AwkwardValues.choose(candidates, AwkwardValues.choose(seed.operands(), index)));
    }
    return new ModelFilter.Condition(field.number, operator, operands);
  }

  /** The values that records have, so that conditions often hold; those that a write would refuse are no operands. */
  private List<Object> present(ModelTable table, ModelField field) {
    boolean isWritten = !(field.type instanceof ModelType.BuiltIn) && !(field.type instanceof ModelType.Computed);
    return !isWritten
        ? List.of()
        : table.records.stream()
            .flatMap(record -> Optional.ofNullable(record.value(field)).stream())
            .filter(value -> isOperand(field, value))
            .flatMap(value -> value instanceof List<?> several ? several.stream() : Stream.of(value))
            .distinct()
            .toList();
  }

  private boolean isOperand(ModelField field, Object value) {
    try {
      return new ModelReading(org).read(field, value).isPresent();
    } catch (ModelRefusal refusal) {
      return false;
    }
  }

  private List<?> operands(ModelTable table, ModelField field) {
    return switch (field.type.slot().storageClass()) {
      case TEXT -> AwkwardValues.TEXTS.stream().filter(text -> text.length() < 20).toList();
      case NUMBER -> NUMBERS;
      case BOOLEAN -> List.of(true, false);
      case DATE -> AwkwardValues.DATES;
      case TIMESTAMP -> times();
      case OPTION, OPTIONS -> field.options.stream().map(option -> new OptionNumber(option.number())).toList();
      case ACTOR, ACTORS -> AwkwardValues.ACTORS;
      case REFERENCE, REFERENCES -> referable(table, field);
      case JSON, ATTACHMENTS -> List.of();
    };
  }

  private static List<Object> times() {
    List<Object> times = new ArrayList<>(AwkwardValues.INSTANTS);
    times.addAll(AwkwardValues.DATES);
    return times;
  }

  private List<RecordNumber> referable(ModelTable table, ModelField field) {
    ModelTable target = field.type instanceof ModelType.Referring referring ? org.table(referring.target()) : table;
    return target.records.stream().map(record -> new RecordNumber(target.number, record.number)).toList();
  }
}
