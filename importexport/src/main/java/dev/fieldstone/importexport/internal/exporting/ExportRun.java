package dev.fieldstone.importexport.internal.exporting;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.importexport.ExportOptions;
import dev.fieldstone.importexport.ExportReport;
import dev.fieldstone.importexport.Progress.Phase;
import dev.fieldstone.importexport.internal.CancelledRun;
import dev.fieldstone.importexport.internal.ProgressMeter;
import dev.fieldstone.importexport.internal.RowSink;
import dev.fieldstone.query.ViewRunner;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalLong;

/** An export that is known to be possible. */
final class ExportRun {
  private final ViewRunner views;
  private final ExportPlan plan;
  private final ExportFormat format;
  private final ExportOptions options;
  private final ProgressMeter meter;
  private long writtenRows;

  ExportRun(ViewRunner views, ExportPlan plan, ExportFormat format, ExportOptions options, long rowCount) {
    this.views = views;
    this.plan = plan;
    this.format = format;
    this.options = options;
    this.meter = new ProgressMeter(options.progress(), Phase.EXPORTING, OptionalLong.of(rowCount));
  }

  /** Writes the header and a row for each record; leaves the stream open. */
  ExportReport write(OutputStream output) {
    RowSink sink = format.sink(output);
    List<String> header = plan.headerRow();
    sink.write(header);
    plan.selection().forEach(views, record -> write(record, sink));
    sink.finish();
    CancelledRun.demandNot(options.cancellation());
    meter.finish(writtenRows, sink.writtenBytes());
    return new ExportReport(plan.mode(), header, writtenRows, sink.writtenBytes(), plan.leftOut());
  }

  private void write(Record record, RowSink sink) {
    CancelledRun.demandNot(options.cancellation());
    try {
      sink.write(plan.row(record));
    } catch (FieldstoneException refusal) {
      boolean isOfRecord = refusal.code() == ErrorCode.EXPORT_NOT_REPRESENTABLE;
      throw isOfRecord ? refusal.with("record", record.id().toString()) : refusal;
    }
    writtenRows++;
    meter.advance(writtenRows, sink.writtenBytes());
  }
}
