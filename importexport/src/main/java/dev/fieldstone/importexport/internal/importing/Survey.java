package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.Progress.Phase;
import dev.fieldstone.importexport.internal.CancelledRun;
import dev.fieldstone.importexport.internal.ProgressMeter;
import dev.fieldstone.importexport.internal.Row;
import dev.fieldstone.importexport.internal.RowSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The first reading of a file, before anything is written: how many rows there are, and what stands for them. */
final class Survey {
  private final ImportOptions options;
  private final long maxRows;
  private final @Nullable ContentDigest digest;
  private final @Nullable OptionLabels labels;
  private @Nullable Row header;
  private long rowCount;

  /** Prepares to read; what stands for the rows is worked out only for an import with an idempotency key. */
  Survey(ImportOptions options, long maxRows) {
    this(options, null, maxRows);
  }

  private Survey(ImportOptions options, @Nullable OptionLabels labels, long maxRows) {
    this.options = options;
    this.maxRows = maxRows;
    this.digest = options.idempotencyKey() == null ? null : new ContentDigest();
    this.labels = labels;
  }

  /** Prepares to read rows into a table that is there, and to find the options that it lacks if they are wanted. */
  static Survey of(ImportOptions options, RowReading reading, long maxRows) {
    return new Survey(options, options.linking().createsOptions() ? new OptionLabels(reading) : null, maxRows);
  }

  /** Reads to the end, so that whatever is wrong with the file shows before anything is written. */
  void read(Row header, RowSource rows) {
    ProgressMeter meter = new ProgressMeter(options.progress(), Phase.COUNTING, OptionalLong.empty());
    this.header = header;
    note(header);
    for (Row row = rows.next(); row != null; row = rows.next()) {
      rowCount++;
      CancelledRun.demandNot(options.cancellation());
      demandRoom();
      note(row);
      if (labels != null) {
        labels.note(row);
      }
      meter.advance(rowCount, rows.readBytes());
    }
    meter.finish(rowCount, rows.readBytes());
  }

  /**
   * Holds the first row, when it is read again, to what it was.
   *
   * @throws FieldstoneException {@code IMPORT/FILE_CHANGED}
   */
  void demandSameHeader(@Nullable Row again) {
    if (!Objects.equals(header, again)) {
      throw new FieldstoneException(ErrorCode.IMPORT_FILE_CHANGED, "The file changed while it was imported");
    }
  }

  long rowCount() {
    return rowCount;
  }

  /** {@return a digest of all rows; empty where nobody asked for it} */
  String content() {
    return digest == null ? "" : digest.finish();
  }

  /** Makes the options that the rows ask for and selects still lack; {@return their labels by field key} */
  Map<String, List<String>> makeOptions(Session session, Table table) {
    return labels == null ? Map.of() : labels.make(session, table);
  }

  private void note(Row row) {
    if (digest != null) {
      digest.add(row);
    }
  }

  private void demandRoom() {
    if (rowCount > maxRows) {
      throw new FieldstoneException(ErrorCode.IMPORT_OVER_SYNC_LIMIT, "The file has too many rows to import at once")
          .with("limit", Math.toIntExact(maxRows))
          .with("unit", "rows");
    }
  }
}
