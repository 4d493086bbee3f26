package dev.fieldstone.benchmarks.line;

import dev.fieldstone.benchmarks.store.DealsExport;
import dev.fieldstone.benchmarks.store.Sides;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * How long does it take to write all active records to a CSV file, selects by label and references by name? By hand: a
 * SELECT with a join, and Commons CSV.
 *
 * <p>The library counts first, and its file is forced to disk before it stands in its place.
 */
public final class ExportCsvLine implements Line {
  private final Sides sides;
  private final Path oursFile;
  private final Path handFile;

  /** Makes the line on filled stores; the files go into the directory, which is there. */
  public ExportCsvLine(Sides sides, Path directory) {
    this.sides = sides;
    this.oursFile = directory.resolve("ours.csv");
    this.handFile = directory.resolve("hand.csv");
  }

  @Override
  public String name() {
    return "export csv";
  }

  @Override
  public Rounds rounds() {
    return Rounds.ofReads(sides.dataset().size());
  }

  @Override
  public void prepare(int round) {}

  @Override
  public Object ours() {
    return DealsExport.write(sides.library(), oursFile);
  }

  @Override
  public Object hand() throws IOException, SQLException {
    return DealsExport.write(sides.hand(), handFile);
  }
}
