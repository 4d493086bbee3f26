package dev.fieldstone.lockstep.step;

import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.References;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import dev.fieldstone.model.ModelView;
import dev.fieldstone.model.change.ModelTableCopy;
import dev.fieldstone.model.change.ModelTables;
import dev.fieldstone.operation.Operation;

/**
 * Tables as wholes, on both sides.
 *
 * @param stage both sides
 */
record TableSteps(Stage stage) {

  boolean drop(Operation.DropTable operation) {
    ModelTable table = stage.choices().table(operation.table());
    if (stage.model().tables.size() < 2) {
      return true;
    }
    References references = operation.leavesTexts() ? References.TO_TEXT : References.DELETE;
    return Duel.fight(
        () -> new ModelTables(stage.model()).delete(table, references),
        () -> stage.session().tables().delete(stage.ids().table(table.number), references));
  }

  /** The copy's name is one that makes a known key. */
  boolean copy(Operation.CopyTable operation, int maxTables) {
    ModelTable table = stage.choices().table(operation.table());
    if (stage.model().tables.size() >= maxTables) {
      return true;
    }
    String key = stage.keys().next("t");
    return Duel.fight(
        () -> new ModelTableCopy(stage.model(), table).make(key),
        () -> stage.session().tables().duplicate(stage.ids().table(table.number), key),
        this::note);
  }

  /** The model has no layout. */
  boolean compact(Operation.CompactTable operation) {
    ModelTable table = stage.choices().table(operation.table());
    stage.session().tables().compact(stage.ids().table(table.number));
    return true;
  }

  private void note(ModelTable table, Table answer) {
    stage.ids().put(table.number, answer.id());
    for (ModelField field : table.fields) {
      Field copied = stage.session().fields(answer).get(field.key);
      if (field.type instanceof ModelType.Select) {
        stage.ids().put(field, copied);
      } else {
        stage.ids().put(field.number, copied.id());
      }
    }
    for (ModelView view : table.views) {
      View copied = stage.session().views().get(answer.key() + "/" + view.key);
      stage.ids().put(view.number, copied.id());
    }
  }
}
