package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.catalog.ClassMemory;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.internal.record.RecordFetch;
import dev.fieldstone.engine.internal.sql.RecordStatements;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.view.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns references to a table into texts of what they display, batch by batch: how many statements that takes depends on
 * how many times 10,000 records there are.
 *
 * @param operation the write it is part of
 * @param target the table pointed at
 */
record ReferencesToText(Operation operation, TableDefinition target) {
  private static final ClassKey TEXT = new ClassKey(StorageClass.TEXT, 0);
  private static final long BATCH_RECORDS = 10_000;

  /** Makes a reference field of a table a text. Its reference stays remembered. */
  void convert(TableDefinition table, FieldId field) {
    FieldDefinition reference = table.get(field);
    ClassMemory former = reference.state().memories().get(TEXT);
    FieldChanges.Revised revised =
        new FieldChanges(operation)
            .revising(table, reference, FieldPatch.changeType(FieldType.text(), Conversion.NONE));
    operation.define(operation.catalog().with(revised.table()));
    write(table, reference, text(revised.field()).placement());
    if (former != null && former.required()) {
      settleRequired(revised.table(), field);
    }
  }

  private void write(TableDefinition table, FieldDefinition reference, Placement texts) {
    RecordStatements statements = operation.org().statements().records(table);
    String scan = statements.scan(List.of(reference), Status.ANY, Narrowing.NONE);
    List<Link> batch;
    long last = 0;
    do {
      batch =
          operation
              .sql()
              .list(scan, row -> new Link(row.getLong(1), row.getLong(2)), last, BATCH_RECORDS);
      last = batch.isEmpty() ? last : batch.get(batch.size() - 1).record();
      write(statements.putTexts(texts), batch.stream().filter(Link::isThere).toList());
    } while (batch.size() == BATCH_RECORDS);
  }

  /**
   * A reference of a record.
   *
   * @param record the record's number
   * @param target the number of the record it points at; 0 for none
   */
  private record Link(long record, long target) {

    boolean isThere() {
      return target != 0;
    }
  }

  private void write(String put, List<Link> links) {
    Set<Long> targets = new HashSet<>();
    links.forEach(link -> targets.add(link.target()));
    Map<Long, String> displays = new RecordFetch(operation).displays(target, targets);
    List<Long> records = new ArrayList<>(links.size());
    List<String> texts = new ArrayList<>(links.size());
    for (Link link : links) {
      String display = displays.getOrDefault(link.target(), "");
      if (!display.isEmpty()) {
        records.add(link.record());
        texts.add(display);
      }
    }
    if (!records.isEmpty()) {
      operation
          .sql()
          .update(put, records.stream().mapToLong(Long::longValue).toArray(), texts.toArray(String[]::new));
    }
  }

  /** A text that was required before is so again, unless active records lack one by now. */
  private void settleRequired(TableDefinition table, FieldId field) {
    boolean isComplete = new RequiredRule(operation, table).countMissing(table.get(field)) == 0;
    FieldState state = table.get(field).state();
    FieldState settled = state.remembering(TEXT, text(state).withRequired(isComplete));
    operation.define(
        operation
            .catalog()
            .with(
                table.withFields(
                    table.fieldStates().stream()
                        .map(other -> other.number() == settled.number() ? settled : other)
                        .toList())));
  }

  private static ClassMemory text(FieldState field) {
    ClassMemory memory = field.memories().get(TEXT);
    if (memory == null) {
      throw new IllegalStateException("A field that became text remembers where its texts lie");
    }
    return memory;
  }
}
