package dev.fieldstone.engine.internal.bulk;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.id.IdCipher.IdNumbers;
import dev.fieldstone.engine.internal.record.GivenValues;
import dev.fieldstone.engine.internal.scope.Sight;
import dev.fieldstone.engine.internal.value.ValueReader;
import dev.fieldstone.engine.record.Bulk;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.TableLocator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the operations of a call. For one call. */
final class StepReader {
  private final Catalog catalog;
  private final ValueReader reader;
  private final List<Step> steps = new ArrayList<>();

  StepReader(Catalog catalog, ValueReader reader) {
    this.catalog = catalog;
    this.reader = reader;
  }

  List<Step> read(List<? extends Bulk> operations) {
    operations.forEach(operation -> steps.add(read(operation)));
    return steps;
  }

  /** {@return the values that an operation gives, none for a delete} */
  static Map<FieldLocator, @Nullable Object> values(Bulk operation) {
    return switch (operation) {
      case Bulk.Create create -> create.values();
      case Bulk.Update update -> update.patch().values();
      case Bulk.Upsert upsert -> upsert.values();
      case Bulk.Delete delete -> Map.of();
    };
  }

  private Step read(Bulk operation) {
    List<Problem> faults = new ArrayList<>();
    TableDefinition table =
        switch (operation) {
          case Bulk.Create create -> table(create.table(), faults);
          case Bulk.Update update -> table(update.target(), faults);
          case Bulk.Upsert upsert -> table(upsert.table(), faults);
          case Bulk.Delete delete -> table(delete.target(), faults);
        };
    if (table == null) {
      return new Step(operation, null, null, List.of(), faults);
    }
    if (table.veil().isReadOnly()) {
      faults.add(Sight.readOnly(table));
      return new Step(operation, table, null, List.of(), faults);
    }
    Map<FieldLocator, @Nullable Object> values = values(operation);
    GivenValues given = Placeholders.areIn(values) ? null : GivenValues.read(table, values, reader);
    return new Step(operation, table, given, matchOn(operation, table, faults), faults);
  }

  private @Nullable TableDefinition table(TableLocator locator, List<Problem> faults) {
    TableDefinition table = catalog.find(locator);
    if (table == null) {
      faults.add(
          Problem.of(ErrorCode.TABLE_NOT_FOUND, "table", "The org has no such table")
              .with("table", Catalog.text(locator)));
    }
    return table;
  }

  private @Nullable TableDefinition table(Bulk.Target target, List<Problem> faults) {
    return switch (target) {
      case Bulk.Existing existing -> {
        IdNumbers numbers = catalog.ids().read(existing.id());
        TableDefinition table = numbers == null ? null : catalog.find(numbers.table());
        if (table == null) {
          faults.add(notFound(existing.id()));
        }
        yield table;
      }
      case Bulk.Created created -> {
        TableDefinition table = maker(created);
        if (table == null) {
          faults.add(
              Problem.of(ErrorCode.VALUE_INVALID, "record", "No earlier operation makes this record")
                  .with("operation", created.index()));
        }
        yield table;
      }
    };
  }

  /** The table of the earlier operation that makes a record, or null. */
  private @Nullable TableDefinition maker(Bulk.Created created) {
    if (created.index() < 0 || created.index() >= steps.size()) {
      return null;
    }
    Step step = steps.get(created.index());
    boolean makes = step.operation() instanceof Bulk.Create || step.operation() instanceof Bulk.Upsert;
    return makes ? step.table() : null;
  }

  private static List<FieldDefinition> matchOn(Bulk operation, TableDefinition table, List<Problem> faults) {
    List<FieldDefinition> fields = new ArrayList<>();
    if (operation instanceof Bulk.Upsert upsert) {
      for (FieldLocator locator : upsert.matchOn()) {
        FieldDefinition field = table.find(locator);
        if (field == null) {
          String text = TableDefinition.text(locator);
          faults.add(
              Problem.of(ErrorCode.FIELD_NOT_FOUND, "matchOn", "The table has no such field").with("field", text));
        } else if (field.field().isReadonly()) {
          faults.add(
              Problem.of(ErrorCode.FIELD_READONLY, "matchOn", "An upsert matches on what it writes")
                  .with("field", field.field().key()));
        } else {
          fields.add(field);
        }
      }
    }
    return fields;
  }

  static Problem notFound(RecordId id) {
    return Problem.of(ErrorCode.RECORD_NOT_FOUND, "record", "There is no such record").with("record", id.toString());
  }
}
