package dev.fieldstone.model.change;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelRefusal;
import dev.fieldstone.model.ModelSlot;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import dev.fieldstone.model.RecordNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deletes records with their whole closure, or not at all. */
public final class ModelDeletion {
  private final ModelOrg org;
  private final Set<RecordNumber> doomed = new LinkedHashSet<>();

  /** Works out the closure of some records. */
  public ModelDeletion(ModelOrg org, Collection<ModelRecord> given) {
    this.org = org;
    given.forEach(record -> doomed.add(new RecordNumber(record.table, record.number)));
    boolean grows = true;
    while (grows) {
      grows = doomed.addAll(referring(OnDelete.CASCADE).values().stream().flatMap(List::stream).toList());
    }
  }

  /** {@return how many records go, by the number of their table} */
  public Map<Integer, Long> deleted() {
    Map<Integer, Long> counts = new LinkedHashMap<>();
    doomed.forEach(record -> counts.merge(record.table(), 1L, Long::sum));
    return counts;
  }

  /** {@return how many references are emptied, by the number of the field} */
  public Map<Integer, Long> cleared() {
    Map<Integer, Long> counts = new LinkedHashMap<>();
    referring(OnDelete.CLEAR).forEach((field, records) -> counts.put(field, (long) records.size()));
    return counts;
  }

  /** {@return the records that hold the delete back, in order of creation, by the number of the field} */
  public Map<Integer, List<RecordNumber>> restricting() {
    return referring(OnDelete.RESTRICT);
  }

  /** Does it. */
  public void run() {
    if (!restricting().isEmpty()) {
      throw new ModelRefusal(ErrorCode.RECORD_REFERENCED);
    }
    Set<RecordNumber> touched = new LinkedHashSet<>();
    referring(OnDelete.CLEAR).values().forEach(touched::addAll);
    for (ModelTable table : org.tables) {
      table.records.removeIf(record -> isDoomed(record));
      Set<Integer> left = new LinkedHashSet<>(table.records.stream().map(record -> record.number).toList());
      table.views.forEach(view -> view.order.retainAll(left));
      table.records.forEach(record -> table.fields.forEach(field -> forgetDoomed(field, record)));
      table.records.stream()
          .filter(record -> touched.contains(new RecordNumber(record.table, record.number)))
          .forEach(record -> record.touch(org.now, org.actor));
    }
  }

  /** Empties every slot that refers to what goes, dormant ones too. */
  private void forgetDoomed(ModelField field, ModelRecord record) {
    for (ModelTable target : org.tables) {
      for (ModelSlot slot : ModelSlot.referringTo(target.number)) {
        record.put(field, slot, left(record.stored(field, slot)));
      }
    }
  }

  /** {@return what is left of a value, the rest of a list in its order; null for nothing} */
  private @Nullable Object left(@Nullable Object references) {
    if (references instanceof List<?> several) {
      List<?> rest = several.stream().filter(one -> !isDoomed(one)).toList();
      return rest.isEmpty() ? null : rest;
    }
    return isDoomed(references) ? null : references;
  }

  /** {@return the records outside the closure that refer into it by a field of this mode, by field} */
  private Map<Integer, List<RecordNumber>> referring(OnDelete mode) {
    Map<Integer, List<RecordNumber>> found = new LinkedHashMap<>();
    for (ModelTable table : org.tables) {
      for (ModelField field : table.fields) {
        boolean hasMode = field.type instanceof ModelType.Referring referring && referring.onDelete() == mode;
        List<RecordNumber> records = hasMode ? referring(table, field) : List.of();
        if (!records.isEmpty()) {
          found.put(field.number, records);
        }
      }
    }
    return found;
  }

  private List<RecordNumber> referring(ModelTable table, ModelField field) {
    List<RecordNumber> records = new ArrayList<>();
    for (ModelRecord record : table.records) {
      if (!isDoomed(record) && refersToDoomed(record.value(field))) {
        records.add(new RecordNumber(record.table, record.number));
      }
    }
    return records;
  }

  private boolean refersToDoomed(@Nullable Object value) {
    return value instanceof List<?> several ? several.stream().anyMatch(this::isDoomed) : isDoomed(value);
  }

  private boolean isDoomed(@Nullable Object reference) {
    return reference instanceof RecordNumber record && doomed.contains(record);
  }

  private boolean isDoomed(ModelRecord record) {
    return doomed.contains(new RecordNumber(record.table, record.number));
  }
}
