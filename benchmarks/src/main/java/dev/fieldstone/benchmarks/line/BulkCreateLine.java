package dev.fieldstone.benchmarks.line;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.store.Sides;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How long does it take to make all records, 10,000 in a call and a commit? Each round begins with empty stores. */
public final class BulkCreateLine implements Line {
  private final Dataset dataset;
  private final Path directory;
  private @Nullable Sides fresh;

  /** Makes the line; every round has the directory to itself. */
  public BulkCreateLine(Dataset dataset, Path directory) {
    this.dataset = dataset;
    this.directory = directory;
  }

  @Override
  public String name() {
    return "bulk create";
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
    sides().library().createDeals(dataset.deals());
    return (long) dataset.size();
  }

  @Override
  public Object hand() throws SQLException {
    return sides().hand().insertDeals(dataset.deals().iterator());
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
