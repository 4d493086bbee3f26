package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.Progress;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.record.UniformUpdate;
import dev.fieldstone.engine.internal.sql.MissingStatements;
import dev.fieldstone.engine.internal.value.ValueReader;
import dev.fieldstone.engine.internal.write.Advance;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.schema.StorageClass;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Gives the records that have no value in a field its default, batch by batch, as an edit like any other.
 *
 * @param operation the write it is part of
 * @param table the table
 * @param field the field
 */
public record DefaultFill(Operation operation, TableDefinition table, FieldDefinition field) {
  private static final long BATCH_RECORDS = 5_000;

  /** Goes through all records, archived ones too; {@return how many got the default} */
  public long run(Progress progress) {
    if (field.placement() == null) {
      throw new FieldstoneException(ErrorCode.FIELD_READONLY, "The field can't be written")
          .with("field", field.field().key());
    }
    Object value = field.field().defaultValue();
    if (value == null || field.storageClass() == StorageClass.BOOLEAN) {
      return 0;
    }
    MissingStatements missing = operation.org().statements().records(table).missing(field);
    Long total = operation.sql().first(missing.countAll(), row -> row.getLong(1));
    Advance advance = new Advance(progress, total == null ? 0 : total);
    Patch patch = Patch.empty().set(field.field().key(), value);
    ValueReader reader = operation.reader(Reading.strict(), ZoneOffset.UTC);
    String next = missing.nextOfAll();
    long done = 0;
    long last = 0;
    List<Long> batch;
    do {
      batch = operation.sql().list(next, row -> row.getLong(1), last, BATCH_RECORDS);
      done +=
          new UniformUpdate(operation, table, patch, reader)
              .run(batch.stream().mapToLong(Long::longValue).toArray());
      last = batch.isEmpty() ? last : batch.getLast();
      advance.to(done);
    } while (batch.size() == BATCH_RECORDS);
    return done;
  }
}
