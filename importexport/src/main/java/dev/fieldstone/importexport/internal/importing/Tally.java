package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.record.Outcome.Effect;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.importexport.FailedRow;
import dev.fieldstone.importexport.ImportReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The account of every row of an import. */
final class Tally {
  private final Map<Effect, Long> effects = new EnumMap<>(Effect.class);
  private final List<FailedRow> failures = new ArrayList<>();
  private long blank;
  private boolean cancelled;

  void count(Effect effect) {
    effects.merge(effect, 1L, Long::sum);
  }

  void countBlank() {
    blank++;
  }

  void countFailed(FailedRow failure) {
    failures.add(failure);
  }

  void cancel() {
    cancelled = true;
  }

  /** {@return how many rows had this effect so far} */
  long of(Effect effect) {
    return effects.getOrDefault(effect, 0L);
  }

  /** {@return how many rows are accounted for so far} */
  long done() {
    return of(Effect.CREATED) + of(Effect.UPDATED) + of(Effect.UNCHANGED) + blank + failures.size();
  }

  /** {@return the account as a report} */
  ImportReport report(
      TableId table,
      boolean dryRun,
      ColumnMap columns,
      Map<String, List<String>> createdOptions,
      long createdTargets) {
    List<FailedRow> inOrder = failures.stream().sorted(Comparator.comparingLong(FailedRow::row)).toList();
    return new ImportReport(
        table,
        dryRun,
        cancelled,
        done(),
        of(Effect.CREATED),
        of(Effect.UPDATED),
        of(Effect.UNCHANGED),
        inOrder.size(),
        blank,
        columns.unmapped(),
        columns.readonly(),
        columns.skipped(),
        createdOptions,
        createdTargets,
        inOrder);
  }
}
