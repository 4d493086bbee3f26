package dev.fieldstone.engine.internal.verify;

import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.verify.Definition.Noun;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.upkeep.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All checks of an org, in the order in which they build on each other. */
public final class Verification {
  private final Inspection inspection;
  private final Map<Long, Long> nextRecords = new HashMap<>();

  private Verification(State state) {
    this.inspection = new Inspection(state);
  }

  /** {@return what is wrong in a state} */
  public static List<Finding> of(State state) {
    return new Verification(state).run();
  }

  private List<Finding> run() {
    new SqlTableCheck(inspection).run();
    for (Noun noun : Noun.values()) {
      new DefinitionCheck(inspection, noun).run();
    }
    new ActorCheck(inspection).run();
    new NumberCheck(inspection).run();
    new KeyCheck(inspection).run();
    inspection.catalog().tables().forEach(this::checkDefinitions);
    inspection
        .sql()
        .list(
            inspection.statements().state().selectCounters(),
            row -> nextRecords.put(row.getLong(1), row.getLong(2)));
    inspection.catalog().tables().forEach(this::checkRecords);
    inspection.catalog().tables().forEach(table -> new KeptColumnCheck(inspection, table).run());
    new PositionCheck(inspection, nextRecords).run();
    new RespacingCheck(inspection).run();
    return inspection.findings();
  }

  private void checkDefinitions(TableDefinition table) {
    new TableCheck(inspection, table).run();
    for (FieldState field : table.fieldStates()) {
      new FieldCheck(inspection, table, field).run();
    }
    new ColumnCheck(inspection, table).run();
  }

  private void checkRecords(TableDefinition table) {
    new RecordCheck(inspection, table, nextRecords.getOrDefault(table.number(), 1L)).run();
    for (FieldState field : table.fieldStates()) {
      new LinkCheck(inspection, table, field).run();
      new UniqueKeyCheck(inspection, table, field).run();
    }
  }
}
