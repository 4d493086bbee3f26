package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.sql.RecordStatements;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.view.Status;
import java.util.List;

/**
 * A field may be required when no active record lacks its value. A checkbox never lacks one.
 *
 * @param operation sees the records
 * @param table the table, with the field
 */
record RequiredRule(Operation operation, TableDefinition table) {
  private static final long SHOWN_RECORDS = 10;

  long countMissing(FieldDefinition field) {
    if (field.storageClass() == StorageClass.BOOLEAN) {
      return 0;
    }
    Long count = operation.sql().first(statements().missing(field).count(), row -> row.getLong(1));
    return count == null ? 0 : count;
  }

  void demandNoneMissing(FieldDefinition field) {
    long count = countMissing(field);
    if (count > 0) {
      throw missing(
          field,
          count,
          operation.sql().list(statements().missing(field).first(), row -> row.getLong(1), SHOWN_RECORDS));
    }
  }

  /** A new field has no values: no active record may be there, unless the field is a checkbox. */
  void demandNoActiveRecords(FieldDefinition field) {
    if (field.storageClass() != StorageClass.BOOLEAN && hadRecords()) {
      String sql = statements().scan(List.of(), Status.ACTIVE, Narrowing.NONE);
      List<Long> first = operation.sql().list(sql, row -> row.getLong(1), 0L, SHOWN_RECORDS);
      if (!first.isEmpty()) {
        throw missing(field, countActive(), first);
      }
    }
  }

  /** A table that never had a record may have no SQL table yet, in a rehearsal. */
  private boolean hadRecords() {
    return operation.peekRecord(table.number()) > 1;
  }

  private long countActive() {
    Long count = operation.sql().first(statements().count(Status.ACTIVE, Narrowing.NONE), row -> row.getLong(1));
    return count == null ? 0 : count;
  }

  private FieldstoneException missing(FieldDefinition field, long count, List<Long> first) {
    return new FieldstoneException(ErrorCode.FIELD_VALUES_MISSING, "Active records lack a value")
        .with("field", field.field().key())
        .with("count", count)
        .with("records", first.stream().map(number -> table.id(number).toString()).toList());
  }

  private RecordStatements statements() {
    return operation.org().statements().records(table);
  }
}
