package dev.fieldstone.benchmarks.line;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.dataset.Deal;
import dev.fieldstone.benchmarks.store.LibraryStore;
import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.view.Query;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How much longer does a first page by filter and sort take after a record was changed that the filter looks at? The
 * other side is the library, too: the same page without a change before it. The change does not alter the page.
 */
public final class PageAfterWriteLine implements Line {
  private static final int MOST_QUANTITY = 1_000;

  private final Sides sides;
  private Query query = Query.everything();
  private int changed;
  private long quantity;

  /** Makes the line on filled stores. */
  public PageAfterWriteLine(Sides sides) {
    this.sides = sides;
  }

  @Override
  public String name() {
    return "page after write, " + sides.temperature().word();
  }

  @Override
  public Rounds rounds() {
    return Rounds.ofPairs();
  }

  @Override
  public void prepare(int round) {
    query = FirstPageLine.query(round).uncounted();
    SplittableRandom random = new SplittableRandom(round);
    changed = alwaysTaken(random);
    quantity = random.nextLong(FirstPageLine.MAX_QUANTITY, MOST_QUANTITY);
  }

  @Override
  public void beforeOurs() {
    Patch patch = Patch.empty().set("quantity", quantity);
    sides.library().session().records().update(sides.library().deal(changed), patch);
  }

  @Override
  public Object ours() {
    return page();
  }

  @Override
  public Object hand() {
    return page();
  }

  private List<String> page() {
    return sides.library().views().items(LibraryStore.DEALS, query).items().stream().map(Record::display).toList();
  }

  /** An active deal whose quantity the filter takes before the change as after it. */
  private int alwaysTaken(SplittableRandom random) {
    List<Deal> deals = sides.dataset().deals();
    int index = random.nextInt(deals.size());
    while (Dataset.isArchived(index) || deals.get(index).quantity() < FirstPageLine.MAX_QUANTITY) {
      index = random.nextInt(deals.size());
    }
    return index;
  }
}
