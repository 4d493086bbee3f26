package dev.fieldstone.benchmarks.line;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.store.DealsFile;
import dev.fieldstone.benchmarks.store.LibraryStore;
import dev.fieldstone.importexport.Importer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * How long does it take to fill the table from a CSV file with all twelve columns, selects by label and references by
 * name? By hand: Commons CSV, and batches of 1,000.
 */
public final class ImportCsvLine extends FillingLine {
  private final DealsFile file;

  /** Writes the file; every round has the directory to itself. */
  public ImportCsvLine(Dataset dataset, Path directory, Path file) throws IOException {
    super(dataset, directory);
    this.file = DealsFile.write(file, dataset);
  }

  @Override
  public String name() {
    return "import csv";
  }

  @Override
  public Object ours() {
    return Importer.on(sides().library().session()).run(LibraryStore.DEALS, file.path()).importedRows();
  }

  @Override
  public Object hand() throws IOException, SQLException {
    return file.insertInto(sides().hand());
  }
}
