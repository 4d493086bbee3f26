package dev.fieldstone.engine.internal.catalog;

import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.internal.value.StoredValues;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.OptionDraft;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.engine.schema.Uniqueness;
import dev.fieldstone.engine.view.View;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the snapshots that hosts see from what is kept. */
final class Snapshots {
  private final OrgIds ids;
  private final long table;
  private final TableId tableId;

  Snapshots(OrgIds ids, long table) {
    this.ids = ids;
    this.table = table;
    this.tableId = ids.table(table);
  }

  Table table(TableState state) {
    return new Table(
        tableId,
        state.key(),
        state.name(),
        state.description(),
        state.icon(),
        state.color(),
        state.archived(),
        ids.field(table, state.displayField()),
        state.hostData());
  }

  FieldDefinition builtIn(BuiltInField builtIn) {
    FieldState state =
        new FieldState(
            builtIn.number(), builtIn.key(), builtIn.displayName(), "", builtIn.type(), null, Map.of(),
            List.of(), true, "");
    FieldId id = ids.field(table, builtIn.number());
    Field field =
        new Field(
            id, tableId, state.key(), state.name(), "", state.type(), List.of(), false, Uniqueness.NONE, null, true,
            false, false, "");
    return new FieldDefinition(state, field);
  }

  FieldDefinition field(FieldState state) {
    List<Option> options = state.type() instanceof FieldType.Select ? options(state) : List.of();
    ClassMemory memory = state.memory();
    Field field =
        new Field(
            ids.field(table, state.number()),
            tableId,
            state.key(),
            state.name(),
            state.description(),
            type(state, options),
            options,
            memory != null && memory.required(),
            uniqueness(memory),
            null,
            false,
            !(state.type() instanceof FieldType.Computed),
            state.locked(),
            state.hostData());
    FieldDefinition definition = new FieldDefinition(state, field);
    return memory == null || memory.defaultValue() == null
        ? definition
        : new FieldDefinition(state, withDefault(field, defaultValue(definition, memory)));
  }

  View view(ViewState state, TableDefinition table) {
    return new View(
        ids.view(this.table, state.number()),
        tableId,
        state.key(),
        state.name(),
        state.description(),
        state.isDefault(),
        state.archived(),
        Visibility.of(state.fields(), table),
        state.query(),
        state.layout(),
        SleepingClauses.of(state, table),
        state.hostData());
  }

  private @Nullable Object defaultValue(FieldDefinition definition, ClassMemory memory) {
    return StoredValues.toPublic(definition, memory.defaultValue(), ids);
  }

  private static Field withDefault(Field field, @Nullable Object value) {
    return new Field(
        field.id(), field.table(), field.key(), field.name(), field.description(), field.type(), field.options(),
        field.required(), field.uniqueness(), value, field.builtIn(), field.writable(), field.locked(),
        field.hostData());
  }

  private static Uniqueness uniqueness(@Nullable ClassMemory memory) {
    KeyTable keys = memory == null ? null : memory.keys();
    if (keys == null) {
      return Uniqueness.NONE;
    }
    return keys.ignoreCase() ? Uniqueness.IGNORE_CASE : Uniqueness.EXACT;
  }

  private FieldType type(FieldState state, List<Option> options) {
    if (state.type() instanceof FieldType.Select select) {
      return select.choosing(
          options.stream().map(option -> new OptionDraft(option.label(), option.color(), option.hostData())).toList());
    }
    return state.type();
  }

  private List<Option> options(FieldState state) {
    return state.options().stream()
        .filter(entry -> !entry.removed())
        .map(entry -> new Option(ids.option(entry.number()), entry.label(), entry.color(), entry.hostData()))
        .toList();
  }
}
