package dev.fieldstone.lockstep.step;

import dev.fieldstone.engine.Fields;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TablePatch;
import dev.fieldstone.engine.schema.Uniqueness;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOption;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import dev.fieldstone.model.change.ModelFields;
import dev.fieldstone.model.change.ModelTables;
import dev.fieldstone.operation.FieldSeed;
import dev.fieldstone.operation.Given;
import dev.fieldstone.operation.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of the schema on both sides. Keys are made from a count; names are whatever users type. */
final class SchemaSteps {
  private static final int MAX_TABLES = 3;
  private static final int MAX_FIELDS = 9;
  private static final List<String> NAMES =
      List.of("Name", "'; DROP TABLE t_1; --", "\"quoted\"", "日本語", "é ${x} ?1 :p", "SELECT");

  private final Stage stage;

  SchemaSteps(Stage stage) {
    this.stage = stage;
  }

  boolean run(Operation.OfSchema operation) {
    return switch (operation) {
      case Operation.MakeTable makeTable -> makeTable(makeTable);
      case Operation.CopyTable copyTable -> new TableSteps(stage).copy(copyTable, MAX_TABLES);
      case Operation.CompactTable compactTable -> new TableSteps(stage).compact(compactTable);
      case Operation.DropTable dropTable -> new TableSteps(stage).drop(dropTable);
      case Operation.DisplayBy displayBy -> displayBy(displayBy);
      case Operation.MakeField makeField -> makeField(makeField);
      case Operation.Retype retype -> retype(retype);
      case Operation.RetypeBack retypeBack -> retypeBack(retypeBack);
      case Operation.Convert convert -> new ConversionSteps(stage).run(convert);
      case Operation.Require require -> require(require);
      case Operation.Unique unique -> unique(unique);
      case Operation.SetDefault setDefault -> setDefault(setDefault);
      case Operation.SetOptions setOptions -> setOptions(setOptions);
      case Operation.RenameOption renameOption -> renameOption(renameOption);
      case Operation.ShiftField shiftField -> shiftField(shiftField);
      case Operation.DropField dropField -> dropField(dropField);
    };
  }

  private boolean makeTable(Operation.MakeTable operation) {
    if (stage.model().tables.size() >= MAX_TABLES) {
      return true;
    }
    String key = stage.keys().next("t");
    boolean isMade =
        Duel.fight(
            () -> new ModelTables(stage.model()).create(key, "name", "all_records"),
            () -> stage.session().tables().create(TableDraft.named(name()).withKey(key)),
            this::noteTable);
    ModelTable table = stage.model().tables.get(stage.model().tables.size() - 1);
    operation.fields().forEach(field -> makeField(table, field));
    return isMade;
  }

  private void noteTable(ModelTable table, Table answer) {
    stage.ids().put(table.number, answer.id());
    stage.ids().put(table.fields.get(0), stage.session().fields(answer).get("name"));
    stage.ids().put(table.views.get(0).number, stage.session().views().list(answer).get(0).id());
  }

  private boolean displayBy(Operation.DisplayBy operation) {
    ModelTable table = stage.choices().table(operation.table());
    ModelField field = stage.choices().field(table, operation.field());
    FieldId id = stage.ids().field(field.number);
    return Duel.fight(
        () -> new ModelTables(stage.model()).displayBy(table, field),
        () -> stage.session().tables().update(stage.ids().table(table.number), TablePatch.empty().displayedBy(id)));
  }

  private boolean makeField(Operation.MakeField operation) {
    return makeField(stage.choices().table(operation.table()), operation.field());
  }

  private boolean makeField(ModelTable table, FieldSeed seed) {
    if (table.fields.size() >= MAX_FIELDS) {
      return true;
    }
    ModelType type = stage.choices().type(seed.type());
    boolean required = seed.required() && canBeRequired(type);
    List<String> labels = Choices.labels(seed.type().labels());
    String key = stage.keys().next("f");
    Object initial = initial(type, labels, seed.initial());
    FieldDraft draft = FieldDraft.named(name(), stage.forms().type(type, labels)).withKey(key);
    FieldDraft maybeRequired = unique(required ? draft.asRequired() : draft, seed.uniqueness());
    return Duel.fight(
        () -> fields(table).create(key, type, optionsOf(type, labels), required, seed.uniqueness(), initial),
        () -> engineFields(table).create(initial == null ? maybeRequired : maybeRequired.withDefault(initial)),
        stage.ids()::put);
  }

  private boolean retype(Operation.Retype operation) {
    ModelTable table = stage.choices().table(operation.table());
    ModelField field = stage.choices().field(table, operation.field());
    return retype(table, field, stage.choices().type(operation.type()), Choices.labels(operation.type().labels()));
  }

  private boolean retypeBack(Operation.RetypeBack operation) {
    ModelTable table = stage.choices().table(operation.table());
    ModelField field = stage.choices().field(table, operation.field());
    if (field.remembered.isEmpty()) {
      return true;
    }
    ModelField.Remembered before =
        AwkwardValues.choose(List.copyOf(field.remembered.values()), operation.which());
    return retype(table, field, before.type(), before.options().stream().map(ModelOption::label).toList());
  }

  private boolean retype(ModelTable table, ModelField field, ModelType type, List<String> labels) {
    FieldPatch patch = FieldPatch.changeType(stage.forms().type(type, labels), Conversion.NONE);
    return update(table, field, () -> fields(table).retype(field, type, labels), patch);
  }

