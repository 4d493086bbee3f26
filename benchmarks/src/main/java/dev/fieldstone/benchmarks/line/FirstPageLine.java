package dev.fieldstone.benchmarks.line;

import static dev.fieldstone.engine.view.Query.where;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.layout.ColumnsLayout;
import dev.fieldstone.benchmarks.layout.Layout;
import dev.fieldstone.benchmarks.store.ArrayStore;
import dev.fieldstone.benchmarks.store.LibraryStore;
import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import java.sql.SQLException;

/**
 * How long does it take to read the first 50 active records by a filter over two fields and a sort by two, without a
 * count and, unless the other side has one, without an index?
 */
public final class FirstPageLine extends ReadLine {
  /** From this quantity up, every round's filter takes a record, if its stage is not the one left out. */
  static final int MAX_QUANTITY = 500;

  private static final String QUESTION = "first page filter+sort";
  private static final int TAKE = 50;

  private final Layout layout;
  private long quantity;
  private int stage;

  /** Makes the line on filled stores. */
  public FirstPageLine(Sides sides) throws SQLException {
    super(sides, QUESTION);
    this.layout = ColumnsLayout.of(sides.hand());
  }

  /** Makes the line that sets the library beside another layout, which the line closes with itself. */
  public FirstPageLine(Sides sides, Layout layout) {
    super(sides, QUESTION, layout.name());
    this.layout = layout;
  }

  /** {@return the query for records from a quantity up and not in a stage, the latest due first} */
  public static Query query(long quantity, int stage) {
    return where("quantity").atLeast(quantity)
        .and("stage").isNot(Dataset.STAGES.get(stage))
        .sortedBy("due", Sort.Direction.DESC)
        .sortedBy("name", Sort.Direction.ASC)
        .take(TAKE);
  }

  /** {@return the query of a round, other than that of the round before} */
  public static Query query(int round) {
    return query(quantity(round), stage(round));
  }

  @Override
  public void prepare(int round) {
    quantity = quantity(round);
    stage = stage(round);
  }

  @Override
  public Object ours() {
    return sides().library().views().items(LibraryStore.DEALS, query(quantity, stage).uncounted()).items().stream()
        .map(Record::display)
        .toList();
  }

  @Override
  public Object hand() throws SQLException {
    return layout.firstPage(quantity, stage);
  }

  @Override
  Object ofArrays(ArrayStore arrays) {
    return arrays.firstPage(quantity, stage, TAKE);
  }

  @Override
  public void close() throws SQLException {
    layout.close();
  }

  static long quantity(int round) {
    return 100 + (round * 37L) % (MAX_QUANTITY - 100);
  }

  static int stage(int round) {
    return round % Dataset.STAGES.size();
  }
}
