package dev.fieldstone.model;

import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.schema.Uniqueness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A field. Mutable; {@link #copy} makes an independent one. */
public final class ModelField {
  /** The built-in fields that queries can name, by key. */
  public static final List<ModelField> BUILT_IN =
      List.of(
          new ModelField(-1, "id", new ModelType.BuiltIn(StorageClass.REFERENCE)),
          new ModelField(-2, "created_at", new ModelType.BuiltIn(StorageClass.TIMESTAMP)),
          new ModelField(-3, "created_by", new ModelType.BuiltIn(StorageClass.ACTOR)),
          new ModelField(-4, "updated_at", new ModelType.BuiltIn(StorageClass.TIMESTAMP)),
          new ModelField(-5, "updated_by", new ModelType.BuiltIn(StorageClass.ACTOR)),
          new ModelField(-6, "archived", new ModelType.BuiltIn(StorageClass.BOOLEAN)));

  public final int number;
  public final String key;
  public ModelType type;
  public boolean required;
  public Uniqueness uniqueness = Uniqueness.NONE;

  /** The options that can be chosen, in order. */
  public final List<ModelOption> options = new ArrayList<>();

  /** The options that were removed and are kept aside. */
  public final List<ModelOption> removedOptions = new ArrayList<>();

  /** What new records get, by slot. */
  public final Map<ModelSlot, Object> defaults = new HashMap<>();

  /** What the field was when it last left each slot, in the order in which it first did. */
  public final Map<ModelSlot, Remembered> remembered = new LinkedHashMap<>();

  /** Makes a field that is neither required nor unique. */
  public ModelField(int number, String key, ModelType type) {
    this.number = number;
    this.key = key;
    this.type = type;
  }

  /** What a field was when it left a slot. */
  public record Remembered(ModelType type, boolean required, Uniqueness uniqueness, List<ModelOption> options) {}

  /** {@return what new records get at present, or null} */
  public @Nullable Object defaultValue() {
    Object value = defaults.get(type.slot());
    return type instanceof ModelType.Select ? choosable(value) : value;
  }

  /** {@return what can be chosen of an option or a list of options, or null} */
  public @Nullable Object choosable(@Nullable Object chosen) {
    if (chosen instanceof List<?> several) {
      List<?> left = several.stream().filter(one -> choosable(one) != null).toList();
      return left.isEmpty() ? null : left;
    }
    return chosen instanceof OptionNumber option && hasOption(option.number()) ? option : null;
  }

  /** {@return whether an option can be chosen} */
  public boolean hasOption(int option) {
    return options.stream().anyMatch(candidate -> candidate.number() == option);
  }

  /** {@return an independent copy} */
  public ModelField copy() {
    ModelField copy = new ModelField(number, key, type);
    copy.required = required;
    copy.uniqueness = uniqueness;
    copy.options.addAll(options);
    copy.removedOptions.addAll(removedOptions);
    copy.defaults.putAll(defaults);
    copy.remembered.putAll(remembered);
    return copy;
  }
}
