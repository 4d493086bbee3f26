package dev.fieldstone.importexport.internal.exporting;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.spi.EngineAccess;
import dev.fieldstone.engine.view.Source;
import dev.fieldstone.importexport.ExportOptions;
import dev.fieldstone.importexport.ExportReport;
import dev.fieldstone.importexport.ExportTarget;
import dev.fieldstone.importexport.Exporter;
import dev.fieldstone.query.ViewRunner;

/** Exports on the caller's thread, everything read of one state. */
public final class SessionExporter implements Exporter {
  private final Session session;

  /** Makes the exporter of a session. */
  public SessionExporter(Session session) {
    this.session = session;
  }

  @Override
  public ExportReport run(Source source, ExportTarget target, ExportOptions options) {
    int maxRows = EngineAccess.of(session).limits().maxExportRows();
    return session.read(
        bound -> {
          ExportPlan plan = ExportPlan.of(bound, source, options);
          ViewRunner views = ViewRunner.on(bound);
          long count = count(views, plan, maxRows);
          return write(new ExportRun(views, plan, options, count), target);
        });
  }

  private static long count(ViewRunner views, ExportPlan plan, int maxRows) {
    long count = views.count(plan.source(), plan.query());
    if (count > maxRows) {
      throw new FieldstoneException(ErrorCode.EXPORT_OVER_SYNC_LIMIT, "There are too many records to export at once")
          .with("count", count)
          .with("limit", maxRows);
    }
    return count;
  }

  private static ExportReport write(ExportRun run, ExportTarget target) {
    return switch (target) {
      case ExportTarget.Stream stream -> run.write(stream.output());
      case ExportTarget.File file -> {
        try (AsideFile aside = AsideFile.create(file.path())) {
          ExportReport report = run.write(aside.output());
          aside.moveIntoPlace();
          yield report;
        }
      }
    };
  }
}
