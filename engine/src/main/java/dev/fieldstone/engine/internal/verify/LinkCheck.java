package dev.fieldstone.engine.internal.verify;

import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.internal.sql.LinkStatements;
import dev.fieldstone.engine.internal.sql.fault.ReferenceFault;
import dev.fieldstone.engine.internal.sql.fault.ReferenceFaultStatements;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.upkeep.FindingKind;

/** Holds the values of a reference field, active and dormant ones, against their targets and their links. */
final class LinkCheck {
  private final Inspection inspection;
  private final TableDefinition table;
  private final FieldState field;

  LinkCheck(Inspection inspection, TableDefinition table, FieldState field) {
    this.inspection = inspection;
    this.table = table;
    this.field = field;
  }

  void run() {
    field
        .memories()
        .forEach(
            (key, memory) -> {
              if (key.storageClass().isReferring() && canRead(key, memory.placement())) {
                check(key);
              }
            });
  }

  private boolean canRead(ClassKey key, Placement placement) {
    Ground ground = inspection.ground();
    TableDefinition target = inspection.catalog().find(key.target());
    return target != null
        && ground.carries(table, placement)
        && ground.carries(target, 0)
        && ground.carries(inspection.statements().physicalSchema().links(field.number(), key));
  }

  private void check(ClassKey key) {
    if (key.storageClass() == StorageClass.REFERENCES) {
      new LinkListCheck(inspection, table, field, key).run();
    } else {
      checkSingle(key);
    }
  }

  private void checkSingle(ClassKey key) {
    ReferenceFaultStatements statements =
        new ReferenceFaultStatements(
            inspection.renderer(), table, field, key, inspection.catalog().table(key.target()));
    ReferenceFault[] faults = ReferenceFault.values();
    long[] counts = inspection.counts(statements.count(), faults.length);
    for (int index = 0; index < faults.length; index++) {
      report(at(kind(faults[index]), key), counts[index], statements.first(faults[index]));
    }
    Finding stray =
        at(FindingKind.LINK_STRAY, key).with("sqlTable", LinkStatements.name(field.number(), key));
    report(stray, inspection.counts(statements.countStrays(), 1)[0], statements.firstStrays());
  }

  private void report(Finding finding, long count, String first) {
    if (count > 0) {
      inspection.report(
          finding.with("count", count).with("records", inspection.firstRecords(table, first)));
    }
  }

  private Finding at(FindingKind kind, ClassKey key) {
    return Inspection.at(table, field, kind)
        .with("target", inspection.catalog().table(key.target()).table().key())
        .with("dormant", !key.equals(field.active()));
  }

  private static FindingKind kind(ReferenceFault fault) {
    return switch (fault) {
      case DANGLING -> FindingKind.REFERENCE_DANGLING;
      case UNLINKED -> FindingKind.LINK_MISSING;
      case LINKED_OTHERWISE -> FindingKind.LINK_WRONG;
    };
  }
}
