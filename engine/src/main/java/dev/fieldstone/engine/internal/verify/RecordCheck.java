package dev.fieldstone.engine.internal.verify;

import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.catalog.ClassMemory;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.OptionEntry;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.internal.sql.RecordColumns;
import dev.fieldstone.engine.internal.sql.fault.RowFault;
import dev.fieldstone.engine.internal.sql.fault.RowFaultStatements;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.upkeep.FindingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks the rows of a table's records: one pass over each SQL table, one more for each select. */
final class RecordCheck {
  private final Inspection inspection;
  private final TableDefinition table;
  private final long nextRecord;
  private final RowFaultStatements statements;
  private final Map<Integer, List<Suspicion>> suspicions = new TreeMap<>();

  /**
   * Prepares to check the records of a table.
   *
   * @param nextRecord the number that the next record gets at the least
   */
  RecordCheck(Inspection inspection, TableDefinition table, long nextRecord) {
    this.inspection = inspection;
    this.table = table;
    this.nextRecord = nextRecord;
    this.statements = new RowFaultStatements(inspection.renderer(), table);
  }

  void run() {
    if (!inspection.ground().carries(table, 0)) {
      return;
    }
    suspect(new RowFault.Head(), Inspection.at(table, FindingKind.RECORD_INCOMPLETE));
    suspect(new RowFault.NumberNotGiven(nextRecord), Inspection.at(table, FindingKind.RECORD_NUMBER_NOT_GIVEN));
    for (FieldState field : table.fieldStates()) {
      field.memories().forEach((key, memory) -> suspect(field, key, memory));
    }
    table.layout().spares().forEach(this::suspectSpare);
    suspicions.values().forEach(this::look);
    for (int part = 1; part < table.layout().parts().size(); part++) {
      lookForStrays(part);
    }
  }

  /**
   * Something to look for.
   *
   * @param fault what
   * @param finding how it is reported, but for how many records have it and which
   */
  private record Suspicion(RowFault fault, Finding finding) {}

  private void suspect(FieldState field, ClassKey key, ClassMemory memory) {
    Placement placement = memory.placement();
    if (!inspection.ground().carries(table, placement)) {
      return;
    }
    boolean isActive = key.equals(field.active());
    if (isActive && memory.required() && key.storageClass() != StorageClass.BOOLEAN) {
      suspect(new RowFault.Empty(placement), Inspection.at(table, field, FindingKind.REQUIRED_VALUE_MISSING));
    }
    if (RowFault.Malformed.isPossible(key.storageClass())) {
      suspect(
          new RowFault.Malformed(placement, key.storageClass()),
          Inspection.at(table, field, FindingKind.VALUE_MALFORMED).with("dormant", !isActive));
    }
    if (key.storageClass() == StorageClass.OPTION) {
      lookForOptions(field, placement, isActive);
    }
  }

  private void suspectSpare(Placement placement) {
    if (inspection.ground().carries(table, placement)) {
      suspect(
          new RowFault.Filled(placement),
          Inspection.at(table, FindingKind.SPARE_COLUMN_FILLED)
              .with("sqlTable", sqlTable(placement.part()))
              .with("column", placement.column()));
    }
  }

  private void suspect(RowFault fault, Finding finding) {
    suspicions.computeIfAbsent(fault.part(), part -> new ArrayList<>()).add(new Suspicion(fault, finding));
  }

  private void look(List<Suspicion> inOnePart) {
    String sql = statements.count(inOnePart.stream().map(Suspicion::fault).toList());
    long[] counts = inspection.counts(sql, inOnePart.size());
    for (int index = 0; index < counts.length; index++) {
      if (counts[index] > 0) {
        Suspicion suspicion = inOnePart.get(index);
        inspection.report(
            suspicion.finding()
                .with("count", counts[index])
                .with("records", inspection.firstRecords(table, statements.first(suspicion.fault()))));
      }
    }
  }

  /** Whether there is any that is unknown is asked of the options in use, before anything is asked of the records. */
  private void lookForOptions(FieldState field, Placement placement, boolean isActive) {
    List<Long> known = field.options().stream().map(OptionEntry::number).toList();
    long[] array = known.stream().mapToLong(Long::longValue).toArray();
    boolean hasUnknown =
        !inspection.sql().list(statements.unknownCodes(placement), row -> row.getLong(1), array, 1L).isEmpty();
    if (hasUnknown) {
      suspect(
          new RowFault.UnknownCode(placement, known),
          Inspection.at(table, field, FindingKind.OPTION_UNKNOWN).with("dormant", !isActive));
    }
  }

  private void lookForStrays(int part) {
    if (inspection.ground().carries(table, part)) {
      long count = inspection.counts(statements.countStrays(part), 1)[0];
      if (count > 0) {
        inspection.report(
            Inspection.at(table, FindingKind.EXTENSION_ROW_STRAY)
                .with("sqlTable", sqlTable(part))
                .with("count", count)
                .with("records", inspection.firstRecords(table, statements.firstStrays(part))));
      }
    }
  }

  private String sqlTable(int part) {
    return RecordColumns.of(table).part(part);
  }
}
