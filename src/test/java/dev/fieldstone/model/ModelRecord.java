package dev.fieldstone.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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

  /** The number that the library gave it within its table; 0 until it was read. */
  public long autonumber;

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

  /** {@return the value as readers see it: an unset checkbox is false, a removed option is none} */
  public @Nullable Object value(ModelField field) {
    Object stored = stored(field, field.type.slot());
    return switch (field.type) {
      case ModelType.BuiltIn builtIn -> builtIn(field.key);
      case ModelType.Computed computed -> computed(computed.computation());
      case ModelType.Checkbox checkbox -> Boolean.TRUE.equals(stored);
      case ModelType.Select select -> field.choosable(stored);
      case ModelType.Textual textual -> stored;
      case ModelType.Numeric numeric -> stored;
      case ModelType.Date date -> stored;
      case ModelType.DateTime dateTime -> stored;
      case ModelType.User user -> stored;
      case ModelType.Users users -> stored;
      case ModelType.Referring referring -> stored;
      case ModelType.Json json -> stored;
      case ModelType.Attachments attachments -> stored;
    };
  }

  /** {@return whether a value names an option that was removed, so that readers do not see all of it} */
  public boolean hidesOptions(ModelField field) {
    return field.type instanceof ModelType.Select && !Objects.equals(stored(field, field.type.slot()), value(field));
  }

  /** Writes the slot of the field's present type, unless it reads the same already; null empties it. */
  public void write(ModelField field, @Nullable Object value) {
    ModelRecord after = copy();
    after.put(field, value);
    if (!Objects.equals(after.value(field), value(field))) {
      put(field, value);
    }
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
    copy.autonumber = autonumber;
    values.forEach((field, slots) -> copy.values.put(field, new HashMap<>(slots)));
    return copy;
  }

  /** {@return a new record with the values of all slots} */
  public ModelRecord duplicate(int newNumber, Instant now, String actor) {
    ModelRecord duplicate = new ModelRecord(table, newNumber, now, actor);
    values.forEach((field, slots) -> duplicate.values.put(field, new HashMap<>(slots)));
    return duplicate;
  }

  private Object computed(ModelComputation computation) {
    return switch (computation) {
      case AUTONUMBER -> BigDecimal.valueOf(autonumber);
      case CREATED_TIME -> createdAt;
      case CREATED_BY -> createdBy;
      case UPDATED_TIME -> updatedAt;
      case UPDATED_BY -> updatedBy;
    };
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
