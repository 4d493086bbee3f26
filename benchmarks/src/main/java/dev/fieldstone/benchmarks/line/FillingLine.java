package dev.fieldstone.benchmarks.line;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.store.Sides;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A line that fills the whole table. Each round begins with empty stores. */
abstract sealed class FillingLine implements Line permits BulkCreateLine, ImportCsvLine {
  private final Dataset dataset;
  private final Path directory;
  private @Nullable Sides fresh;

  /** Makes the line; every round has the directory to itself. */
  FillingLine(Dataset dataset, Path directory) {
    this.dataset = dataset;
    this.directory = directory;
  }

  @Override
  public final Rounds rounds() {
    return Rounds.ofWholeTable(dataset.size());
  }

  @Override
  public final void prepare(int round) throws IOException, SQLException {
    close();
    fresh = Sides.withCompanies(directory, dataset);
  }

  @Override
  public final void close() throws IOException, SQLException {
    if (fresh != null) {
      fresh.close();
      fresh = null;
    }
  }

  /** {@return what is filled with} */
  final Dataset dataset() {
    return dataset;
  }

  /** {@return the round's stores} */
  final Sides sides() {
    if (fresh == null) {
      throw new IllegalStateException("A round has to be prepared first");
    }
    return fresh;
  }
}
