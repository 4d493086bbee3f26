package dev.fieldstone.importexport.internal.exporting;

import dev.fieldstone.importexport.ExportOptions;
import dev.fieldstone.importexport.ExportReport;
import dev.fieldstone.importexport.Progress.Phase;
import dev.fieldstone.importexport.internal.ProgressMeter;
import dev.fieldstone.importexport.internal.RowSink;
import dev.fieldstone.importexport.internal.csv.CsvSink;
import dev.fieldstone.query.ViewRunner;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalLong;

/** An export that is known to be possible. */
final class ExportRun {
  private final ViewRunner views;
  private final ExportPlan plan;
  private final ExportOptions options;
  private final ProgressMeter meter;
  private long writtenRows;

  ExportRun(ViewRunner views, ExportPlan plan, ExportOptions options, long rowCount) {
    this.views = views;
    this.plan = plan;
    this.options = options;
    this.meter = new ProgressMeter(options.progress(), Phase.EXPORTING, OptionalLong.of(rowCount));
  }

  /** Writes the header and a row for each record; leaves the stream open. */
  ExportReport write(OutputStream output) {
    RowSink sink = new CsvSink(output, options, plan.zone());
    List<String> header = plan.headerRow();
    sink.write(header);
    views.forEach(
        plan.source(),
        plan.query(),
        record -> {
          sink.write(plan.row(record));
          writtenRows++;
          meter.advance(writtenRows, sink.writtenBytes());
        });
    sink.finish();
    meter.finish(writtenRows, sink.writtenBytes());
    return new ExportReport(plan.mode(), header, writtenRows, sink.writtenBytes(), plan.leftOut());
  }
}
