package dev.fieldstone.model.change;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.schema.Uniqueness;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelRefusal;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import java.util.List;

/** Gives the default of a field to the records that have no value in it. */
public record ModelFill(ModelOrg org, ModelTable table, ModelField field) {

  /** {@return how many records got it} */
  public long run() {
    if (field.type instanceof ModelType.Computed) {
      throw new ModelRefusal(ErrorCode.FIELD_READONLY);
    }
    Object value = field.defaultValue();
    if (value == null || field.type instanceof ModelType.Checkbox) {
      return 0;
    }
    List<ModelRecord> lacking = table.records.stream().filter(record -> record.value(field) == null).toList();
    boolean isShared = field.uniqueness != Uniqueness.NONE && lacking.size() > 1;
    if (isShared || (!lacking.isEmpty() && ModelUniqueness.isTaken(table, field, null, value))) {
      throw new ModelRefusal(ErrorCode.RECORD_NOT_UNIQUE);
    }
    for (ModelRecord record : lacking) {
      record.put(field, value);
      record.touch(org.now, org.actor);
    }
    return lacking.size();
  }
}
