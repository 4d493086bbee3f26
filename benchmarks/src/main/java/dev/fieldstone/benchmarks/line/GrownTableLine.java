package dev.fieldstone.benchmarks.line;

import static dev.fieldstone.engine.view.Query.where;

import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.view.Query;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much longer does it take to count the records of a table by two fields when 40 fields were added to it one by
 * one? The other side is the library too, on a table that was made with these fields.
 */
public final class GrownTableLine implements Line {
  private static final int FIELDS = 40;
  private static final int RECORDS_PER_CALL = 10_000;
  private static final String GROWN = "grown";
  private static final String MADE = "made";

  private final Sides sides;
  private final String name;
  private Query query = Query.everything();

  /** Makes the line, with tables of its own, as large as the dataset. */
  public GrownTableLine(Sides sides) {
    this(sides, "scan after 40 added fields");
    session().tables().create(TableDraft.named(GROWN));
    for (int field = 0; field < FIELDS; field++) {
      session().fields(GROWN).create(FieldDraft.named(key(field), type(field)));
    }
    TableDraft made = TableDraft.named(MADE);
    for (int field = 0; field < FIELDS; field++) {
      made = made.field(key(field), type(field));
    }
    session().tables().create(made);
    fill(GROWN);
    fill(MADE);
  }

  private GrownTableLine(Sides sides, String name) {
    this.sides = sides;
    this.name = name;
  }

  /** Compacts the table; {@return the same question, asked of what it is then} */
  public GrownTableLine compacted() {
    session().tables().compact(TableLocator.of(GROWN));
    return new GrownTableLine(sides, "scan after compaction");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Rounds rounds() {
    return Rounds.ofReads(sides.dataset().size());
  }

  @Override
  public void prepare(int round) {
    query =
        where(key(FIELDS - 1))
            .atLeast(BigDecimal.valueOf(round % 50))
            .and(key(FIELDS - 2))
            .contains(String.valueOf(round % 10));
  }

  @Override
  public Object ours() {
    return sides.library().views().count(GROWN, query);
  }

  @Override
  public Object hand() {
    return sides.library().views().count(MADE, query);
  }

  private void fill(String table) {
    int size = sides.dataset().size();
    for (int start = 0; start < size; start += RECORDS_PER_CALL) {
      List<Map<String, Object>> records = new ArrayList<>();
      for (int index = start; index < Math.min(size, start + RECORDS_PER_CALL); index++) {
        Map<String, Object> values = new HashMap<>();
        for (int field = FIELDS - 4; field < FIELDS; field++) {
          values.put(key(field), field % 2 == 0 ? "text " + index : (Object) (index % 100));
        }
        records.add(values);
      }
      session().records(table).createAll(records);
    }
  }

  private static String key(int field) {
    return "f" + field;
  }

  private static FieldType type(int field) {
    return field % 2 == 0 ? FieldType.text() : FieldType.number(2);
  }

  private Session session() {
    return sides.library().session();
  }
}
