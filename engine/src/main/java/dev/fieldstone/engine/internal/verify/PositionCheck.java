package dev.fieldstone.engine.internal.verify;

import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.catalog.ViewDefinition;
import dev.fieldstone.engine.internal.position.OrderKey;
import dev.fieldstone.engine.internal.sql.fault.PositionFault;
import dev.fieldstone.engine.internal.sql.fault.PositionFaultStatements;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.upkeep.FindingKind;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the manual positions, view by view. */
final class PositionCheck {
  private static final byte[] GAP_BEGIN = new byte[Long.BYTES];

  private final Inspection inspection;
  private final Map<Long, Long> nextRecords;
  private final PositionFaultStatements statements;
  private final Map<Long, Catalog.ViewPlace> places = new HashMap<>();

  /**
   * Prepares to check the positions.
   *
   * @param nextRecords the numbers that the next records get at the least, by table
   */
  PositionCheck(Inspection inspection, Map<Long, Long> nextRecords) {
    this.inspection = inspection;
    this.nextRecords = nextRecords;
    this.statements = new PositionFaultStatements(inspection.renderer());
    for (TableDefinition table : inspection.catalog().tables()) {
      for (ViewDefinition view : table.views()) {
        places.put(view.number(), new Catalog.ViewPlace(table, view));
      }
    }
  }

  void run() {
    if (!inspection.ground().carries(inspection.statements().physicalSchema().positions())) {
      return;
    }
    long[] withoutView = {0};
    inspection
        .sql()
        .list(statements.countByView(), row -> new Count(row.getLong(1), row.getLong(2)))
        .forEach(
            count -> {
              Catalog.ViewPlace place = places.get(count.view());
              if (place == null) {
                withoutView[0] += count.positions();
              } else {
                check(place);
              }
            });
    if (withoutView[0] > 0) {
      inspection.report(Finding.of(FindingKind.POSITION_WITHOUT_VIEW).with("count", withoutView[0]));
    }
  }

  /** How many positions a view has. */
  private record Count(long view, long positions) {}

  private void check(Catalog.ViewPlace place) {
    if (!inspection.ground().carries(place.table(), 0)) {
      return;
    }
    for (PositionFault fault : PositionFault.values()) {
      check(place, fault);
    }
  }

  private void check(Catalog.ViewPlace place, PositionFault fault) {
    TableDefinition table = place.table();
    @Nullable Object[] values = values(place, fault);
    long count = inspection.counts(statements.count(fault, table), 1, values)[0];
    if (count > 0) {
      inspection.report(
          Inspection.at(table, kind(fault))
              .with("view", place.view().state().key())
              .with("count", count)
              .with("records", inspection.firstRecords(table, statements.first(fault, table), values)));
    }
  }

  private @Nullable Object[] values(Catalog.ViewPlace place, PositionFault fault) {
    long view = place.view().number();
    return switch (fault) {
      case WITHOUT_RECORD -> new Object[] {view};
      case MALFORMED -> {
        long next = nextRecords.getOrDefault(place.table().number(), 1L);
        yield new Object[] {view, OrderKey.unmoved(1).bytes(), GAP_BEGIN, OrderKey.unmoved(next).bytes()};
      }
      case SHARED -> new Object[] {view, view};
    };
  }

  private static FindingKind kind(PositionFault fault) {
    return switch (fault) {
      case WITHOUT_RECORD -> FindingKind.POSITION_WITHOUT_RECORD;
      case MALFORMED -> FindingKind.POSITION_MALFORMED;
      case SHARED -> FindingKind.POSITION_SHARED;
    };
  }
}
