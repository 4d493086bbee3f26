package dev.fieldstone.model.change;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.schema.References;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.schema.Uniqueness;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelRefusal;
import dev.fieldstone.model.ModelSlot;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import dev.fieldstone.model.meaning.ModelDisplay;
import java.util.List;

/** Makes, changes and deletes tables. */
public final class ModelTables {
  private final ModelOrg org;

  /** Prepares to change an org's tables. */
  public ModelTables(ModelOrg org) {
    this.org = org;
  }

  /** Makes a table with a text that stands for its records and a view of all of them; {@return it} */
  public ModelTable create(String key, String displayKey, String viewKey) {
    ModelTable table = new ModelTable(org.nextNumber(), key);
    org.tables.add(table);
    ModelField display =
        new ModelFields(org, table).create(displayKey, new ModelType.Text(), List.of(), false, Uniqueness.NONE, null);
    table.display = display.number;
    new ModelViews(org, table).create(viewKey);
    return table;
  }

  /** Changes which field stands for a record. */
  public void displayBy(ModelTable table, ModelField field) {
    if (!field.type.isFitForDisplay()) {
      throw new ModelRefusal(ErrorCode.FIELD_TYPE_INVALID);
    }
    table.display = field.number;
  }

  /**
   * Deletes a table, with the fields of others that refer to it, or with what these displayed left as text; dormant
   * references to it go in any case.
   */
  public void delete(ModelTable table, References references) {
    ModelOrg trial = org.copy();
    new ModelTables(trial).remove(trial.table(table.number), references);
    remove(table, references);
  }

  private void remove(ModelTable table, References references) {
    for (ModelTable other : org.tables.stream().filter(candidate -> candidate != table).toList()) {
      for (ModelField field : List.copyOf(other.fields)) {
        boolean refers = field.type instanceof ModelType.Referring referring && referring.target() == table.number;
        switch (references) {
          case DELETE -> {
            if (refers) {
              new ModelFields(org, other).delete(field);
            }
          }
          case TO_TEXT -> {
            if (refers) {
              writeOut(other, field);
            }
          }
        }
        for (ModelSlot slot : ModelSlot.referringTo(table.number)) {
          forget(other, field, slot);
        }
      }
    }
    org.tables.remove(table);
  }

  private void writeOut(ModelTable table, ModelField field) {
    for (ModelRecord record : table.records) {
      String display = ModelDisplay.of(org, record.value(field));
      if (display != null && !display.isEmpty()) {
        record.put(field, ModelSlot.of(StorageClass.TEXT), display);
      }
    }
    ModelType text = field.type instanceof ModelType.References ? new ModelType.LongText() : new ModelType.Text();
    new ModelFields(org, table).retype(field, text, List.of());
    ModelUniqueness.refuseRepeated(table, field);
  }

  private static void forget(ModelTable table, ModelField field, ModelSlot slot) {
    field.remembered.remove(slot);
    field.defaults.remove(slot);
    table.records.forEach(record -> record.put(field, slot, null));
  }
}
