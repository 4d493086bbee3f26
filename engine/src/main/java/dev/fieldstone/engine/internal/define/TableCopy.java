package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.catalog.ClassMemory;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.KeyTable;
import dev.fieldstone.engine.internal.catalog.OptionEntry;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.catalog.TableState;
import dev.fieldstone.engine.internal.placement.ColumnType;
import dev.fieldstone.engine.internal.placement.PhysicalLayout;
import dev.fieldstone.engine.internal.value.StoredLists;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.schema.FieldType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes a copy of a table: its fields with their options, and its views, each under a number of its own, but no
 * records. A reference keeps its target, one to the table itself points at the copy. What fields remember of former
 * classes stays behind.
 */
final class TableCopy {
  private final Operation operation;
  private final TableDefinition original;
  private final long copy;
  private final Map<Long, Long> fieldNumbers = new HashMap<>();
  private final Map<Long, Long> optionNumbers = new HashMap<>();

  TableCopy(Operation operation, TableDefinition original) {
    this.operation = operation;
    this.original = original;
    this.copy = operation.nextNumber();
    for (FieldState field : original.fieldStates()) {
      fieldNumbers.put(field.number(), operation.nextNumber());
      field.options().forEach(option -> optionNumbers.put(option.number(), operation.nextNumber()));
    }
  }

  /** {@return the copy, not yet in the catalog} */
  TableDefinition make(String name, String key) {
    PhysicalLayout layout = PhysicalLayout.withSpares(copy, columns());
    List<FieldState> fields = new ArrayList<>();
    for (FieldState field : original.fieldStates()) {
      ClassMemory memory = field.memory();
      PhysicalLayout.@Nullable Taken taken = memory == null ? null : layout.take(column(field));
      layout = taken == null ? layout : taken.layout();
      fields.add(field(field, taken == null ? null : memory(field, taken)));
    }
    ViewCopy views = new ViewCopy(original, copy, fieldNumbers, optionNumbers);
    return operation
        .catalog()
        .define(
            state(name, key, layout),
            fields,
            original.viewStates().stream().map(view -> views.of(view, operation.nextNumber())).toList());
  }

  private TableState state(String name, String key, PhysicalLayout layout) {
    TableState state = original.state();
    return new TableState(
        copy, key, name, state.description(), state.icon(), state.color(), false,
        fieldNumbers.getOrDefault(state.displayField(), state.displayField()), layout, state.hostData());
  }

  private List<ColumnType> columns() {
    return original.fieldStates().stream().filter(field -> field.active() != null).map(TableCopy::column).toList();
  }

  private static ColumnType column(FieldState field) {
    return ColumnType.of(Objects.requireNonNull(field.active()).storageClass());
  }

  private FieldState field(FieldState field, @Nullable ClassMemory memory) {
    ClassKey active = field.active();
    ClassKey key = active == null ? null : key(active);
    return new FieldState(
        number(fieldNumbers, field.number()),
        field.key(),
        field.name(),
        field.description(),
        type(field.type()),
        key,
        key == null || memory == null ? Map.of() : Map.of(key, memory),
        field.options().stream().map(this::option).toList(),
        field.locked(),
        field.hostData());
  }

  private ClassMemory memory(FieldState field, PhysicalLayout.Taken taken) {
    ClassMemory memory = Objects.requireNonNull(field.memory());
    Object defaultValue = memory.defaultValue();
    return new ClassMemory(
        taken.placement(),
        type(memory.type()),
        memory.required(),
        defaultValue == null ? null : defaultValue(Objects.requireNonNull(field.active()), defaultValue),
        keys(memory.keys()));
  }

  private @Nullable KeyTable keys(@Nullable KeyTable keys) {
    return keys == null ? null : new KeyTable(operation.nextNumber(), keys.ignoreCase());
  }

  /** A default that is a record of the original is none of the copy. */
  private @Nullable Object defaultValue(ClassKey key, Object stored) {
    return switch (key.storageClass()) {
      case OPTION -> number(optionNumbers, (Long) stored);
      case OPTIONS ->
          StoredLists.ofCodes(
              StoredLists.codeList(stored).stream().map(option -> number(optionNumbers, option)).toList());
      case REFERENCE, REFERENCES -> key.target() == original.number() ? null : stored;
      case TEXT, NUMBER, BOOLEAN, DATE, TIMESTAMP, ACTOR, ACTORS, JSON, ATTACHMENTS -> stored;
    };
  }

  private OptionEntry option(OptionEntry option) {
    return new OptionEntry(
        number(optionNumbers, option.number()), option.label(), option.color(), option.removed(), option.hostData());
  }

  private ClassKey key(ClassKey key) {
    return key.target() == original.number() ? new ClassKey(key.storageClass(), copy) : key;
  }

  private FieldType type(FieldType type) {
    return type instanceof FieldType.Referring reference && reference.target().equals(original.table().id())
        ? reference.targeting(operation.org().ids().table(copy))
        : type;
  }

  private static long number(Map<Long, Long> numbers, long number) {
    return Objects.requireNonNull(numbers.get(number));
  }
}
