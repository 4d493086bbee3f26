package dev.fieldstone.engine.internal.verify;

import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.scan.Deadline;
import dev.fieldstone.engine.internal.scan.KeptComparison;
import dev.fieldstone.engine.upkeep.FindingKind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks that the columns of a table that are kept in memory are those of the database. */
final class KeptColumnCheck {
  private final Inspection inspection;
  private final TableDefinition table;

  KeptColumnCheck(Inspection inspection, TableDefinition table) {
    this.inspection = inspection;
    this.table = table;
  }

  void run() {
    Deadline deadline = Deadline.none(() -> false);
    Set<String> differing = new TreeSet<>(new KeptComparison(inspection.state(), table, deadline).differing());
    if (!differing.isEmpty()) {
      inspection.report(
          Inspection.at(table, FindingKind.KEPT_COLUMN_DIFFERS).with("keys", List.copyOf(differing)));
    }
  }
}
