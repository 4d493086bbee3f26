package dev.fieldstone.lockstep.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Fields;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.TypeChange;
import dev.fieldstone.engine.schema.TypeChangePlan;
import dev.fieldstone.engine.schema.TypeChangePlan.Kind;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOption;
import dev.fieldstone.model.ModelRefusal;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import dev.fieldstone.model.convert.ModelConversion;
import dev.fieldstone.operation.Operation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Locale;

/** Changes of type that copy what converts, each looked at before it is made, on both sides. */
final class ConversionSteps {
  private final Stage stage;

  ConversionSteps(Stage stage) {
    this.stage = stage;
  }

  boolean run(Operation.Convert operation) {
    ModelTable table = stage.choices().table(operation.table());
    ModelField field = stage.choices().field(table, operation.field());
    if (operation.back() >= 0 && !field.remembered.isEmpty()) {
      ModelField.Remembered before =
          AwkwardValues.choose(List.copyOf(field.remembered.values()), operation.back());
      return convert(table, field, before.type(), labels(before.options()), operation.mode());
    }
    ModelType type = stage.choices().type(operation.type());
    return convert(table, field, type, Choices.labels(operation.type().labels()), operation.mode());
  }

  private boolean convert(
      ModelTable table, ModelField field, ModelType type, List<String> named, Conversion.Mode mode) {
    boolean staysSelect = field.type instanceof ModelType.Select && type instanceof ModelType.Select;
    List<String> labels = staysSelect ? labels(field.options) : named;
    ModelConversion conversion = new ModelConversion(stage.model(), table, field, type, labels);
    FieldType engineType = stage.forms().type(type, labels);
    Conversion engineMode = new Conversion(mode, Locale.ROOT, null);
    plan(table, field, conversion, engineType, engineMode);
    return Duel.fight(
        () -> conversion.run(mode),
        () -> fields(table).changeType(stage.ids().field(field.number), engineType, engineMode),
        this::compare);
  }

  /** Looking changes nothing: that is seen when both sides are compared after the change. */
  private void plan(
      ModelTable table, ModelField field, ModelConversion conversion, FieldType type, Conversion mode) {
    Duel.fight(
        () -> {
          if (field.type instanceof ModelType.Computed) {
            throw new ModelRefusal(ErrorCode.FIELD_READONLY);
          }
          return conversion.plan(mode.mode());
        },
        () -> fields(table).planTypeChange(stage.ids().field(field.number), type, mode),
        ConversionSteps::comparePlan);
  }

  private static void comparePlan(ModelConversion.Plan expected, TypeChangePlan actual) {
    Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    actual.tallies().forEach((kind, tally) -> counts.put(kind, tally.count()));
    assertThat(counts).as("what is planned, with %s", actual).isEqualTo(expected.counts());
    assertThat(actual.notes()).as("notes of what is planned, with %s", actual).isEqualTo(expected.notes());
    actual.tallies().values().forEach(tally -> assertThat(tally.samples()).hasSizeLessThanOrEqualTo(20));
  }

  private void compare(ModelConversion.Done expected, TypeChange actual) {
    if (expected.field().type instanceof ModelType.Select) {
      stage.ids().put(expected.field(), actual.field());
    }
    assertThat(actual.dormant()).isEqualTo(expected.dormant());
    assertThat(actual.converted()).isEqualTo(expected.converted());
    assertThat(actual.notes()).isEqualTo(expected.notes());
    assertThat(actual.requiredRestored()).isEqualTo(expected.requiredRestored());
    assertThat(actual.requiredDropped()).isEqualTo(expected.requiredDropped());
  }

  private static List<String> labels(List<ModelOption> options) {
    return options.stream().map(ModelOption::label).toList();
  }

  private Fields fields(ModelTable table) {
    return stage.session().fields(stage.ids().table(table.number));
  }
}
