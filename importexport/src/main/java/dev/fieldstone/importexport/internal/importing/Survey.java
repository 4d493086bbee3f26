package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.Progress.Phase;
import dev.fieldstone.importexport.internal.ProgressMeter;
import dev.fieldstone.importexport.internal.Row;
import dev.fieldstone.importexport.internal.RowSource;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The first reading of a file, before anything is written: how many rows there are, and what stands for them. */
final class Survey {
  private final ImportOptions options;
  private final int maxRows;
  private final @Nullable ContentDigest digest;
  private long rowCount;

  /** Prepares to read; what stands for the rows is worked out only for an import with an idempotency key. */
  Survey(ImportOptions options, int maxRows) {
    this.options = options;
    this.maxRows = maxRows;
    this.digest = options.idempotencyKey() == null ? null : new ContentDigest();
  }

  /** Reads to the end, so that whatever is wrong with the file shows before anything is written. */
  void read(Row header, RowSource rows) {
    ProgressMeter meter = new ProgressMeter(options.progress(), Phase.COUNTING, OptionalLong.empty());
    note(header);
    for (Row row = rows.next(); row != null; row = rows.next()) {
      rowCount++;
      demandRoom();
      note(row);
      meter.advance(rowCount, rows.readBytes());
    }
    meter.finish(rowCount, rows.readBytes());
  }

  long rowCount() {
    return rowCount;
  }

  /** {@return a digest of all rows; empty where nobody asked for it} */
  String content() {
    return digest == null ? "" : digest.finish();
  }

  private void note(Row row) {
    if (digest != null) {
      digest.add(row);
    }
  }

  private void demandRoom() {
    if (rowCount > maxRows) {
      throw new FieldstoneException(ErrorCode.IMPORT_OVER_SYNC_LIMIT, "The file has too many rows to import at once")
          .with("limit", maxRows)
          .with("unit", "rows");
    }
  }
}
