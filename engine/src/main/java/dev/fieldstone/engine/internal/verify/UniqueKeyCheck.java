package dev.fieldstone.engine.internal.verify;

import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.catalog.ClassMemory;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.KeyTable;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.sql.ColumnReader;
import dev.fieldstone.engine.internal.sql.KeyStatements;
import dev.fieldstone.engine.internal.sql.fault.UniqueFaultStatements;
import dev.fieldstone.engine.internal.unique.ValueKey;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.upkeep.FindingKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the values of a unique field, active and dormant ones, against their keys: one pass in batches. */
final class UniqueKeyCheck {
  private static final long BATCH_RECORDS = 2_000;

  private final Inspection inspection;
  private final TableDefinition table;
  private final FieldState field;

  UniqueKeyCheck(Inspection inspection, TableDefinition table, FieldState field) {
    this.inspection = inspection;
    this.table = table;
    this.field = field;
  }

  void run() {
    field
        .memories()
        .forEach(
            (key, memory) -> {
              KeyTable keys = memory.keys();
              if (keys != null && canRead(key, memory, keys)) {
                check(key, memory, keys);
              }
            });
  }

  /** Records that have one fault. */
  private final class Faulty {
    private final List<RecordId> first = new ArrayList<>();
    private long count;

    void add(long record) {
      count++;
      if (first.size() < Inspection.SHOWN_RECORDS) {
        first.add(table.id(record));
      }
    }
  }

  private boolean canRead(ClassKey key, ClassMemory memory, KeyTable keys) {
    Ground ground = inspection.ground();
    return ValueKey.isPossible(key.storageClass())
        && ground.carries(table, memory.placement())
        && ground.carries(inspection.statements().physicalSchema().keys(keys.number()));
  }

  private void check(ClassKey key, ClassMemory memory, KeyTable keys) {
    String sqlTable = KeyStatements.name(keys.number());
    UniqueFaultStatements statements =
        new UniqueFaultStatements(inspection.renderer(), table, memory.placement(), sqlTable);
    Faulty missing = new Faulty();
    Faulty wrong = new Faulty();
    List<Long> batch;
    long last = 0;
    do {
      batch =
          inspection
              .sql()
              .list(
                  statements.values(),
                  row -> look(row, key.storageClass(), keys, missing, wrong),
                  last,
                  BATCH_RECORDS);
      last = batch.isEmpty() ? last : batch.getLast();
    } while (batch.size() == BATCH_RECORDS);
    report(at(FindingKind.UNIQUE_KEY_MISSING, key, sqlTable), missing.count, missing.first);
    report(at(FindingKind.UNIQUE_KEY_WRONG, key, sqlTable), wrong.count, wrong.first);
    long strays = inspection.counts(statements.countStrays(), 1)[0];
    if (strays > 0) {
      report(
          at(FindingKind.UNIQUE_KEY_STRAY, key, sqlTable),
          strays,
          inspection.firstRecords(table, statements.firstStrays()));
    }
  }

  private static long look(
      ResultSet row, StorageClass storageClass, KeyTable keys, Faulty missing, Faulty wrong) throws SQLException {
    long record = row.getLong(1);
    byte[] stored = row.getBytes(3);
    Object value = value(row, storageClass);
    if (stored == null) {
      missing.add(record);
    } else if (value != null && !ValueKey.of(storageClass, keys, value).isStoredAs(stored)) {
      wrong.add(record);
    }
    return record;
  }

  /** What can't be read, such as a number that is none, was reported as malformed. */
  private static @Nullable Object value(ResultSet row, StorageClass storageClass) {
    try {
      return ColumnReader.read(row, 2, storageClass);
    } catch (SQLException malformed) {
      return null;
    }
  }

  private void report(Finding finding, long count, List<RecordId> first) {
    if (count > 0) {
      inspection.report(finding.with("count", count).with("records", List.copyOf(first)));
    }
  }

  private Finding at(FindingKind kind, ClassKey key, String sqlTable) {
    return Inspection.at(table, field, kind)
        .with("sqlTable", sqlTable)
        .with("dormant", !key.equals(field.active()));
  }
}
