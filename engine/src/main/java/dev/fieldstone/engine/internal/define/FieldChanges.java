package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.Progress;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.catalog.ClassMemory;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.catalog.WithoutField;
import dev.fieldstone.engine.internal.placement.ColumnType;
import dev.fieldstone.engine.internal.placement.PhysicalLayout;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldPatch.NewDefault;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OptionDraft;
import dev.fieldstone.engine.schema.TypeChange;
import dev.fieldstone.engine.schema.Uniqueness;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes, changes, moves and deletes fields.
 *
 * @param operation the write they are part of
 */
public record FieldChanges(Operation operation) {

  /** Makes a field of a table that may have records. */
  public FieldDefinition create(TableDefinition table, FieldDraft draft) {
    Added added = adding(table, draft);
    FieldDefinition made = definition(added.table(), added.field());
    if (made.field().required()) {
      new RequiredRule(operation, table).demandNoActiveRecords(made);
    }
    operation.define(operation.catalog().with(added.table()));
    return made;
  }

  /**
   * A table with one more field, not yet in the catalog.
   *
   * @param table the table
   * @param field the field
   */
  record Added(TableDefinition table, FieldState field) {}

  /** {@return a table with one more field, not yet in the catalog} */
  Added adding(TableDefinition table, FieldDraft draft) {
    demandRoom(table);
    String name = Names.normalized(draft.name(), ErrorCode.TABLE_INVALID);
    FieldType type = TypeRules.kept(draft.type(), operation.catalog().with(table));
    TypeRules.demandKeepable(type, draft.required());
    FieldState state =
        new FieldState(
            operation.nextNumber(),
            key(table, draft.key(), name),
            name,
            Names.freeText(draft.description(), ErrorCode.TABLE_INVALID),
            type,
            null,
            Map.of(),
            List.of(),
            draft.locked(),
            HostData.kept(draft.hostData(), ErrorCode.TABLE_INVALID));
    Placed placed = activate(table.layout(), state, type);
    FieldState optioned = withOptions(placed.state(), draft.type());
    FieldState finished =
        new UniqueRule(operation).with(withRequired(optioned, draft.required()), draft.uniqueness());
    Object defaultValue = draft.defaultValue();
    if (defaultValue != null) {
      finished = defaults().with(table, finished, new NewDefault(defaultValue));
    }
    List<FieldState> fields = new ArrayList<>(table.fieldStates());
    fields.add(insertionIndex(table, draft.before(), draft.after()), finished);
    return new Added(table.with(table.state().laidOut(placed.layout())).withFields(fields), finished);
  }

  /** Changes a field, in one step; days mean the zone's. */
  public TypeChange update(
      TableDefinition table, FieldDefinition field, FieldPatch patch, ZoneId zone, Progress progress) {
    demandUserField(field);
    return revise(table, field, patch, zone, progress);
  }

  /** Changes the type of a field, locked or not. */
  void retype(TableDefinition table, FieldDefinition field, FieldPatch patch) {
    revise(table, field, patch, ZoneOffset.UTC, Progress.IGNORED);
  }

  private TypeChange revise(
      TableDefinition table, FieldDefinition field, FieldPatch patch, ZoneId zone, Progress progress) {
    Revised revised = revising(table, field, patch);
    UniqueRule uniqueness = new UniqueRule(operation);
    FieldState wanted = revised.field();
    boolean isUniqueLater = uniqueness.isToBeFilled(field.state(), wanted);
    FieldState state = isUniqueLater ? uniqueness.with(wanted, Uniqueness.NONE) : wanted;
    TableDefinition changed = revised.table().withFields(replacing(revised.table(), state));
    operation.define(operation.catalog().with(changed));
    TypeChange done =
        new ConvertedFields(operation, patch.conversion(), zone, progress)
            .convert(changed, field, definition(changed, state), revised.made());
    if (patch.type() != null) {
      demandRequired(changed, field, state, patch);
    }
    if (isUniqueLater) {
      state = wanted;
      changed = uniqueness.fill(changed.withFields(replacing(changed, wanted)), wanted);
      done = done.withRequired(definition(changed, wanted).field(), false, false);
    }
    boolean isAnother = !Objects.equals(state.active(), field.state().active());
    boolean isReturning = isAnother && patch.required() == null && isRequired(state);
    return isReturning ? restoreRequired(changed, state, done) : done;
  }

  /**
   * A table with a changed field, not yet in the catalog.
   *
   * @param table the table
   * @param field the field
   * @param made the options that a select gets for the texts that become its values
   */
  record Revised(TableDefinition table, FieldState field, List<OptionDraft> made) {}

