package dev.fieldstone.benchmarks.store;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.engine.Durability;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * The two sides of a comparison.
 *
 * @param dataset what both are filled with, or are to be
 * @param directory where both keep their files, theirs alone
 * @param durability what a commit of the library means
 * @param library the library's side
 * @param hand the hand-written side
 */
public record Sides(
    Dataset dataset, Path directory, Durability durability, LibraryStore library, HandStore hand)
    implements AutoCloseable {

  /** Makes both sides in a directory, which is emptied first, with all companies and no deals. */
  public static Sides withCompanies(Path directory, Dataset dataset) throws IOException, SQLException {
    Sides sides = create(directory, dataset, Durability.PROCESS);
    sides.library.createCompanies(dataset.companies());
    sides.hand.insertCompanies(dataset.companies());
    return sides;
  }

  /** Makes both sides in a directory, which is emptied first, with the whole dataset. */
  public static Sides filled(Path directory, Dataset dataset, Durability durability) throws IOException, SQLException {
    Sides sides = create(directory, dataset, durability);
    sides.library.fill(dataset);
    sides.hand.fill(dataset);
    return sides;
  }

  /** Closes both sides and deletes their files. */
  @Override
  public void close() throws IOException, SQLException {
    library.close();
    hand.close();
    Directories.delete(directory);
  }

  private static Sides create(Path directory, Dataset dataset, Durability durability)
      throws IOException, SQLException {
    Path empty = Directories.createEmpty(directory);
    return new Sides(dataset, empty, durability, LibraryStore.create(empty, durability), HandStore.create(empty));
  }
}
