package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.importexport.Cancellation;
import dev.fieldstone.importexport.FailedRow;
import dev.fieldstone.importexport.internal.ProgressMeter;
import dev.fieldstone.importexport.internal.Row;
import dev.fieldstone.importexport.internal.RowSource;
import java.util.ArrayList;
import java.util.List;

/** Writes rows in batches, each one operation, and keeps account of them. */
final class BatchImport {
  /** Bounds the memory of a batch of long texts. */
  private static final long MAX_BATCH_CHARACTERS = 8_000_000;

  /** What a cell costs besides its characters. */
  private static final long CHARACTERS_PER_CELL = 50;

  private final BatchScope scope;
  private final BatchWriter writer;
  private final RowReading reading;
  private final Tally tally;
  private final int maxBatchRows;
  private final List<PreparedRow> rows = new ArrayList<>();
  private long characters;
  private long batches;

  BatchImport(BatchScope scope, BatchWriter writer, RowReading reading, Tally tally, int maxBatchRows) {
    this.scope = scope;
    this.writer = writer;
    this.reading = reading;
    this.tally = tally;
    this.maxBatchRows = maxBatchRows;
  }

  /**
   * Writes every row that is left in a source, or whole batches until it is cancelled.
   *
   * @param expectedRows how many there were when they were counted
   * @throws FieldstoneException {@code IMPORT/FILE_CHANGED} if there are more or fewer now
   */
  void writeAll(RowSource source, long expectedRows, ProgressMeter meter, Cancellation cancellation) {
    long read = 0;
    Row row = source.next();
    while (row != null && !cancellation.isCancelled()) {
      read++;
      demandSameCount(read <= expectedRows);
      accept(row);
      meter.advance(tally.done(), source.readBytes());
      row = source.next();
    }
    if (cancellation.isCancelled()) {
      tally.cancel();
    } else {
      demandSameCount(read == expectedRows);
      flush();
    }
    meter.finish(tally.done(), source.readBytes());
  }

  private static void demandSameCount(boolean isSame) {
    if (!isSame) {
      throw changed();
    }
  }

  private static FieldstoneException changed() {
    return new FieldstoneException(ErrorCode.IMPORT_FILE_CHANGED, "The file changed while it was imported");
  }

  private void accept(Row row) {
    if (row.isBlank()) {
      tally.countBlank();
      return;
    }
    FailedRow failure = reading.unreadable(row);
    if (failure == null) {
      add(row);
    } else {
      tally.countFailed(failure);
      settleAlone();
    }
  }

  /** Where no row before waits for its batch, what was refused is told at once; nor do too many wait with one. */
  private void settleAlone() {
    if (rows.isEmpty()) {
      tally.settle();
    } else if (tally.unsettled() >= maxBatchRows) {
      flush();
    }
  }

  private void add(Row row) {
    rows.add(new PreparedRow(row, reading.identity(row), reading.values(row)));
    characters += row.characters() + CHARACTERS_PER_CELL * row.cells().size();
    if (rows.size() >= maxBatchRows || characters >= MAX_BATCH_CHARACTERS) {
      flush();
    }
  }

  private void flush() {
    if (!rows.isEmpty()) {
      writeBatch();
    }
    tally.settle();
  }

  private void writeBatch() {
    BatchResult result = scope.run(batches, context -> writer.write(context, rows));
    List<Outcome> outcomes = result.outcomes();
    if (outcomes.size() != rows.size()) {
      throw changed();
    }
    tally.countCreated(result);
    for (int index = 0; index < rows.size(); index++) {
      switch (outcomes.get(index)) {
        case Outcome.Done done -> tally.count(done.effect());
        case Outcome.Refused refused ->
            tally.countFailed(reading.refused(rows.get(index).row(), refused.problems()));
      }
    }
    batches++;
    rows.clear();
    characters = 0;
  }
}
