package dev.fieldstone.engine.internal.sql;

import static org.jooq.impl.DSL.select;

import dev.fieldstone.engine.internal.catalog.ClassMemory;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.placement.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The statements that copy records between two layouts of one table.
 *
 * @param renderer renders them
 * @param from the table as it is laid out
 * @param to the same table with the same fields, laid out in one SQL table
 */
public record LayoutStatements(Renderer renderer, TableDefinition from, TableDefinition to) {

  /** Copies records with all their values, dormant ones too. Values: the number to go on after, the last number. */
  public String copy() {
    RecordColumns old = RecordColumns.of(from);
    RecordColumns fresh = RecordColumns.of(to);
    List<Field<?>> into = new ArrayList<>();
    List<Field<?>> copied = new ArrayList<>();
    for (String column : RecordColumns.HEAD) {
      into.add(fresh.head(column));
      copied.add(old.head(column));
    }
    List<Placement> placements = new ArrayList<>();
    for (FieldState field : from.fieldStates()) {
      FieldState same = Objects.requireNonNull(state(field.number()));
      field
          .memories()
          .forEach(
              (key, memory) -> {
                ClassMemory moved = Objects.requireNonNull(same.memories().get(key));
                into.add(fresh.of(moved.placement()));
                copied.add(old.of(memory.placement()));
                placements.add(memory.placement());
              });
    }
    return renderer.render(
        DSL.insertInto(Renderer.table(fresh.part(0)), into)
            .select(
                old.joinParts(select(copied).from(Renderer.table(old.part(0))), placements)
                    .where(old.record().gt(Renderer.number()).and(old.record().le(Renderer.number())))
                    .orderBy(old.record())));
  }

  private FieldState state(long number) {
    return to.fieldStates().stream().filter(field -> field.number() == number).findFirst().orElseThrow();
  }
}
