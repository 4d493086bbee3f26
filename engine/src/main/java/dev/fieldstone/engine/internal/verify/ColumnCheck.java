package dev.fieldstone.engine.internal.verify;

import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.placement.ColumnType;
import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.internal.sql.RecordColumns;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.upkeep.FindingKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks that each field of a table has columns of its own, which the table's layout gave it. */
final class ColumnCheck {
  private static final Comparator<Placement> BY_PLACE =
      Comparator.comparingInt(Placement::part).thenComparing(Placement::column);

  private final Inspection inspection;
  private final TableDefinition table;

  ColumnCheck(Inspection inspection, TableDefinition table) {
    this.inspection = inspection;
    this.table = table;
  }

  void run() {
    Map<Placement, List<String>> owners = new TreeMap<>(BY_PLACE);
    for (FieldState field : table.fieldStates()) {
      field
          .memories()
          .forEach(
              (key, memory) -> {
                checkGiven(field, memory.placement(), ColumnType.of(key.storageClass()));
                owners.computeIfAbsent(memory.placement(), placement -> new ArrayList<>()).add(field.key());
              });
    }
    owners.forEach(this::checkShared);
  }

  private void checkGiven(FieldState field, Placement placement, ColumnType type) {
    if (!table.layout().isTaken(placement, type)) {
      report(Inspection.at(table, field, FindingKind.COLUMN_NOT_GIVEN), placement);
    }
  }

  private void checkShared(Placement placement, List<String> fields) {
    if (fields.size() > 1) {
      report(Inspection.at(table, FindingKind.COLUMN_SHARED).with("fields", List.copyOf(fields)), placement);
    }
  }

  private void report(Finding finding, Placement placement) {
    inspection.report(
        finding
            .with("sqlTable", RecordColumns.of(table).part(placement.part()))
            .with("column", placement.column()));
    inspection.ground().leaveOut(table, placement);
  }
}