  /** {@return a table with a changed field, locked or not, not yet in the catalog} */
  Revised revising(TableDefinition table, FieldDefinition field, FieldPatch patch) {
    FieldState state = renamed(table, field.state(), patch);
    PhysicalLayout layout = table.layout();
    FieldType newType = patch.type();
    if (newType != null) {
      Placed placed = retyped(table, state, newType);
      state = placed.state();
      layout = placed.layout();
    }
    List<OptionDraft> missing = ConvertedFields.missingOptions(operation, table, field, state, patch.conversion());
    if (!missing.isEmpty()) {
      state = state.choosing(OptionChanges.of(operation).add(state.options(), missing));
    }
    for (Map.Entry<String, String> renamed : patch.renamedOptions().entrySet()) {
      OptionChanges changes = OptionChanges.of(operation);
      state = state.choosing(changes.rename(state.options(), renamed.getKey(), renamed.getValue()));
    }
    if (patch.required() != null) {
      state = withRequired(state, patch.required());
    }
    UniqueRule uniqueness = new UniqueRule(operation);
    state = uniqueness.with(state, patch);
    TypeRules.demandKeepable(state.type(), isRequired(state));
    NewDefault newDefault = patch.newDefault();
    if (newDefault != null) {
      state = defaults().with(table, state, newDefault);
    }
    if (ConvertedFields.isCopying(field.state(), state, patch.conversion())) {
      state = uniqueness.renewed(state);
    }
    TableDefinition changed = table.with(table.state().laidOut(layout)).withFields(replacing(table, state));
    if (patch.type() == null) {
      demandRequired(changed, field, state, patch);
    }
    return new Revised(changed, state, missing);
  }

  /** Under another type this is asked when its column is there, and holds what converts. */
  private void demandRequired(TableDefinition table, FieldDefinition before, FieldState state, FieldPatch patch) {
    boolean isTurnedOn = Boolean.TRUE.equals(patch.required()) && !before.field().required();
    boolean isAnother = !Objects.equals(state.active(), before.state().active());
    if (isRequired(state) && Boolean.TRUE.equals(patch.required()) && (isTurnedOn || isAnother)) {
      new RequiredRule(operation, table).demandNoneMissing(definition(table, state));
    }
  }

  /** Moves a field next to another. */
  public void move(
      TableDefinition table, FieldDefinition field, @Nullable FieldLocator before, @Nullable FieldLocator after) {
    demandOwn(table, field);
    FieldDefinition sibling = table.get(before != null ? before : Objects.requireNonNull(after));
    demandOwn(table, sibling);
    if (sibling.number() == field.number()) {
      return;
    }
    List<FieldState> order = new ArrayList<>(table.fieldStates());
    order.remove(field.state());
    order.add(order.indexOf(sibling.state()) + (before != null ? 0 : 1), field.state());
    operation.define(operation.catalog().with(table.withFields(order)));
  }

  /** Deletes a field with its values and its clauses in views. */
  public void delete(TableDefinition table, FieldDefinition field) {
    demandUserField(field);
    if (field.field().id().equals(table.table().displayField())) {
      throw isDisplay(field.field());
    }
    operation.define(operation.catalog().with(without(table, field)));
  }

  /** {@return a table without a field: its column stays taken, its links are dropped as leftovers} */
  static TableDefinition without(TableDefinition table, FieldDefinition field) {
    List<FieldState> fields = new ArrayList<>(table.fieldStates());
    fields.remove(field.state());
    return WithoutField.table(table, field.field().id()).withFields(fields);
  }

  /** {@return the refusal of what would leave a table without a field that stands for a record} */
  static FieldstoneException isDisplay(Field field) {
    return new FieldstoneException(ErrorCode.FIELD_IS_DISPLAY, "The field stands for the table's records")
        .with("field", field.key());
  }

  /**
   * A field with a column for its class.
   *
   * @param state the field
   * @param layout the table's layout, with the column taken
   */
  private record Placed(FieldState state, PhysicalLayout layout) {}

  /** Makes a type the field's: its class's memory returns, or a column is taken for it. */
  private Placed activate(PhysicalLayout layout, FieldState state, FieldType type) {
    ClassKey key = TypeRules.classKey(type, operation.org().ids());
    if (key == null) {
      return new Placed(state.typed(type, null), layout);
    }
    ClassMemory memory = state.memories().get(key);
    if (memory != null) {
      return new Placed(state.typed(type, key).remembering(key, memory.withType(type)), layout);
    }
    PhysicalLayout.Taken taken = layout.take(ColumnType.of(key.storageClass()));
    ClassMemory fresh = new ClassMemory(taken.placement(), type, false, null, null);
    return new Placed(state.typed(type, key).remembering(key, fresh), taken.layout());
  }

