package dev.fieldstone.model.change;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.schema.Uniqueness;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelFilter;
import dev.fieldstone.model.ModelOption;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRefusal;
import dev.fieldstone.model.ModelSlot;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import dev.fieldstone.model.ModelView;
import dev.fieldstone.model.meaning.ModelText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes, changes, moves and deletes the fields of a table. */
public final class ModelFields {
  private final ModelOrg org;
  private final ModelTable table;

  /** Prepares to change the fields of a table. */
  public ModelFields(ModelOrg org, ModelTable table) {
    this.org = org;
    this.table = table;
  }

  /** Makes a field at the end; {@return it} */
  public ModelField create(
      String key,
      ModelType type,
      List<String> labels,
      boolean required,
      Uniqueness uniqueness,
      @Nullable Object initial) {
    refuseRequiredClear(type, required);
    ModelUniqueness.refuseImpossible(type, uniqueness);
    if (required && table.records.stream().anyMatch(record -> !record.archived)) {
      throw new ModelRefusal(ErrorCode.FIELD_VALUES_MISSING);
    }
    ModelField field = new ModelField(org.nextNumber(), key, type);
    field.required = required;
    field.uniqueness = uniqueness;
    setOptions(field, labels);
    if (initial != null) {
      setDefault(field, initial);
    }
    table.fields.add(field);
    return field;
  }

  /** Changes the type; a select gets the options of these labels. */
  public void retype(ModelField field, ModelType type, List<String> labels) {
    if (field.number == table.display && !type.isFitForDisplay()) {
      throw new ModelRefusal(ErrorCode.FIELD_IS_DISPLAY);
    }
    ModelSlot before = field.type.slot();
    boolean staysRequired = type.slot().equals(before) ? field.required : isRequiredAgain(field, type, labels);
    refuseRequiredClear(type, staysRequired);
    if (!type.slot().equals(before)) {
      field.remembered.put(
          before,
          new ModelField.Remembered(field.type, field.required, field.uniqueness, List.copyOf(field.options)));
      ModelField.Remembered then = field.remembered.get(type.slot());
      field.uniqueness = then == null ? Uniqueness.NONE : then.uniqueness();
    }
    field.type = type;
    field.required = staysRequired;
    if (type instanceof ModelType.Select) {
      setOptions(field, labels);
    }
  }

  /** Gives an option another label, which no other has by case fold, those kept aside left out. */
  public void renameOption(ModelField field, ModelOption option, String label) {
    boolean isTaken =
        field.options.stream()
            .filter(other -> other.number() != option.number())
            .anyMatch(other -> fold(other.label()).equals(fold(label)));
    if (isTaken) {
      throw new ModelRefusal(ErrorCode.FIELD_TYPE_INVALID);
    }
    field.options.replaceAll(
        other -> other.number() == option.number() ? new ModelOption(option.number(), label) : other);
  }

  /** Turns the demand for a value on or off. */
  public void require(ModelField field, boolean required) {
    refuseRequiredClear(field.type, required);
    if (required && isMissingSomewhere(field)) {
      throw new ModelRefusal(ErrorCode.FIELD_VALUES_MISSING);
    }
    field.required = required;
  }

  /** Makes values unique, or lets them repeat. */
  public void unique(ModelField field, Uniqueness uniqueness) {
    ModelUniqueness.refuseImpossible(field.type, uniqueness);
    if (uniqueness != Uniqueness.NONE && ModelUniqueness.isRepeated(table, field, uniqueness)) {
      throw new ModelRefusal(ErrorCode.FIELD_VALUES_NOT_UNIQUE);
    }
    field.uniqueness = uniqueness;
  }

  /** Changes what new records get; null for nothing. */
  public void setDefault(ModelField field, @Nullable Object raw) {
    if (field.type instanceof ModelType.Computed) {
      throw new ModelRefusal(ErrorCode.FIELD_TYPE_INVALID);
    }
    new ModelReading(org)
        .read(field, raw)
        .ifPresentOrElse(
            value -> field.defaults.put(field.type.slot(), value), () -> field.defaults.remove(field.type.slot()));
  }

