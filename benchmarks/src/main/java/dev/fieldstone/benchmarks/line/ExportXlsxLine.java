package dev.fieldstone.benchmarks.line;

import dev.fieldstone.benchmarks.store.DealsExport;
import dev.fieldstone.benchmarks.store.Sides;
import java.nio.file.Path;

/**
 * How long does it take to write all active records to a spreadsheet? The other side is the library, too: it writes the
 * same records to a CSV file.
 */
public final class ExportXlsxLine implements Line {
  private final Sides sides;
  private final Path xlsx;
  private final Path csv;

  /** Makes the line on filled stores; the files go into the directory, which is there. */
  public ExportXlsxLine(Sides sides, Path directory) {
    this.sides = sides;
    this.xlsx = directory.resolve("ours.xlsx");
    this.csv = directory.resolve("ours.csv");
  }

  @Override
  public String name() {
    return "export xlsx";
  }

  @Override
  public Rounds rounds() {
    return Rounds.ofReads(sides.dataset().size());
  }

  @Override
  public void prepare(int round) {}

  @Override
  public Object ours() {
    return DealsExport.write(sides.library(), xlsx);
  }

  @Override
  public Object hand() {
    return DealsExport.write(sides.library(), csv);
  }
}
