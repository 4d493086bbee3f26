package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.importexport.internal.ProgressMeter;
import dev.fieldstone.importexport.internal.Row;
import dev.fieldstone.importexport.internal.RowSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes rows in batches, each one operation, and keeps account of them. */
final class BatchImport {
  /** Bounds the memory of a batch of long texts. */
  private static final long MAX_BATCH_CHARACTERS = 8_000_000;

  private final BatchTarget target;
  private final Reading reading;
  private final RowReading rowReading;
  private final Tally tally;
  private final int maxBatchRows;
  private final List<Row> rows = new ArrayList<>();
  private final List<Map<String, Object>> values = new ArrayList<>();
  private long characters;
  private long batches;

  BatchImport(BatchTarget target, Reading reading, RowReading rowReading, Tally tally, int maxBatchRows) {
    this.target = target;
    this.reading = reading;
    this.rowReading = rowReading;
    this.tally = tally;
    this.maxBatchRows = maxBatchRows;
  }

  /** Writes every row that is left in a source. */
  void writeAll(RowSource source, ProgressMeter meter) {
    for (Row row = source.next(); row != null; row = source.next()) {
      accept(row);
      meter.advance(tally.done(), source.readBytes());
    }
    flush();
    meter.finish(tally.done(), source.readBytes());
  }

  private void accept(Row row) {
    if (row.isBlank()) {
      tally.countBlank();
    } else if (!rowReading.isWhole(row)) {
      tally.countFailed(rowReading.ragged(row));
    } else {
      add(row);
    }
  }

  private void add(Row row) {
    rows.add(row);
    values.add(rowReading.values(row));
    characters += row.characters();
    if (rows.size() >= maxBatchRows || characters >= MAX_BATCH_CHARACTERS) {
      flush();
    }
  }

  private void flush() {
    if (rows.isEmpty()) {
      return;
    }
    List<Outcome> outcomes = target.ofBatch(batches).createEach(values, reading);
    for (int index = 0; index < rows.size(); index++) {
      switch (outcomes.get(index)) {
        case Outcome.Done done -> tally.countImported();
        case Outcome.Refused refused -> tally.countFailed(rowReading.refused(rows.get(index), refused.problems()));
      }
    }
    batches++;
    rows.clear();
    values.clear();
    characters = 0;
  }
}