  private boolean require(Operation.Require operation) {
    ModelTable table = stage.choices().table(operation.table());
    ModelField field = stage.choices().field(table, operation.field());
    boolean isPointless = field.type instanceof ModelType.Checkbox || field.type instanceof ModelType.Computed;
    if (isPointless || field.required == operation.required()) {
      return true;
    }
    return update(
        table, field, () -> fields(table).require(field, operation.required()),
        FieldPatch.empty().withRequired(operation.required()));
  }

  private boolean unique(Operation.Unique operation) {
    ModelTable table = stage.choices().table(operation.table());
    ModelField field = stage.choices().field(table, operation.field());
    return update(
        table, field, () -> fields(table).unique(field, operation.uniqueness()),
        FieldPatch.empty().withUnique(operation.uniqueness()));
  }

  private static FieldDraft unique(FieldDraft draft, Uniqueness uniqueness) {
    return uniqueness == Uniqueness.NONE ? draft : draft.asUnique(uniqueness == Uniqueness.IGNORE_CASE);
  }

  private boolean setDefault(Operation.SetDefault operation) {
    ModelTable table = stage.choices().table(operation.table());
    ModelField field = stage.choices().field(table, operation.field());
    Given given = operation.value();
    Object value = given instanceof Given.Nothing ? null : stage.values().harmless(field, given);
    return update(
        table, field, () -> fields(table).setDefault(field, value),
        FieldPatch.empty().withDefault(value == null ? null : stage.forms().value(value)));
  }

  private boolean renameOption(Operation.RenameOption operation) {
    ModelTable table = stage.choices().table(operation.table());
    List<ModelField> selects =
        selects(table).stream().filter(candidate -> !candidate.options.isEmpty()).toList();
    if (selects.isEmpty()) {
      return true;
    }
    ModelField field = AwkwardValues.choose(selects, operation.field());
    ModelOption option = AwkwardValues.choose(field.options, operation.option());
    String label = AwkwardValues.choose(AwkwardValues.LABELS, operation.label());
    return update(
        table, field, () -> fields(table).renameOption(field, option, label),
        FieldPatch.empty().withOptionRenamed(option.label(), label));
  }

  private static List<ModelField> selects(ModelTable table) {
    return table.fields.stream().filter(field -> field.type instanceof ModelType.Select).toList();
  }

  private boolean setOptions(Operation.SetOptions operation) {
    ModelTable table = stage.choices().table(operation.table());
    List<ModelField> selects = selects(table);
    if (selects.isEmpty()) {
      return true;
    }
    ModelField field = AwkwardValues.choose(selects, operation.field());
    return retype(table, field, field.type, Choices.labels(operation.labels()));
  }

  private boolean shiftField(Operation.ShiftField operation) {
    ModelTable table = stage.choices().table(operation.table());
    ModelField field = stage.choices().field(table, operation.field());
    ModelField sibling = stage.choices().field(table, operation.sibling());
    if (field == sibling) {
      return true;
    }
    FieldId id = stage.ids().field(field.number);
    FieldId siblingId = stage.ids().field(sibling.number);
    return Duel.fight(
        () -> fields(table).shift(field, sibling, operation.isAfter()),
        () -> {
          if (operation.isAfter()) {
            engineFields(table).moveAfter(id, siblingId);
          } else {
            engineFields(table).moveBefore(id, siblingId);
          }
        });
  }

  private boolean dropField(Operation.DropField operation) {
    ModelTable table = stage.choices().table(operation.table());
    ModelField field = stage.choices().field(table, operation.field());
    return Duel.fight(
        () -> fields(table).delete(field), () -> engineFields(table).delete(stage.ids().field(field.number)));
  }

  private boolean update(ModelTable table, ModelField field, Runnable onModel, FieldPatch patch) {
    return Duel.fight(
        () -> {
          onModel.run();
          return field;
        },
        () -> engineFields(table).update(stage.ids().field(field.number), patch),
        this::noteField);
  }

  private void noteField(ModelField field, Field answer) {
    if (field.type instanceof ModelType.Select) {
      stage.ids().put(field, answer);
    }
  }

  /** Options of a field that is to be made have no numbers yet, so a default names one by its label. */
  private @Nullable Object initial(ModelType type, List<String> labels, Given given) {
    ModelField notYet = new ModelField(0, "", type);
    return switch (type) {
      case ModelType.SingleSelect one -> labels.isEmpty() ? null : labels.get(0);
      case ModelType.MultiSelect several -> labels.isEmpty() ? null : List.of(labels.get(0));
      default -> given instanceof Given.Nothing ? null : stage.values().harmless(notYet, given);
    };
  }

  private static List<String> optionsOf(ModelType type, List<String> labels) {
    return type instanceof ModelType.Select ? labels : List.of();
  }

  /** What nobody writes can't, and neither can what a delete empties; a checkbox never lacks a value. */
  private static boolean canBeRequired(ModelType type) {
    return !(type instanceof ModelType.Checkbox || type instanceof ModelType.Computed || type.isClearedByDeletes());
  }

  private ModelFields fields(ModelTable table) {
    return new ModelFields(stage.model(), table);
  }

  private Fields engineFields(ModelTable table) {
    return stage.session().fields(stage.ids().table(table.number));
  }

  private String name() {
    return AwkwardValues.choose(NAMES, stage.keys().count());
  }
}
