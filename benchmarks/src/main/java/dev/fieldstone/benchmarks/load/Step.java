package dev.fieldstone.benchmarks.load;

import static dev.fieldstone.engine.view.Query.where;

import dev.fieldstone.benchmarks.line.BoardLine;
import dev.fieldstone.benchmarks.line.FirstPageLine;
import dev.fieldstone.benchmarks.store.LibraryStore;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.view.ViewLocator;
import java.util.Locale;
import java.util.SplittableRandom;

/** What an actor does at a time. */
enum Step {
  /** Reads the first 50 records by a filter and a sort. */
  PAGE {
    @Override
    void run(LibraryStore library, int records, SplittableRandom random) {
      library.views().items(LibraryStore.DEALS, FirstPageLine.query(random.nextInt(MANY)).uncounted());
    }
  },
  /** Reads the first 25 cards of each lane of the board, under a filter. */
  BOARD {
    @Override
    void run(LibraryStore library, int records, SplittableRandom random) {
      long quantity = random.nextLong(100, 500);
      library.views().board(PIPELINE, where("quantity").atLeast(quantity), BoardLine.TAKE_PER_LANE);
    }
  },
  /** Changes a value of a record that pages and boards filter by. */
  UPDATE {
    @Override
    void run(LibraryStore library, int records, SplittableRandom random) {
      Patch patch = Patch.empty().set("quantity", random.nextLong(1, 1_001));
      library.session().records().update(library.deal(random.nextInt(records)), patch);
    }
  };

  private static final ViewLocator PIPELINE = ViewLocator.of(LibraryStore.PIPELINE);
  private static final int MANY = 1_000_000;

  /** Does it once, with parameters at random. */
  abstract void run(LibraryStore library, int records, SplittableRandom random);

  /** {@return what it is called in results} */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
