package dev.fieldstone.benchmarks.line;

import dev.fieldstone.benchmarks.dataset.Dataset;
import java.nio.file.Path;
import java.sql.SQLException;

/** How long does it take to make all records, 10,000 in a call and a commit? */
public final class BulkCreateLine extends FillingLine {

  /** Makes the line; every round has the directory to itself. */
  public BulkCreateLine(Dataset dataset, Path directory) {
    super(dataset, directory);
  }

  @Override
  public String name() {
    return "bulk create";
  }

  @Override
  public Object ours() {
    sides().library().createDeals(dataset().deals());
    return (long) dataset().size();
  }

  @Override
  public Object hand() throws SQLException {
    return sides().hand().insertDeals(dataset().deals().iterator());
  }
}
