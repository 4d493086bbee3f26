package dev.fieldstone.model.change;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRefusal;
import dev.fieldstone.model.ModelSlot;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
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
        new ModelFields(org, table).create(displayKey, new ModelType.Text(), List.of(), false, null);
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

  /** Deletes a table, the fields of others that refer to it, and their dormant references to it. */
  public void delete(ModelTable table) {
    org.tables.remove(table);
    for (ModelTable other : org.tables) {
      for (ModelField field : List.copyOf(other.fields)) {
        if (field.type instanceof ModelType.Reference reference && reference.target() == table.number) {
          new ModelFields(org, other).delete(field);
        } else {
          forget(other, field, new ModelSlot(StorageClass.REFERENCE, table.number));
        }
      }
    }
  }

  private static void forget(ModelTable table, ModelField field, ModelSlot slot) {
    field.remembered.remove(slot);
    field.defaults.remove(slot);
    table.records.forEach(record -> record.put(field, slot, null));
  }
}
