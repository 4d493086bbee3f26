package dev.fieldstone.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record with the values of all its slots, dormant ones too. Mutable; {@link #copy} makes an independent one. */
public final class ModelRecord {
  public final int table;
  public final int number;
  public final Instant createdAt;
  public final String createdBy;
  public long version = 1;
  public boolean archived;
  public Instant updatedAt;
  public String updatedBy;

  /** The values by the field's number and the slot. */
  private final Map<Integer, Map<ModelSlot, Object>> values = new HashMap<>();

  /** Makes a record of a table, without values. */
  public ModelRecord(int table, int number, Instant createdAt, String createdBy) {
    this.table = table;
    this.number = number;
    this.createdAt = createdAt;
    this.createdBy = createdBy;
    this.updatedAt = createdAt;
    this.updatedBy = createdBy;
  }

  /** {@return what a slot holds, whether it can be read at present or not} */
  public @Nullable Object stored(ModelField field, ModelSlot slot) {
    return values.getOrDefault(field.number, Map.of()).get(slot);
  }

  /** {@return the value as readers see it: an unset checkbox is false, a removed option is empty} */
  public @Nullable Object value(ModelField field) {
    return switch (field.type) {
      case ModelType.BuiltIn builtIn -> builtIn(field.key);
      case ModelType.Checkbox checkbox -> Boolean.TRUE.equals(stored(field, field.type.slot()));
      case ModelType.SingleSelect singleSelect ->
          stored(field, field.type.slot()) instanceof OptionNumber option && field.hasOption(option.number())
              ? option
              : null;
      case ModelType.Text text -> stored(field, field.type.slot());
      case ModelType.LongText longText -> stored(field, field.type.slot());
      case ModelType.Number number -> stored(field, field.type.slot());
      case ModelType.Currency currency -> stored(field, field.type.slot());
      case ModelType.Date date -> stored(field, field.type.slot());
      case ModelType.DateTime dateTime -> stored(field, field.type.slot());
      case ModelType.Reference reference -> stored(field, field.type.slot());
    };
  }

  /** Writes the slot of the field's present type; null empties it. */
  public void put(ModelField field, @Nullable Object value) {
    put(field, field.type.slot(), value);
  }

  /** Writes a slot; null empties it. */
  public void put(ModelField field, ModelSlot slot, @Nullable Object value) {
    Map<ModelSlot, Object> slots = values.computeIfAbsent(field.number, number -> new HashMap<>());
    if (value == null) {
      slots.remove(slot);
    } else {
      slots.put(slot, value);
    }
  }

  /** Forgets everything a field ever held. */
  public void forget(ModelField field) {
    values.remove(field.number);
  }

  /** Notes that something readable changed. */
  public void touch(Instant now, String actor) {
    version++;
    updatedAt = now;
    updatedBy = actor;
  }

  /** {@return an independent copy} */
  public ModelRecord copy() {
    ModelRecord copy = new ModelRecord(table, number, createdAt, createdBy);
    copy.version = version;
    copy.archived = archived;
    copy.updatedAt = updatedAt;
    copy.updatedBy = updatedBy;
    values.forEach((field, slots) -> copy.values.put(field, new HashMap<>(slots)));
    return copy;
  }

  /** {@return a new record with the values of all slots} */
  public ModelRecord duplicate(int newNumber, Instant now, String actor) {
    ModelRecord duplicate = new ModelRecord(table, newNumber, now, actor);
    values.forEach((field, slots) -> duplicate.values.put(field, new HashMap<>(slots)));
    return duplicate;
  }

  private Object builtIn(String key) {
    return switch (key) {
      case "id" -> new RecordNumber(table, number);
      case "created_at" -> createdAt;
      case "created_by" -> createdBy;
      case "updated_at" -> updatedAt;
      case "updated_by" -> updatedBy;
      case "archived" -> archived;
      default -> throw new IllegalArgumentException(key);
    };
  }
}