  /** Moves a field to directly before or after another. */
  public void shift(ModelField field, ModelField sibling, boolean isAfter) {
    if (field != sibling) {
      table.fields.remove(field);
      table.fields.add(table.fields.indexOf(sibling) + (isAfter ? 1 : 0), field);
    }
  }

  /** Deletes a field with its values and its clauses. */
  public void delete(ModelField field) {
    if (field.number == table.display) {
      throw new ModelRefusal(ErrorCode.FIELD_IS_DISPLAY);
    }
    table.fields.remove(field);
    table.records.forEach(record -> record.forget(field));
    for (ModelView view : table.views) {
      view.filter = without(view.filter, field.number).orElse(ModelFilter.EVERYTHING);
      view.sorts = view.sorts.stream().filter(sort -> sort.field() != field.number).toList();
      view.axis = view.axis == field.number ? ModelView.NO_AXIS : view.axis;
      List<Integer> shown = view.shown;
      view.shown = shown == null ? null : shown.stream().filter(number -> number != field.number).toList();
    }
  }

  private static void refuseRequiredClear(ModelType type, boolean required) {
    if (required && type.isClearedByDeletes()) {
      throw new ModelRefusal(ErrorCode.FIELD_TYPE_INVALID);
    }
  }

  /** {@return whether the demand for a value comes back with a class: if it was there, and nothing is missing then} */
  private boolean isRequiredAgain(ModelField field, ModelType type, List<String> labels) {
    ModelField.Remembered remembered = field.remembered.get(type.slot());
    ModelField then = field.copy();
    then.type = type;
    if (type instanceof ModelType.Select) {
      setOptions(then, labels);
    }
    return remembered != null && remembered.required() && !isMissingSomewhere(then);
  }

  /** {@return whether an active record lacks a value} */
  public boolean isMissingSomewhere(ModelField field) {
    return table.records.stream().anyMatch(record -> !record.archived && record.value(field) == null);
  }

  /** Options are known again by their label; those not named are kept aside, but where none is named. */
  public void setOptions(ModelField field, List<String> labels) {
    if (labels.isEmpty()) {
      return;
    }
    List<ModelOption> known = new ArrayList<>(field.options);
    known.addAll(field.removedOptions);
    field.options.clear();
    for (String label : labels) {
      ModelOption option =
          known.stream()
              .filter(candidate -> Objects.equals(fold(candidate.label()), fold(label)))
              .findFirst()
              .orElseGet(() -> new ModelOption(org.nextNumber(), label));
      known.remove(option);
      field.options.add(new ModelOption(option.number(), label));
    }
    field.removedOptions.clear();
    field.removedOptions.addAll(known);
  }

  private static String fold(String label) {
    return ModelText.caseFold(label);
  }

  /** {@return a filter without the conditions on a field, and without the groups that had nothing else} */
  private static Optional<ModelFilter> without(ModelFilter filter, int field) {
    return switch (filter) {
      case ModelFilter.All all -> group(all.parts(), without(all.parts(), field), ModelFilter.All::new);
      case ModelFilter.Any any -> group(any.parts(), without(any.parts(), field), ModelFilter.Any::new);
      case ModelFilter.Off off -> without(off.part(), field).map(ModelFilter.Off::new);
      case ModelFilter.Condition condition -> Optional.of(filter).filter(kept -> condition.field() != field);
    };
  }

  private static List<ModelFilter> without(List<ModelFilter> parts, int field) {
    return parts.stream().flatMap(part -> without(part, field).stream()).toList();
  }

  private static Optional<ModelFilter> group(
      List<ModelFilter> before, List<ModelFilter> after, Function<List<ModelFilter>, ModelFilter> kind) {
    return after.isEmpty() && !before.isEmpty() ? Optional.empty() : Optional.of(kind.apply(after));
  }
}
