package dev.fieldstone.benchmarks.line;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.store.DealsFile;
import dev.fieldstone.benchmarks.store.LibraryStore;
import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.importexport.Importer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How long does it take to fill the table from a CSV file with all twelve columns, selects by label and references by
 * name? Each round begins with empty stores. By hand: Commons CSV, and batches of 1,000.
 */
public final class ImportCsvLine implements Line {
  private final Dataset dataset;
  private final Path directory;
  private final DealsFile file;
  private @Nullable Sides fresh;

  /** Writes the file; every round has the directory to itself. */
  public ImportCsvLine(Dataset dataset, Path directory, Path file) throws IOException {
    this.dataset = dataset;
    this.directory = directory;
    this.file = DealsFile.write(file, dataset);
  }

  @Override
  public String name() {
    return "import csv";
  }

  @Override
  public Rounds rounds() {
    return Rounds.ofWholeTable(dataset.size());
  }

  @Override
  public void prepare(int round) throws IOException, SQLException {
    close();
    fresh = Sides.withCompanies(directory, dataset);
  }

  @Override
  public Object ours() {
    return Importer.on(sides().library().session()).run(LibraryStore.DEALS, file.path()).importedRows();
  }

  @Override
  public Object hand() throws IOException, SQLException {
    return file.insertInto(sides().hand());
  }

  @Override
  public void close() throws IOException, SQLException {
    if (fresh != null) {
      fresh.close();
      fresh = null;
    }
  }

  private Sides sides() {
    if (fresh == null) {
      throw new IllegalStateException("A round has to be prepared first");
    }
    return fresh;
  }
}
