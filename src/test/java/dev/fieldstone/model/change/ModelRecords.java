package dev.fieldstone.model.change;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.schema.Uniqueness;
import dev.fieldstone.model.ModelFault;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelRefusal;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes, changes, archives and restores records. */
public final class ModelRecords {
  private final ModelOrg org;
  private final ModelReading reading;
  private final boolean leavesUniqueness;

  /** Prepares to write an org's records. */
  public ModelRecords(ModelOrg org) {
    this(org, false);
  }

  /** Prepares to write an org's records; whether values are unique may be left to whoever does so. */
  ModelRecords(ModelOrg org, boolean leavesUniqueness) {
    this.org = org;
    this.reading = new ModelReading(org);
    this.leavesUniqueness = leavesUniqueness;
  }

  /** Makes a record of raw values by field number; {@return it} */
  public ModelRecord create(ModelTable table, Map<Integer, @Nullable Object> given) {
    Map<ModelField, Optional<Object>> values = new LinkedHashMap<>();
    List<ModelFault> faults = faultsOfNew(table, given, values, new HashSet<>());
    if (!faults.isEmpty()) {
      throw new ModelRefusal(faults);
    }
    ModelRecord record = new ModelRecord(table.number, org.nextNumber(), org.now, org.actor);
    values.forEach((field, value) -> record.put(field, value.orElse(null)));
    table.records.add(record);
    table.views.forEach(view -> view.order.add(record.number));
    return record;
  }

  /** Makes all records or none; {@return them} */
  public List<ModelRecord> createAll(ModelTable table, List<Map<Integer, @Nullable Object>> given) {
    List<ModelFault> faults = new ArrayList<>();
    Set<Claim> claimed = new HashSet<>();
    for (int index = 0; index < given.size(); index++) {
      String prefix = "operations[" + index + "].values.";
      faultsOfNew(table, given.get(index), new LinkedHashMap<>(), claimed)
          .forEach(fault -> faults.add(new ModelFault(fault.code(), prefix + fault.path())));
    }
    if (!faults.isEmpty()) {
      throw new ModelRefusal(faults);
    }
    return given.stream().map(values -> create(table, values)).toList();
  }

  /**
   * Changes a record.
   *
   * @param given raw values by field number; null clears
   * @param archived the new status, null to leave it
   * @param expectedVersion the version the change is based on, null for any
   */
  public void update(
      ModelTable table,
      ModelRecord record,
      Map<Integer, @Nullable Object> given,
      @Nullable Boolean archived,
      @Nullable Long expectedVersion) {
    if (expectedVersion != null && expectedVersion != record.version) {
      throw new ModelRefusal(ErrorCode.RECORD_VERSION_CONFLICT);
    }
    boolean willBeArchived = archived == null ? record.archived : archived;
    boolean isRestored = record.archived && !willBeArchived;
    List<ModelFault> faults = new ArrayList<>();
    Map<ModelField, Optional<Object>> values = new LinkedHashMap<>();
    for (ModelField field : table.fields) {
      if (given.containsKey(field.number)) {
        read(field, given.get(field.number), !willBeArchived, values, faults);
        demandFree(table, field, record, values, faults);
      } else if (isRestored && lacks(record, field)) {
        faults.add(new ModelFault(ErrorCode.VALUE_REQUIRED, field.key));
      }
    }
    if (!faults.isEmpty()) {
      throw new ModelRefusal(faults);
    }
    write(record, values, willBeArchived);
  }

  /** Makes a record with the values of another, those given being others; {@return it} */
  public ModelRecord duplicate(ModelTable table, ModelRecord record, Map<Integer, @Nullable Object> given) {
    List<ModelFault> faults = new ArrayList<>();
    Map<ModelField, Optional<Object>> values = new LinkedHashMap<>();
    for (ModelField field : table.fields) {
      if (given.containsKey(field.number)) {
        read(field, given.get(field.number), true, values, faults);
        demandFree(table, field, null, values, faults);
      } else if (lacks(record, field) || (field.required && field.uniqueness != Uniqueness.NONE)) {
        faults.add(new ModelFault(ErrorCode.VALUE_REQUIRED, field.key));
      }
    }
    if (!faults.isEmpty()) {
      throw new ModelRefusal(faults);
    }
    ModelRecord duplicate = record.duplicate(org.nextNumber(), org.now, org.actor);
    table.fields.forEach(field -> ModelUniqueness.emptyUnique(duplicate, field));
    values.forEach((field, value) -> duplicate.write(field, value.orElse(null)));
    table.records.add(duplicate);
    table.views.forEach(view -> view.order.add(duplicate.number));
    return duplicate;
  }

