package dev.fieldstone.crash;

import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.importexport.FailedRow;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.ImportReport;
import dev.fieldstone.importexport.Importer;
import dev.fieldstone.importexport.Job;
import dev.fieldstone.importexport.Progress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;

/** A process that imports a file as a job with a name until it is killed; it writes a line for each refused row. */
final class ImportProcess {
  /** The name of the import. */
  static final String NAME = "monday";

  private ImportProcess() {}

  /**
   * Imports.
   *
   * @param arguments directory, durability, file
   */
  public static void main(String[] arguments) {
    WorkspaceOptions options =
        WorkspaceOptions.inDirectory(Path.of(arguments[0])).withDurability(Durability.valueOf(arguments[1]));
    try (Workspace workspace = Workspace.open(options)) {
      Lines lines = new Lines();
      Job<ImportReport> job = start(session(workspace), Path.of(arguments[2]), lines);
      lines.write("begun");
      job.await();
    }
  }

  /** {@return a session of the org, which has the tables of the import} */
  static Session session(Workspace workspace) {
    workspace.org("acme").apply(
        Schema.of(
            TableDraft.named("Companies"),
            TableDraft.named("Deals")
                .field("Amount", FieldType.number(0))
                .field("Stage", FieldType.singleSelect("Lead"))
                .field("Company", FieldType.reference("companies", OnDelete.RESTRICT))));
    return workspace.org("acme").as("ada", ZoneOffset.UTC);
  }

  /** Begins the import, or goes on with it. */
  static Job<ImportReport> start(Session session, Path file, Progress progress) {
    ImportOptions options =
        ImportOptions.defaults()
            .withIdempotencyKey(NAME)
            .creatingOptions()
            .creatingTargets()
            .withProgress(progress);
    return Importer.on(session).start("deals", file, options);
  }

  /** Writes to standard output at once. */
  private static final class Lines implements Progress {
    private final OutputStream output = new FileOutputStream(FileDescriptor.out);

    @Override
    public void advanced(Step step) {}

    @Override
    public void refused(FailedRow row) {
      write("refused " + row.row());
    }

    synchronized void write(String line) {
      try {
        output.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
