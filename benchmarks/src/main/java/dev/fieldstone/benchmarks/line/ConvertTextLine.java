package dev.fieldstone.benchmarks.line;

import dev.fieldstone.benchmarks.store.LibraryStore;
import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldType;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How long does it take to make numbers of the texts of a field, for every record? By hand: one UPDATE with a CAST from
 * one column to another, which fails as a whole on a text that is no number.
 */
public final class ConvertTextLine implements Line {
  private static final String FIELD = "quantity";

  private final Sides sides;

  /** Makes the line on filled stores, whose quantities become texts. */
  public ConvertTextLine(Sides sides) throws SQLException {
    this.sides = sides;
    change(FieldType.text(), Conversion.replace());
    sides.hand().execute("ALTER TABLE deal ADD COLUMN quantity_text VARCHAR(10000)");
    sides.hand().execute("UPDATE deal SET quantity_text = CAST(quantity AS VARCHAR)");
  }

  @Override
  public String name() {
    return "convert text to number";
  }

  @Override
  public Rounds rounds() {
    return Rounds.ofWholeTable(sides.dataset().size());
  }

  @Override
  public void prepare(int round) {
    change(FieldType.text(), Conversion.NONE);
  }

  @Override
  public @Nullable Object ours() {
    change(FieldType.number(0), Conversion.replace());
    return null;
  }

  @Override
  public @Nullable Object hand() throws SQLException {
    sides.hand().execute("UPDATE deal SET quantity = CAST(quantity_text AS BIGINT)");
    return null;
  }

  private void change(FieldType type, Conversion conversion) {
    sides.library().session().fields(LibraryStore.DEALS).changeType(FIELD, type, conversion);
  }
}
