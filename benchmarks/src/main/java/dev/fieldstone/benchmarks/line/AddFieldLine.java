package dev.fieldstone.benchmarks.line;

import dev.fieldstone.benchmarks.store.LibraryStore;
import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldType;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long does it take to add a field to the filled table? By hand: ADD COLUMN, for which H2 copies the SQL table. */
public final class AddFieldLine implements Line {
  private static final List<Addition> ADDITIONS = List.of(
      new Addition(FieldType.text(), "VARCHAR(10000)"),
      new Addition(FieldType.number(2), "NUMERIC(20, 2)"),
      new Addition(FieldType.date(), "DATE"),
      new Addition(FieldType.checkbox(), "BOOLEAN"));

  private final Sides sides;
  private int round;

  /** Makes the line on filled stores. */
  public AddFieldLine(Sides sides) {
    this.sides = sides;
  }

  @Override
  public String name() {
    return "add field";
  }

  @Override
  public Rounds rounds() {
    return Rounds.ofSchemaChanges();
  }

  @Override
  public void prepare(int round) {
    this.round = round;
  }

  @Override
  public @Nullable Object ours() {
    FieldDraft draft = FieldDraft.named("Extra " + round, addition().type());
    sides.library().session().fields(LibraryStore.DEALS).create(draft);
    return null;
  }

  @Override
  public @Nullable Object hand() throws SQLException {
    sides.hand().execute("ALTER TABLE deal ADD COLUMN extra_" + round + " " + addition().columnType());
    return null;
  }

  private Addition addition() {
    return ADDITIONS.get(round % ADDITIONS.size());
  }

  /**
   * What is added.
   *
   * @param type the field's type
   * @param columnType the SQL type that serves it
   */
  private record Addition(FieldType type, String columnType) {}
}