  /** Gives many records the same values, all or none. */
  public void updateAll(ModelTable table, List<ModelRecord> records, Map<Integer, @Nullable Object> given) {
    List<ModelFault> faults = new ArrayList<>();
    Map<ModelField, Optional<Object>> values = new LinkedHashMap<>();
    for (ModelField field : table.fields) {
      if (given.containsKey(field.number)) {
        read(field, given.get(field.number), false, values, faults);
      }
    }
    if (faults.isEmpty()) {
      boolean isAnyActive = records.stream().anyMatch(record -> !record.archived);
      for (ModelField field : List.copyOf(values.keySet())) {
        read(field, given.get(field.number), isAnyActive, values, faults);
        demandFreeForAll(table, field, records, values, faults);
      }
    }
    if (!faults.isEmpty()) {
      throw new ModelRefusal(faults);
    }
    records.forEach(record -> write(record, values, record.archived));
  }

  /** Archives those that are not. */
  public void archive(List<ModelRecord> records) {
    records.forEach(record -> write(record, Map.of(), true));
  }

  /** Restores those that are archived, all or none. */
  public void restore(List<ModelRecord> records) {
    for (ModelRecord record : records) {
      ModelTable table = org.table(record.table);
      if (record.archived && table.fields.stream().anyMatch(field -> lacks(record, field))) {
        throw new ModelRefusal(ErrorCode.VALUE_REQUIRED);
      }
    }
    records.forEach(record -> write(record, Map.of(), false));
  }

  /** A unique value that an earlier record of the call wants, whatever else is wrong with that one. */
  private record Claim(ModelField field, Object value) {}

  private List<ModelFault> faultsOfNew(
      ModelTable table,
      Map<Integer, @Nullable Object> given,
      Map<ModelField, Optional<Object>> values,
      Set<Claim> claimed) {
    List<ModelFault> faults = new ArrayList<>();
    for (ModelField field : table.fields) {
      Object raw = given.containsKey(field.number) ? given.get(field.number) : field.defaultValue();
      if (!given.containsKey(field.number) && field.type instanceof ModelType.Computed) {
        continue;
      }
      read(field, raw, true, values, faults);
      Object value = values.getOrDefault(field, Optional.empty()).orElse(null);
      if (value != null && !leavesUniqueness && isTakenOrClaimed(table, field, value, claimed)) {
        faults.add(new ModelFault(ErrorCode.RECORD_NOT_UNIQUE, field.key));
      }
    }
    return faults;
  }

  private void demandFreeForAll(
      ModelTable table,
      ModelField field,
      List<ModelRecord> records,
      Map<ModelField, Optional<Object>> values,
      List<ModelFault> faults) {
    boolean isGiven = field.uniqueness != Uniqueness.NONE && values.getOrDefault(field, Optional.empty()).isPresent();
    if (isGiven && records.size() > 1) {
      faults.add(new ModelFault(ErrorCode.RECORD_NOT_UNIQUE, field.key));
    } else if (records.size() == 1) {
      demandFree(table, field, records.get(0), values, faults);
    }
  }

  private void demandFree(
      ModelTable table,
      ModelField field,
      @Nullable ModelRecord self,
      Map<ModelField, Optional<Object>> values,
      List<ModelFault> faults) {
    Object value = values.getOrDefault(field, Optional.empty()).orElse(null);
    if (value != null && !leavesUniqueness && ModelUniqueness.isTaken(table, field, self, value)) {
      faults.add(new ModelFault(ErrorCode.RECORD_NOT_UNIQUE, field.key));
    }
  }

  private static boolean isTakenOrClaimed(ModelTable table, ModelField field, Object value, Set<Claim> claimed) {
    boolean isClaimed = !claimed.add(new Claim(field, ModelUniqueness.comparable(field, value)));
    boolean isUnique = field.uniqueness != Uniqueness.NONE;
    return (isUnique && isClaimed) || ModelUniqueness.isTaken(table, field, null, value);
  }

  private void read(
      ModelField field,
      @Nullable Object raw,
      boolean isActive,
      Map<ModelField, Optional<Object>> values,
      List<ModelFault> faults) {
    try {
      Optional<Object> value = reading.read(field, raw);
      boolean isMissing = value.isEmpty() && !(field.type instanceof ModelType.Checkbox);
      if (isMissing && field.required && isActive) {
        faults.add(new ModelFault(ErrorCode.VALUE_REQUIRED, field.key));
      }
      values.put(field, value);
    } catch (ModelRefusal refusal) {
      faults.add(new ModelFault(refusal.faults().get(0).code(), field.key));
    }
  }

  private static boolean lacks(ModelRecord record, ModelField field) {
    return field.required && record.value(field) == null;
  }

  private void write(ModelRecord record, Map<ModelField, Optional<Object>> values, boolean archived) {
    boolean changes = record.archived != archived;
    record.archived = archived;
    for (Map.Entry<ModelField, Optional<Object>> entry : values.entrySet()) {
      ModelField field = entry.getKey();
      Object before = record.value(field);
      record.write(field, entry.getValue().orElse(null));
      changes |= !Objects.equals(before, record.value(field));
    }
    if (changes) {
      record.touch(org.now, org.actor);
    }
  }
}
