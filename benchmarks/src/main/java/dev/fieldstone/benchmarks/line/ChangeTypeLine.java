package dev.fieldstone.benchmarks.line;

import dev.fieldstone.benchmarks.store.LibraryStore;
import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How long does it take to change a field from number to text, and the next time back?
 *
 * <p>The library leaves the numbers behind, dormant, and finds them again. By hand: SET DATA TYPE, for which H2 copies
 * the SQL table and converts every value.
 */
public final class ChangeTypeLine implements Line {
  private final Sides sides;
  private boolean oursIsText;
  private boolean handIsText;

  /** Makes the line on filled stores. */
  public ChangeTypeLine(Sides sides) {
    this.sides = sides;
  }

  @Override
  public String name() {
    return "change type";
  }

  @Override
  public Rounds rounds() {
    return Rounds.ofSchemaChanges();
  }

  @Override
  public void prepare(int round) {}

  @Override
  public @Nullable Object ours() {
    oursIsText = !oursIsText;
    FieldType type = oursIsText ? FieldType.text() : FieldType.number(2);
    FieldPatch patch = FieldPatch.changeType(type, Conversion.NONE);
    sides.library().session().fields(LibraryStore.DEALS).update("score", patch);
    return null;
  }

  @Override
  public @Nullable Object hand() throws SQLException {
    handIsText = !handIsText;
    String columnType = handIsText ? "VARCHAR(10000)" : "NUMERIC(20, 2)";
    sides.hand().execute("ALTER TABLE deal ALTER COLUMN score SET DATA TYPE " + columnType);
    return null;
  }
}
