package dev.fieldstone.benchmarks.line;

import static dev.fieldstone.engine.view.Query.where;

import dev.fieldstone.benchmarks.store.Directories;
import dev.fieldstone.benchmarks.store.LibraryStore;
import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.record.Patch;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * How much longer does it take to change one value of one record while its column is kept in memory? The other side is
 * the library, too, on a store of the same records that keeps no columns.
 *
 * <p>Before each round, a count reads the column, so that it is in memory and knows all changes of the round before. It
 * is one that no line compares with the hand-written side, which does not take part.
 */
public final class UpdateWithColumnsLine implements Line {
  private static final int OPERATIONS = 200;
  private static final int MAX_HUNDREDTHS = 10_000;

  private final Sides sides;
  private final Path directory;
  private final LibraryStore without;
  private final int[] indexes = new int[OPERATIONS];
  private final BigDecimal[] scores = new BigDecimal[OPERATIONS];

  /** Makes the line on filled and warm stores, and fills a store of its own. */
  public UpdateWithColumnsLine(Sides sides) throws IOException {
    this.sides = sides;
    this.directory = Directories.createEmpty(sides.directory().resolve("without-columns"));
    this.without = LibraryStore.create(directory, sides.durability());
    without.fill(sides.dataset());
  }

  @Override
  public String name() {
    return "update one, with columns";
  }

  @Override
  public Rounds rounds() {
    return Rounds.ofSingleStatements(OPERATIONS);
  }

  @Override
  public void prepare(int round) {
    SplittableRandom random = new SplittableRandom(round);
    Arrays.setAll(indexes, operation -> random.nextInt(sides.dataset().size()));
    Arrays.setAll(scores, operation -> BigDecimal.valueOf(random.nextInt(MAX_HUNDREDTHS), 2));
    sides.library().views().count(LibraryStore.DEALS, where("score").atLeast(round % 100));
  }

  @Override
  public @Nullable Object ours() {
    return update(sides.library());
  }

  @Override
  public @Nullable Object hand() {
    return update(without);
  }

  @Override
  public void close() throws IOException {
    without.close();
    Directories.delete(directory);
  }

  private @Nullable Object update(LibraryStore store) {
    for (int operation = 0; operation < OPERATIONS; operation++) {
      Patch patch = Patch.empty().set("score", scores[operation]);
      store.session().records().update(store.deal(indexes[operation]), patch);
    }
    return null;
  }
}
