package dev.fieldstone.engine.record;

/** Names a record: by id, or by an earlier snapshot of it. */
public sealed interface RecordLocator permits RecordId, Record {

  /** {@return the record's id} */
  RecordId id();
}
