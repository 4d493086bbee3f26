package dev.fieldstone.engine.internal.verify;

import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.catalog.ClassMemory;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.KeyTable;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.define.TypeRules;
import dev.fieldstone.engine.internal.unique.ValueKey;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.upkeep.FindingKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Checks that a field's type, the storage classes that it keeps values under, and its settings go together. */
final class FieldCheck {
  private final Inspection inspection;
  private final TableDefinition table;
  private final FieldState field;

  FieldCheck(Inspection inspection, TableDefinition table, FieldState field) {
    this.inspection = inspection;
    this.table = table;
    this.field = field;
  }

  void run() {
    boolean isKeptSo =
        field.memories().entrySet().stream()
            .allMatch(
                memory ->
                    memory.getKey().equals(classKey(memory.getValue().type()))
                        && canBeUnique(memory.getKey().storageClass(), memory.getValue().keys()));
    if (!isKeptSo || !isActiveSound()) {
      Finding finding = Inspection.at(table, field, FindingKind.FIELD_TYPE_CONTRADICTED);
      inspection.report(finding.with("type", field.type().keyword()));
    }
    field.memories().forEach(this::check);
  }

  private boolean isActiveSound() {
    ClassMemory memory = field.memory();
    if (memory == null) {
      return field.active() == null && classKey(field.type()) == null;
    }
    return memory.type().equals(field.type()) && (!memory.required() || TypeRules.canBeRequired(field.type()));
  }

  private static boolean canBeUnique(StorageClass storageClass, @Nullable KeyTable keys) {
    return keys == null
        || (ValueKey.isPossible(storageClass) && (!keys.ignoreCase() || storageClass == StorageClass.TEXT));
  }

  private void check(ClassKey key, ClassMemory memory) {
    boolean isDormant = !key.equals(field.active());
    if (key.storageClass().isReferring() && inspection.catalog().find(key.target()) == null) {
      inspection.report(
          Inspection.at(table, field, FindingKind.REFERENCE_TARGET_MISSING).with("dormant", isDormant));
    }
    Object value = memory.defaultValue();
    if (value != null && !fits(key.storageClass(), value)) {
      inspection.report(
          Inspection.at(table, field, FindingKind.DEFAULT_VALUE_INVALID)
              .with("storageClass", key.storageClass())
              .with("dormant", isDormant));
    }
  }

  /** A default may be a record that is gone, or an option that was removed: then it is none. */
  private boolean fits(StorageClass storageClass, Object value) {
    return switch (storageClass) {
      case TEXT, ACTOR, OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> value instanceof String;
      case NUMBER -> value instanceof BigDecimal;
      case BOOLEAN -> value instanceof Boolean;
      case DATE -> value instanceof LocalDate;
      case TIMESTAMP -> value instanceof Instant;
      case OPTION -> field.options().stream().anyMatch(option -> value.equals(option.number()));
      case REFERENCE -> value instanceof Long;
    };
  }

  private @Nullable ClassKey classKey(FieldType type) {
    return TypeRules.classKey(type, inspection.catalog().ids());
  }
}
