package dev.fieldstone.model.change;

import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelFilter;
import dev.fieldstone.model.ModelOption;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelSlot;
import dev.fieldstone.model.ModelSort;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import dev.fieldstone.model.ModelView;
import dev.fieldstone.model.OptionNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a copy of a table: everything under another number, nothing of the records, nothing that lies dormant. */
public final class ModelTableCopy {
  private final ModelOrg org;
  private final ModelTable original;
  private final Map<Integer, Integer> numbers = new HashMap<>();

  /** Prepares to copy a table. */
  public ModelTableCopy(ModelOrg org, ModelTable original) {
    this.org = org;
    this.original = original;
  }

  /** Makes the copy, the last of the tables; {@return it} */
  public ModelTable make(String key) {
    ModelTable copy = new ModelTable(renumbered(original.number), key);
    original.fields.forEach(field -> copy.fields.add(field(field)));
    original.views.forEach(view -> copy.views.add(view(view)));
    copy.display = number(original.display);
    org.tables.add(copy);
    return copy;
  }

  private ModelField field(ModelField field) {
    ModelField copy = new ModelField(renumbered(field.number), field.key, type(field.type));
    copy.required = field.required;
    copy.uniqueness = field.uniqueness;
    field.options.forEach(option -> copy.options.add(option(option)));
    field.removedOptions.forEach(option -> copy.removedOptions.add(option(option)));
    ModelSlot slot = field.type.slot();
    Object initial = field.defaults.get(slot);
    boolean isOfOriginal = slot.target() == original.number;
    if (initial != null && !isOfOriginal) {
      copy.defaults.put(slot, value(initial));
    }
    return copy;
  }

  private ModelOption option(ModelOption option) {
    return new ModelOption(renumbered(option.number()), option.label());
  }

  private ModelType type(ModelType type) {
    return type instanceof ModelType.Referring referring && referring.target() == original.number
        ? referring.targeting(number(original.number))
        : type;
  }

  private ModelView view(ModelView view) {
    ModelView copy = view.copyAs(org.nextNumber(), view.key, view.isDefault);
    copy.order.clear();
    copy.axis = number(view.axis);
    List<Integer> shown = view.shown;
    copy.shown = shown == null ? null : shown.stream().map(this::number).toList();
    copy.filter = filter(view.filter);
    copy.sorts =
        view.sorts.stream()
            .map(sort -> new ModelSort(number(sort.field()), sort.direction(), sort.empties()))
            .toList();
    return copy;
  }

  private ModelFilter filter(ModelFilter filter) {
    return switch (filter) {
      case ModelFilter.All all -> new ModelFilter.All(filters(all.parts()));
      case ModelFilter.Any any -> new ModelFilter.Any(filters(any.parts()));
      case ModelFilter.Off off -> new ModelFilter.Off(filter(off.part()));
      case ModelFilter.Condition condition ->
          new ModelFilter.Condition(
              number(condition.field()), condition.operator(),
              condition.operands().stream().map(this::value).toList());
    };
  }

  private List<ModelFilter> filters(List<ModelFilter> parts) {
    return parts.stream().map(this::filter).toList();
  }

  private Object value(Object value) {
    return switch (value) {
      case OptionNumber option -> new OptionNumber(number(option.number()));
      case List<?> several -> several.stream().<Object>map(this::value).toList();
      default -> value;
    };
  }

  private int renumbered(int number) {
    int copied = org.nextNumber();
    numbers.put(number, copied);
    return copied;
  }

  /** What was not copied, such as a built-in field, keeps its number. */
  private int number(int number) {
    return numbers.getOrDefault(number, number);
  }
}
