package dev.fieldstone.importexport.internal.exporting;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.spi.EngineAccess;
import dev.fieldstone.engine.view.Source;
import dev.fieldstone.importexport.Cancellation;
import dev.fieldstone.importexport.ExportOptions;
import dev.fieldstone.importexport.ExportReport;
import dev.fieldstone.importexport.ExportTarget;
import dev.fieldstone.importexport.Exporter;
import dev.fieldstone.importexport.Job;
import dev.fieldstone.importexport.internal.job.BackgroundJob;
import dev.fieldstone.query.ViewRunner;
import java.util.concurrent.Executor;

/** Exports, everything read of one state: on the caller's thread up to a number of records, or in the background. */
public final class SessionExporter implements Exporter {
  private final Session session;

  /** Makes the exporter of a session. */
  public SessionExporter(Session session) {
    this.session = session;
  }

  @Override
  public ExportReport run(Source source, ExportTarget target, ExportOptions options) {
    return run(session, source, target, options, EngineAccess.of(session).limits().maxExportRows());
  }

  @Override
  public Job<ExportReport> start(Source source, ExportTarget target, ExportOptions options) {
    return start(source, target, options, BackgroundJob.ownThread("fieldstone export of " + session.org().id()));
  }

  @Override
  public Job<ExportReport> start(Source source, ExportTarget target, ExportOptions options, Executor executor) {
    Cancellation cancellation = options.cancellation().nested();
    Session unhurried = EngineAccess.of(session).unhurried(cancellation::isCancelled);
    return BackgroundJob.start(
        executor,
        cancellation,
        options.progress(),
        progress ->
            run(
                unhurried,
                source,
                target,
                options.withProgress(progress).withCancellation(cancellation),
                Long.MAX_VALUE));
  }

  private static ExportReport run(
      Session session, Source source, ExportTarget target, ExportOptions options, long maxRows) {
    return session.read(
        bound -> {
          ExportPlan plan = ExportPlan.of(bound, source, options);
          ViewRunner views = ViewRunner.on(bound);
          long count = count(views, plan, maxRows);
          ExportFormat format = ExportFormat.of(plan, target, options.file(), count);
          return write(new ExportRun(views, plan, format, options, count), target);
        });
  }

  private static long count(ViewRunner views, ExportPlan plan, long maxRows) {
    long count = plan.selection().count(views);
    if (count > maxRows) {
      throw new FieldstoneException(ErrorCode.EXPORT_OVER_SYNC_LIMIT, "There are too many records to export at once")
          .with("count", count)
          .with("limit", Math.toIntExact(maxRows));
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