  private Placed retyped(TableDefinition table, FieldState state, FieldType wanted) {
    FieldType type = TypeRules.kept(wanted, operation.catalog());
    FieldDefinition present = definition(table, state);
    if (present.field().id().equals(table.table().displayField()) && !TypeRules.isDisplay(type)) {
      throw isDisplay(present.field());
    }
    Placed placed = activate(table.layout(), state, type);
    FieldState changed = withOptions(placed.state(), wanted);
    return new Placed(changed, placed.layout());
  }

  /** A class that was required before is so again, unless active records lack a value by now. */
  private TypeChange restoreRequired(TableDefinition table, FieldState state, TypeChange done) {
    boolean isComplete = new RequiredRule(operation, table).countMissing(definition(table, state)) == 0;
    if (isComplete) {
      return done.withRequired(done.field(), true, false);
    }
    FieldState loose = withRequired(state, false);
    TableDefinition changed = table.withFields(replacing(table, loose));
    operation.define(operation.catalog().with(changed));
    return done.withRequired(definition(changed, loose).field(), false, true);
  }

  private FieldState withOptions(FieldState state, FieldType wanted) {
    if (!(wanted instanceof FieldType.Select select)) {
      return state;
    }
    OptionChanges changes = OptionChanges.of(operation);
    boolean isBareReturn = select.options().isEmpty() && !state.options().isEmpty();
    return isBareReturn ? state : state.choosing(changes.replace(state.options(), select.options()));
  }

  private static boolean isRequired(FieldState state) {
    ClassMemory memory = state.memory();
    return memory != null && memory.required();
  }

  private static FieldState withRequired(FieldState state, boolean required) {
    ClassKey active = state.active();
    ClassMemory memory = state.memory();
    return active == null || memory == null ? state : state.remembering(active, memory.withRequired(required));
  }

  private FieldDefaults defaults() {
    return new FieldDefaults(operation);
  }

  private FieldState renamed(TableDefinition table, FieldState state, FieldPatch patch) {
    FieldState renamed = state;
    if (patch.name() != null) {
      renamed = renamed.named(Names.normalized(patch.name(), ErrorCode.TABLE_INVALID));
    }
    if (patch.description() != null) {
      renamed = renamed.described(Names.freeText(patch.description(), ErrorCode.TABLE_INVALID));
    }
    if (patch.hostData() != null) {
      renamed = renamed.withHostData(HostData.kept(patch.hostData(), ErrorCode.TABLE_INVALID));
    }
    String key = patch.key();
    return key == null || key.equals(state.key()) ? renamed : renamed.keyed(key(table, key, renamed.name()));
  }

  private static String key(TableDefinition table, @Nullable String given, String name) {
    if (given == null) {
      return Keys.fromName(name, "field", key -> table.find(FieldLocator.of(key)) != null);
    }
    Keys.demandValid(given, ErrorCode.TABLE_INVALID);
    if (table.find(FieldLocator.of(given)) != null) {
      throw new FieldstoneException(ErrorCode.FIELD_KEY_TAKEN, "Another field has this key")
          .with("table", table.table().key())
          .with("key", given);
    }
    return given;
  }

  private static int insertionIndex(
      TableDefinition table, @Nullable FieldLocator before, @Nullable FieldLocator after) {
    if (before != null) {
      return ownIndex(table, before);
    }
    return after != null ? ownIndex(table, after) + 1 : table.ownFields().size();
  }

  private static int ownIndex(TableDefinition table, FieldLocator sibling) {
    FieldDefinition found = table.get(sibling);
    demandOwn(table, found);
    return table.indexOf(found);
  }

  /** The definition of a field's state, be the field part of the table already or not. */
  static FieldDefinition definition(TableDefinition table, FieldState state) {
    List<FieldState> fields = new ArrayList<>(replacing(table, state));
    if (!fields.contains(state)) {
      fields.add(state);
    }
    TableDefinition with = table.withFields(fields);
    return with.ownFields().get(fields.indexOf(state));
  }

  static List<FieldState> replacing(TableDefinition table, FieldState changed) {
    return table.fieldStates().stream()
        .map(field -> field.number() == changed.number() ? changed : field)
        .toList();
  }

  private void demandRoom(TableDefinition table) {
    int limit = operation.org().limits().maxFields();
    if (table.ownFields().size() >= limit) {
      throw new FieldstoneException(ErrorCode.TABLE_TOO_MANY_FIELDS, "The table has as many fields as it may")
          .with("limit", limit);
    }
  }

  private static void demandUserField(FieldDefinition field) {
    if (field.field().builtIn() || field.field().locked()) {
      throw new FieldstoneException(ErrorCode.FIELD_IS_SYSTEM, "The field can't be changed")
          .with("field", field.field().key());
    }
  }

  private static void demandOwn(TableDefinition table, FieldDefinition field) {
    if (table.indexOf(field) < 0) {
      throw new FieldstoneException(ErrorCode.FIELD_IS_SYSTEM, "Built-in fields have no place in the order")
          .with("field", field.field().key());
    }
  }
}
