package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.catalog.ClassMemory;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.catalog.ViewDefinition;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.position.Positions;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.References;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.schema.TableDeletionPlan;
import dev.fieldstone.engine.view.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What goes with a table: told beforehand, or done. */
public final class TableDeletion {
  private final TableDefinition table;

  /** Prepares to delete a table. */
  public TableDeletion(TableDefinition table) {
    this.table = table;
  }

  /** {@return what would go} */
  public TableDeletionPlan plan(State state) {
    List<TableDeletionPlan.Reference> active = new ArrayList<>();
    List<TableDeletionPlan.Reference> dormant = new ArrayList<>();
    for (TableDefinition other : others(state.catalog())) {
      for (FieldDefinition field : other.ownFields()) {
        for (ClassKey key : keysTo(field.state())) {
          boolean isActive = key.equals(field.state().active());
          (isActive ? active : dormant).add(reference(state, other, field, key));
        }
      }
    }
    String countRecords = state.org().statements().records(table).count(Status.ANY, Narrowing.NONE);
    return new TableDeletionPlan(
        count(state, countRecords), table.ownFields().size(), table.views().size(), active, dormant);
  }

  /** Deletes the table; its SQL tables are dropped as leftovers. */
  public void execute(Operation operation, References references) {
    for (ViewDefinition view : table.views()) {
      Positions.delete(operation, view.number());
    }
    switch (references) {
      case DELETE -> {}
      case TO_TEXT -> writeOut(operation);
    }
    Catalog catalog = operation.catalog();
    for (TableDefinition other : others(catalog)) {
      catalog = catalog.with(withoutReferences(other));
    }
    operation.define(catalog.without(table.number()));
  }

  private void writeOut(Operation operation) {
    for (TableDefinition other : others(operation.catalog())) {
      for (FieldDefinition field : other.ownFields()) {
        if (field.isReference() && field.target() == table.number()) {
          TableDefinition present = operation.catalog().table(other.number());
          new FieldChanges(operation).retype(present, present.get(field.field().id()), text(field));
        }
      }
    }
  }

  /** Several displays take more than one line can hold. */
  private static FieldPatch text(FieldDefinition field) {
    FieldType type =
        field.storageClass() == StorageClass.REFERENCES ? FieldType.longText() : FieldType.text();
    return FieldPatch.changeType(type, Conversion.replace());
  }

  private TableDefinition withoutReferences(TableDefinition other) {
    TableDefinition changed = other;
    for (FieldDefinition field : other.ownFields()) {
      Set<ClassKey> keys = keysTo(field.state());
      ClassKey active = field.state().active();
      if (active != null && keys.contains(active)) {
        changed = FieldChanges.without(changed, field);
      } else if (!keys.isEmpty()) {
        changed = changed.withFields(forgetting(changed.fieldStates(), field.number(), keys));
      }
    }
    return changed;
  }

  private static List<FieldState> forgetting(List<FieldState> fields, long field, Set<ClassKey> keys) {
    return fields.stream().map(state -> state.number() == field ? forgetting(state, keys) : state).toList();
  }

  private static FieldState forgetting(FieldState field, Set<ClassKey> keys) {
    FieldState changed = field;
    for (ClassKey key : keys) {
      changed = changed.forgetting(key);
    }
    return changed;
  }

  private List<TableDefinition> others(Catalog catalog) {
    return catalog.tables().stream().filter(other -> other.number() != table.number()).toList();
  }

  private Set<ClassKey> keysTo(FieldState field) {
    return field.memories().keySet().stream()
        .filter(key -> key.target() == table.number())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static TableDeletionPlan.Reference reference(
      State state, TableDefinition other, FieldDefinition field, ClassKey key) {
    ClassMemory memory = field.state().memories().get(key);
    if (memory == null) {
      throw new IllegalStateException("A class that a field has is one that it remembers");
    }
    String countValues = state.org().statements().records(other).columns().countValues(memory.placement());
    return new TableDeletionPlan.Reference(
        field.field().id(), other.table().key() + "." + field.field().key(), count(state, countValues));
  }

  private static long count(State state, String sql) {
    Long count = state.sql().first(sql, row -> row.getLong(1));
    return count == null ? 0 : count;
  }
}
