package dev.fieldstone.benchmarks.store;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.engine.Durability;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The sides of a comparison.
 *
 * @param dataset what all are filled with, or are to be
 * @param directory where those on disk keep their files, theirs alone
 * @param durability what a commit of the library means
 * @param temperature whether the library may keep columns in memory
 * @param library the library's side
 * @param hand the hand-written side
 * @param arrays plain Java arrays; null beside a cold library
 */
public record Sides(
    Dataset dataset,
    Path directory,
    Durability durability,
    Temperature temperature,
    LibraryStore library,
    HandStore hand,
    @Nullable ArrayStore arrays)
    implements AutoCloseable {

  /** Makes cold sides in a directory, which is emptied first, with all companies and no deals. */
  public static Sides withCompanies(Path directory, Dataset dataset) throws IOException, SQLException {
    Sides sides = create(directory, dataset, Durability.PROCESS);
    sides.library.createCompanies(dataset.companies());
    sides.hand.insertCompanies(dataset.companies());
    return sides;
  }

  /** Makes cold sides in a directory, which is emptied first, with the whole dataset. */
  public static Sides filled(Path directory, Dataset dataset, Durability durability) throws IOException, SQLException {
    Sides sides = create(directory, dataset, durability);
    sides.library.fill(dataset);
    sides.hand.fill(dataset);
    return sides;
  }

  /**
   * Opens the library anew so that it keeps columns in memory, and fills arrays from the dataset: values that were
   * changed since the filling are not in them.
   *
   * @return the same stores and the arrays; closing either sides closes both
   */
  public Sides warm() {
    library.reopen(Temperature.WARM);
    return new Sides(dataset, directory, durability, Temperature.WARM, library, hand, ArrayStore.of(dataset));
  }

  /**
   * Opens the library anew so that it keeps no columns.
   *
   * @return the same stores without arrays; closing either sides closes both
   */
  public Sides cold() {
    library.reopen(Temperature.COLD);
    return new Sides(dataset, directory, durability, Temperature.COLD, library, hand, null);
  }

  /** Closes all sides and deletes their files. */
  @Override
  public void close() throws IOException, SQLException {
    library.close();
    hand.close();
    Directories.delete(directory);
  }

  private static Sides create(Path directory, Dataset dataset, Durability durability)
      throws IOException, SQLException {
    Path empty = Directories.createEmpty(directory);
    return new Sides(
        dataset,
        empty,
        durability,
        Temperature.COLD,
        LibraryStore.create(empty, durability),
        HandStore.create(empty),
        null);
  }
}
