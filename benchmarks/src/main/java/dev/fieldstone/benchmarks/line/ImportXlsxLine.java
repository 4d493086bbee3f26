package dev.fieldstone.benchmarks.line;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.store.DealsExport;
import dev.fieldstone.benchmarks.store.Directories;
import dev.fieldstone.benchmarks.store.LibraryStore;
import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.Durability;
import dev.fieldstone.importexport.Importer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long does it take to fill the table from a spreadsheet? The other side is the library, too: it fills a table of
 * its own from a CSV file of the same rows.
 */
public final class ImportXlsxLine implements Line {
  private final Dataset dataset;
  private final Path directory;
  private final Path xlsx;
  private final Path csv;
  private @Nullable LibraryStore fromXlsx;
  private @Nullable LibraryStore fromCsv;

  /** Writes both files; every round has the directory to itself. */
  public ImportXlsxLine(Dataset dataset, Path directory, Path xlsx, Path csv) throws IOException, SQLException {
    this.dataset = dataset;
    this.directory = directory;
    this.xlsx = xlsx;
    this.csv = csv;
    try (Sides sides = Sides.withCompanies(directory, dataset)) {
      sides.library().createDeals(dataset.deals());
      DealsExport.write(sides.library(), xlsx);
      DealsExport.write(sides.library(), csv);
    }
  }

  @Override
  public String name() {
    return "import xlsx";
  }

  @Override
  public Rounds rounds() {
    return Rounds.ofWholeTable(dataset.size());
  }

  @Override
  public void prepare(int round) throws IOException {
    close();
    fromXlsx = store("from-xlsx");
    fromCsv = store("from-csv");
  }

  @Override
  public Object ours() {
    return importedRows(fromXlsx, xlsx);
  }

  @Override
  public Object hand() {
    return importedRows(fromCsv, csv);
  }

  @Override
  public void close() throws IOException {
    if (fromXlsx != null) {
      fromXlsx.close();
      fromXlsx = null;
    }
    if (fromCsv != null) {
      fromCsv.close();
      fromCsv = null;
    }
    Directories.delete(directory);
  }

  private LibraryStore store(String name) throws IOException {
    LibraryStore store =
        LibraryStore.create(Directories.createEmpty(directory.resolve(name)), Durability.PROCESS);
    store.createCompanies(dataset.companies());
    return store;
  }

  private static Object importedRows(@Nullable LibraryStore store, Path file) {
    LibraryStore prepared = Objects.requireNonNull(store, "A round has to be prepared first");
    return Importer.on(prepared.session()).run(LibraryStore.DEALS, file).importedRows();
  }
}
