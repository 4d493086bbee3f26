package dev.fieldstone.engine.internal.verify;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.internal.scan.Deadline;
import dev.fieldstone.engine.internal.scan.KeptComparison;
import dev.fieldstone.engine.upkeep.Finding;
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
    if (!inspection.ground().carries(table, 0)) {
      return;
    }
    KeptComparison.Readable readable =
        new KeptComparison.Readable(
            this::isReadable,
            inspection.ground().carries(inspection.statements().physicalSchema().positions()));
    Set<String> differing =
        new TreeSet<>(
            new KeptComparison(inspection.state(), table, readable, Deadline.none(() -> false)).differing());
    if (!differing.isEmpty()) {
      inspection.report(
          Inspection.at(table, FindingKind.KEPT_COLUMN_DIFFERS).with("keys", List.copyOf(differing)));
    }
  }

  /** Of the values that no write accepts, some can't be read either. */
  private boolean isReadable(FieldDefinition field) {
    Placement placement = field.placement();
    return (placement == null || inspection.ground().carries(table, placement)) && !isMalformed(field);
  }

  private boolean isMalformed(FieldDefinition field) {
    Finding malformed = Inspection.at(table, field.state(), FindingKind.VALUE_MALFORMED);
    return inspection.findings().stream()
        .filter(finding -> finding.kind() == malformed.kind())
        .anyMatch(finding -> finding.facts().entrySet().containsAll(malformed.facts().entrySet()));
  }
}
