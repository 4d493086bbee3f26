package dev.fieldstone.engine.internal.verify;

import dev.fieldstone.engine.internal.catalog.ViewDefinition;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.upkeep.FindingKind;
import java.util.ArrayList;
import java.util.List;

/** Checks which views are said to have been respaced. */
final class RespacingCheck {
  private final Inspection inspection;

  RespacingCheck(Inspection inspection) {
    this.inspection = inspection;
  }

  void run() {
    if (!inspection.ground().carries(inspection.statements().physicalSchema().respacings())) {
      return;
    }
    List<Long> stray =
        new ArrayList<>(
            inspection.sql().list(inspection.statements().respacings().selectViews(), row -> row.getLong(1)));
    inspection.catalog().tables().stream()
        .flatMap(table -> table.views().stream())
        .map(ViewDefinition::number)
        .forEach(stray::remove);
    if (!stray.isEmpty()) {
      inspection.report(Finding.of(FindingKind.RESPACING_WITHOUT_VIEW).with("count", (long) stray.size()));
    }
  }
}
