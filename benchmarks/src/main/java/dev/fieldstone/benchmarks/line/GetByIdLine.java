package dev.fieldstone.benchmarks.line;

import dev.fieldstone.benchmarks.dataset.Deal;
import dev.fieldstone.benchmarks.store.HandStore;
import dev.fieldstone.benchmarks.store.Sides;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** How long does it take to read one record with all its values, when its id is known? */
public final class GetByIdLine implements Line {
  /** Records read in a round. */
  public static final int OPERATIONS = 1_000;

  private final Sides sides;
  private final PreparedStatement select;
  private final int[] indexes = new int[OPERATIONS];

  /** Makes the line on filled stores. */
  public GetByIdLine(Sides sides) throws SQLException {
    this.sides = sides;
    this.select = sides.hand().prepare("SELECT " + HandStore.COLUMNS + " FROM deal WHERE id = ?");
  }

  @Override
  public String name() {
    return "get by id";
  }

  @Override
  public Rounds rounds() {
    return Rounds.ofSmallOperations(OPERATIONS);
  }

  @Override
  public void prepare(int round) {
    SplittableRandom random = new SplittableRandom(round);
    for (int operation = 0; operation < OPERATIONS; operation++) {
      indexes[operation] = random.nextInt(sides.dataset().size());
    }
  }

  @Override
  public Object ours() {
    List<String> names = new ArrayList<>();
    for (int index : indexes) {
      names.add(sides.library().session().records().get(sides.library().deal(index)).display());
    }
    return names;
  }

  @Override
  public Object hand() throws SQLException {
    List<String> names = new ArrayList<>();
    for (int index : indexes) {
      select.setLong(1, index);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        Deal deal = HandStore.deal(row);
        names.add(deal.name());
      }
    }
    return names;
  }

  @Override
  public void close() throws SQLException {
    select.close();
  }
}
