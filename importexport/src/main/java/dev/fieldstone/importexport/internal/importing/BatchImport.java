package dev.fieldstone.importexport.internal.importing;

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

  /** Writes every row that is left in a source, or whole batches until it is cancelled. */
  void writeAll(RowSource source, ProgressMeter meter, Cancellation cancellation) {
    boolean goesOn = true;
    for (Row row = source.next(); row != null && goesOn; row = goesOn ? source.next() : null) {
      accept(row);
      meter.advance(tally.done(), source.readBytes());
      goesOn = !cancellation.isCancelled();
    }
    if (goesOn) {
      flush();
    } else {
      tally.cancel();
    }
    meter.finish(tally.done(), source.readBytes());
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
    }
  }

  private void add(Row row) {
    rows.add(new PreparedRow(row, reading.identity(row), reading.values(row)));
    characters += row.characters();
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
    List<Outcome> outcomes = scope.run(batches, context -> writer.write(context, rows));
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
