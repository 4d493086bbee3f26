package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.record.Outcome.Effect;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.importexport.FailedRow;
import dev.fieldstone.importexport.ImportReport;
import dev.fieldstone.importexport.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The account of every row of an import. */
final class Tally {
  private final Map<Effect, Long> effects = new EnumMap<>(Effect.class);
  private final Progress listener;
  private final int maxKeptFaults;
  private final List<FailedRow> failures = new ArrayList<>();
  private final List<FailedRow> unsettled = new ArrayList<>();
  private final Map<String, List<String>> createdOptions = new LinkedHashMap<>();
  private int keptFaults;
  private long createdTargets;
  private long failed;
  private long blank;
  private boolean cancelled;

  /**
   * Begins an account.
   *
   * @param listener is told of each row that was refused
   * @param maxKeptFaults how many faults the report has at the most, with the row that goes beyond
   */
  Tally(Progress listener, int maxKeptFaults) {
    this.listener = listener;
    this.maxKeptFaults = maxKeptFaults;
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
      if (keptFaults < maxKeptFaults) {
        failures.add(failure);
        keptFaults += failure.faults().size();
      }
    }
    unsettled.clear();
  }

  /** Takes note of what a batch made beside its rows. */
  void countCreated(BatchResult result) {
    createdTargets += result.createdTargets();
    createdOptions.putAll(result.createdOptions());
  }

  /** {@return how many refused rows wait to be told} */
  int unsettled() {
    return unsettled.size();
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
  ImportReport report(TableId table, boolean dryRun, ColumnMap columns) {
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
