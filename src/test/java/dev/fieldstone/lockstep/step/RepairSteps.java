package dev.fieldstone.lockstep.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Fields;
import dev.fieldstone.engine.Progress;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.Violations;
import dev.fieldstone.engine.schema.Violations.Violation;
import dev.fieldstone.lockstep.side.ModelPicture;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.change.ModelFill;
import dev.fieldstone.model.change.ModelRepair;
import dev.fieldstone.operation.Operation;
import java.util.List;

/** Values that their field's type refuses, found and made to fit, on both sides. */
final class RepairSteps {
  private final Stage stage;

  RepairSteps(Stage stage) {
    this.stage = stage;
  }

  boolean run(Operation.Repair operation) {
    ModelTable table = stage.choices().table(operation.table());
    ModelField field = stage.choices().field(table, operation.field());
    ModelRepair repair = new ModelRepair(stage.model(), table, field);
    Fields fields = stage.session().fields(stage.ids().table(table.number));
    FieldId id = stage.ids().field(field.number);
    compare(repair.violating(), fields.violations(id));
    return Duel.fight(
        () -> repair.run(operation.rule()),
        () -> fields.repair(id, operation.rule()),
        (expected, actual) -> {
          assertThat(actual).isEqualTo(expected);
          compare(repair.violating(), fields.violations(id));
        });
  }

  boolean fill(Operation.FillExisting operation) {
    ModelTable table = stage.choices().table(operation.table());
    ModelField field = stage.choices().field(table, operation.field());
    Fields fields = stage.session().fields(stage.ids().table(table.number));
    return Duel.fight(
        () -> new ModelFill(stage.model(), table, field).run(),
        () -> fields.fillExisting(stage.ids().field(field.number), Progress.IGNORED),
        (expected, actual) -> assertThat(actual).isEqualTo(expected));
  }

  private void compare(List<ModelRecord> expected, Violations actual) {
    assertThat(actual.count()).isEqualTo(expected.size());
    assertThat(stage.ids().numbers(actual.first().stream().map(Violation::record).toList()))
        .isEqualTo(ModelPicture.numbers(expected));
  }
}
