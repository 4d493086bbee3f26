package dev.fieldstone.benchmarks.line;

import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.TableDraft;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long does it take to delete 100 records to which 100,000 others refer, which go with them? By hand: a foreign key
 * with ON DELETE CASCADE. Each round fills both sides anew.
 */
public final class CascadeLine implements Line {
  private static final int PARENTS = 100;
  private static final int CHILDREN = 1_000;

  private final Sides sides;
  private List<RecordId> parents = List.of();

  /** Makes the line, with tables of its own. */
  public CascadeLine(Sides sides) throws SQLException {
    this.sides = sides;
    session()
        .org()
        .apply(
            Schema.of(
                TableDraft.named("Parents"),
                TableDraft.named("Children").field("Parent", FieldType.reference("parents", OnDelete.CASCADE))));
    sides.hand().execute("CREATE TABLE parent (id BIGINT PRIMARY KEY, name VARCHAR)");
    sides.hand().execute(
        "CREATE TABLE child (id BIGINT PRIMARY KEY, name VARCHAR,"
            + " parent BIGINT REFERENCES parent (id) ON DELETE CASCADE)");
  }

  @Override
  public String name() {
    return "cascade delete 100000";
  }

  @Override
  public Rounds rounds() {
    return Rounds.ofWholeTable(PARENTS * CHILDREN);
  }

  @Override
  public void prepare(int round) throws SQLException {
    parents = session().records("parents").createAll(names(PARENTS, null));
    for (RecordId parent : parents) {
      session().records("children").createAll(names(CHILDREN, parent));
    }
    try (PreparedStatement insertParent = sides.hand().prepare("INSERT INTO parent VALUES (?, 'parent')");
        PreparedStatement insertChild = sides.hand().prepare("INSERT INTO child VALUES (?, 'child', ?)")) {
      for (long parent = 0; parent < PARENTS; parent++) {
        insertParent.setLong(1, parent);
        insertParent.executeUpdate();
        for (long child = 0; child < CHILDREN; child++) {
          insertChild.setLong(1, parent * CHILDREN + child);
          insertChild.setLong(2, parent);
          insertChild.addBatch();
        }
        insertChild.executeBatch();
      }
    }
  }

  @Override
  public Object ours() {
    return session().records().delete(parents).deletedCount();
  }

  @Override
  public Object hand() throws SQLException {
    sides.hand().execute("DELETE FROM parent");
    return (long) PARENTS * (CHILDREN + 1);
  }

  private static List<Map<String, Object>> names(int count, @Nullable RecordId parent) {
    List<Map<String, Object>> names = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      names.add(parent == null ? Map.of("name", "parent") : Map.of("name", "child", "parent", parent));
    }
    return names;
  }

  private Session session() {
    return sides.library().session();
  }
}
