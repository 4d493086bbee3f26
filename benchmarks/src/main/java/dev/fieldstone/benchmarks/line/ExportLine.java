package dev.fieldstone.benchmarks.line;

import dev.fieldstone.benchmarks.store.DealsExport;
import dev.fieldstone.benchmarks.store.Sides;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * How long does it take to write all active records to a file, selects by label and references by name? The library
 * counts first, and its file is forced to disk before it stands in its place.
 */
public final class ExportLine implements Line {
  private final String name;
  private final Sides sides;
  private final Path oursFile;
  private final Writing hand;

  private ExportLine(String name, Sides sides, Path oursFile, Writing hand) {
    this.name = name;
    this.sides = sides;
    this.oursFile = oursFile;
    this.hand = hand;
  }

  /** What the other side does. */
  @FunctionalInterface
  private interface Writing {
    Object write() throws IOException, SQLException;
  }

  /** {@return the line of a CSV file; by hand it is a SELECT with a join, and Commons CSV} */
  public static Line csv(Sides sides, Path directory) {
    Path handFile = directory.resolve("hand.csv");
    return new ExportLine(
        "export csv", sides, directory.resolve("ours.csv"), () -> DealsExport.write(sides.hand(), handFile));
  }

  /** {@return the line of a spreadsheet; the other side is the library, too, and writes the same to a CSV file} */
  public static Line xlsx(Sides sides, Path directory) {
    Path csv = directory.resolve("ours.csv");
    return new ExportLine(
        "export xlsx", sides, directory.resolve("ours.xlsx"), () -> DealsExport.write(sides.library(), csv));
  }

  @Override
  public String name() {
    return name;
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
    return hand.write();
  }
}
