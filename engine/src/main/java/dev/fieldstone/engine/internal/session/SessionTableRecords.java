package dev.fieldstone.engine.internal.session;

import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.record.RecordWrites;
import dev.fieldstone.engine.internal.record.StoredRecord;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.record.TableRecords;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.spi.WriteCall;
import java.util.List;
import java.util.Map;

/** The records of one table, for one session. */
final class SessionTableRecords extends SessionRecords implements TableRecords {
  private final TableLocator locator;

  SessionTableRecords(OrgSession session, TableLocator locator) {
    super(session);
    this.locator = locator;
  }

  @Override
  public Record create(Map<String, ?> values) {
    return gate()
        .write(
            WriteCall.of("records.create", locator, values),
            operation -> writes(operation, Reading.strict()).create(values));
  }

  @Override
  public List<RecordId> createAll(List<? extends Map<String, ?>> records) {
    return gate()
        .write(
            WriteCall.of("records.createAll", locator, records),
            operation ->
                writes(operation, Reading.strict()).createAll(records).stream().map(StoredRecord::id).toList());
  }

  @Override
  public List<Outcome> createEach(List<? extends Map<String, ?>> records, Reading reading) {
    return gate()
        .write(
            WriteCall.of("records.createEach", locator, records, reading),
            operation -> writes(operation, reading).createEach(records));
  }

  @Override
  boolean contains(State state, TableDefinition table) {
    return state.catalog().get(locator).number() == table.number();
  }

  private RecordWrites writes(Operation operation, Reading reading) {
    TableDefinition table = operation.catalog().get(locator);
    return new RecordWrites(operation, table, session().reader(operation.catalog(), reading));
  }
}
