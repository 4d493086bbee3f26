package dev.fieldstone.lockstep.step;

import dev.fieldstone.engine.Session;
import dev.fieldstone.lockstep.side.EngineForms;
import dev.fieldstone.lockstep.side.EngineOrg;
import dev.fieldstone.lockstep.side.Ids;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelTable;
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

  /** {@return raw values by field number; the last one given for a field counts} */
  Map<Integer, @Nullable Object> raw(ModelTable table, List<GivenFor> given) {
    Map<Integer, @Nullable Object> raw = new HashMap<>();
    for (GivenFor one : given) {
      ModelField field = choices().field(table, one.field());
      raw.put(field.number, raw(field, one.value()));
    }
    return raw;
  }

  @Nullable Object raw(ModelField field, Given given) {
    return values().raw(field, given);
  }
}
