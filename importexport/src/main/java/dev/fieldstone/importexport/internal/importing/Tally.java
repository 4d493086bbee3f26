package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.record.Outcome.Effect;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.importexport.FailedRow;
import dev.fieldstone.importexport.ImportReport;
import dev.fieldstone.importexport.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The account of every row of an import. */
final class Tally {
  private final Map<Effect, Long> effects = new EnumMap<>(Effect.class);
  private final Progress listener;
  private final int maxKept;
  private final List<FailedRow> failures = new ArrayList<>();
  private final List<FailedRow> unsettled = new ArrayList<>();
  private long failed;
  private long blank;
  private boolean cancelled;

  /**
   * Begins an account.
   *
   * @param listener is told of each row that was refused
   * @param maxKept how many of them the report has at the most
   */
  Tally(Progress listener, int maxKept) {
    this.listener = listener;
    this.maxKept = maxKept;
  }

  void count(Effect effect) {
    effects.merge(effect, 1L, Long::sum);
  }

  void countBlank() {
    blank++;
  }

  void countFailed(FailedRow failure) {
    failed++;
    unsettled.add(failure);
  }

  /** What became of all rows so far is known: those that were refused are told, in order. */
  void settle() {
    unsettled.sort(Comparator.comparingLong(FailedRow::row));
    for (FailedRow failure : unsettled) {
      listener.refused(failure);
      if (failures.size() < maxKept) {
        failures.add(failure);
      }
    }
    unsettled.clear();
  }

  void cancel() {
    cancelled = true;
    settle();
  }

  /** {@return how many rows had this effect so far} */
  long of(Effect effect) {
    return effects.getOrDefault(effect, 0L);
  }

  /** {@return how many rows are accounted for so far} */
  long done() {
    return of(Effect.CREATED) + of(Effect.UPDATED) + of(Effect.UNCHANGED) + blank + failed;
  }

  /** {@return the account as a report} */
  ImportReport report(
      TableId table,
      boolean dryRun,
      ColumnMap columns,
      Map<String, List<String>> createdOptions,
      long createdTargets) {
    return new ImportReport(
        table,
        dryRun,
        cancelled,
        done(),
        of(Effect.CREATED),
        of(Effect.UPDATED),
        of(Effect.UNCHANGED),
        failed,
        blank,
        columns.unmapped(),
        columns.readonly(),
        columns.skipped(),
        createdOptions,
        createdTargets,
        failures);
  }
}
