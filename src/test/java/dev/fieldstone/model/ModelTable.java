package dev.fieldstone.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table with everything in it. Mutable; {@link #copy} makes an independent one. */
public final class ModelTable {
  public final int number;
  public final String key;

  /** The number of the field that stands for a record. */
  public int display;

  /** The table's own fields in order. */
  public final List<ModelField> fields = new ArrayList<>();

  /** The records in order of creation. */
  public final List<ModelRecord> records = new ArrayList<>();

  /** The views in tab order, archived ones too. */
  public final List<ModelView> views = new ArrayList<>();

  /** Makes a table without anything in it. */
  public ModelTable(int number, String key) {
    this.number = number;
    this.key = key;
  }

  /** {@return a field by number, built-in or not} */
  public ModelField field(int field) {
    return findField(field).orElseThrow();
  }

  /** {@return a field by number, built-in or not, if it is there} */
  public Optional<ModelField> findField(int field) {
    List<ModelField> all = new ArrayList<>(ModelField.BUILT_IN);
    all.addAll(fields);
    return all.stream().filter(candidate -> candidate.number == field).findFirst();
  }

  /** {@return a record by number, if it is there} */
  public Optional<ModelRecord> findRecord(int record) {
    return records.stream().filter(candidate -> candidate.number == record).findFirst();
  }

  /** {@return a record by number} */
  public ModelRecord record(int record) {
    return findRecord(record).orElseThrow();
  }

  /** {@return the views that are not archived, in tab order} */
  public List<ModelView> activeViews() {
    return views.stream().filter(view -> !view.archived).toList();
  }

  /** {@return an independent copy} */
  public ModelTable copy() {
    ModelTable copy = new ModelTable(number, key);
    copy.display = display;
    fields.forEach(field -> copy.fields.add(field.copy()));
    records.forEach(record -> copy.records.add(record.copy()));
    views.forEach(view -> copy.views.add(view.copy()));
    return copy;
  }
}
