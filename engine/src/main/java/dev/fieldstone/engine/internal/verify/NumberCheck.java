package dev.fieldstone.engine.internal.verify;

import dev.fieldstone.engine.internal.catalog.BuiltInField;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.OptionEntry;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.sql.StateStatements;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.upkeep.FindingKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Holds the numbers of tables, fields, options and views against the number that the next of them gets. */
final class NumberCheck {
  private static final int SHOWN_DEFINITIONS = 10;
  private static final long LAST_BUILT_IN =
      Arrays.stream(BuiltInField.values()).mapToLong(BuiltInField::number).max().orElseThrow();

  private final Inspection inspection;
  private final long next;
  private final List<String> wrong = new ArrayList<>();

  NumberCheck(Inspection inspection) {
    this.inspection = inspection;
    this.next = next(inspection);
  }

  void run() {
    for (TableDefinition table : inspection.catalog().tables()) {
      String key = table.state().key();
      look(table.number(), key);
      look(table.layout().number(), key);
      for (FieldState field : table.fieldStates()) {
        look(field.number(), key + "." + field.key());
        field.keys().forEach(keys -> look(keys.number(), key + "." + field.key() + " keys"));
        for (OptionEntry option : field.options()) {
          look(option.number(), key + "." + field.key() + ": " + option.label());
        }
      }
      table.viewStates().forEach(view -> look(view.number(), key + "/" + view.key()));
    }
    if (!wrong.isEmpty()) {
      inspection.report(
          Finding.of(FindingKind.DEFINITION_NUMBER_NOT_GIVEN)
              .with("count", (long) wrong.size())
              .with("definitions", wrong.stream().limit(SHOWN_DEFINITIONS).toList()));
    }
  }

  private void look(long number, String path) {
    if (number <= LAST_BUILT_IN || number >= next) {
      wrong.add(path);
    }
  }

  /** What is no number gives none. */
  private static long next(Inspection inspection) {
    String stored =
        inspection
            .sql()
            .first(
                inspection.statements().state().selectValue(), row -> row.getString(1), StateStatements.NEXT_NUMBER);
    return stored != null && stored.matches("[0-9]{1,18}") ? Long.parseLong(stored) : 0;
  }
}
