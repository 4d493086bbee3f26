package dev.fieldstone.lockstep.step;

import dev.fieldstone.engine.Session;
import dev.fieldstone.lockstep.side.EngineForms;
import dev.fieldstone.lockstep.side.EngineOrg;
import dev.fieldstone.lockstep.side.Ids;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import dev.fieldstone.operation.Given;
import dev.fieldstone.operation.GivenFor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Both sides at one moment, and what translates between them.
 *
 * @param model the model
 * @param engine the engine's side
 * @param ids which id belongs to which number
 * @param keys makes keys that were never used
 */
public record Stage(ModelOrg model, EngineOrg engine, Ids ids, Keys keys) {

  Session session() {
    return engine.session();
  }

  Choices choices() {
    return new Choices(model);
  }

  EngineForms forms() {
    return new EngineForms(ids);
  }

  AwkwardValues values() {
    return new AwkwardValues(model);
  }

  /** {@return raw values by field number; the last one given for a field counts; few for what nobody can write} */
  Map<Integer, @Nullable Object> raw(ModelTable table, List<GivenFor> given) {
    Map<Integer, @Nullable Object> raw = new HashMap<>();
    for (GivenFor one : given) {
      ModelField field = choices().field(table, one.field());
      boolean isFair = !(field.type instanceof ModelType.Computed) || one.value() instanceof Given.Odd;
      if (isFair) {
        raw.put(field.number, raw(field, one.value()));
      }
    }
    return raw;
  }

  /**
   * {@return raw values without those for selects of which some record hides removed options: what it means to write
   * what a record seems to have already is not for us to say}
   */
  Map<Integer, @Nullable Object> withoutUnclear(
      ModelTable table, List<ModelRecord> records, Map<Integer, @Nullable Object> raw) {
    Map<Integer, @Nullable Object> clear = new HashMap<>(raw);
    for (ModelField field : table.fields) {
      if (records.stream().anyMatch(record -> record.hidesOptions(field))) {
        clear.remove(field.number);
      }
    }
    return clear;
  }

  @Nullable Object raw(ModelField field, Given given) {
    return values().raw(field, given);
  }
}
