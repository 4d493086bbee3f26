package dev.fieldstone.benchmarks.line;

import dev.fieldstone.benchmarks.store.HandStore;
import dev.fieldstone.benchmarks.store.Sides;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** How long does it take to read one record with all its values, when its id is known? */
public final class GetByIdLine extends SingleRecordsLine {
  /** Records read in a round. */
  public static final int OPERATIONS = 1_000;

  /** Makes the line on filled stores. */
  public GetByIdLine(Sides sides) throws SQLException {
    super(sides, OPERATIONS, "SELECT " + HandStore.COLUMNS + " FROM deal WHERE id = ?");
  }

  @Override
  public String name() {
    return "get by id";
  }

  @Override
  public Object ours() {
    List<String> names = new ArrayList<>();
    for (int index : indexes()) {
      names.add(sides().library().session().records().get(sides().library().deal(index)).display());
    }
    return names;
  }

  @Override
  public Object hand() throws SQLException {
    List<String> names = new ArrayList<>();
    for (int index : indexes()) {
      statement().setLong(1, index);
      try (ResultSet row = statement().executeQuery()) {
        row.next();
        names.add(HandStore.deal(row).name());
      }
    }
    return names;
  }
}
