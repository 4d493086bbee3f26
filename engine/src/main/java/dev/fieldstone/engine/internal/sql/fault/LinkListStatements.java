package dev.fieldstone.engine.internal.sql.fault;

import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.internal.sql.LinkStatements;
import dev.fieldstone.engine.internal.sql.RecordColumns;
import dev.fieldstone.engine.internal.sql.Renderer;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The statements that read lists of references, their links and their targets. Rarely run, so not kept. */
public final class LinkListStatements {
  private final Renderer renderer;
  private final RecordColumns columns;
  private final Placement placement;
  private final String links;
  private final RecordColumns targets;

  /** Prepares to render the statements of a field and target, active or dormant. */
  public LinkListStatements(
      Renderer renderer, TableDefinition table, FieldState field, ClassKey key, TableDefinition target) {
    this.renderer = renderer;
    this.columns = RecordColumns.of(table);
    this.placement = Objects.requireNonNull(field.memories().get(key)).placement();
    this.links = LinkStatements.name(field.number(), key);
    this.targets = RecordColumns.of(target);
  }

  /** The next records that have a list, with it. Values: the number to go on after, how many at most. */
  public String lists() {
    Field<Long> record = columns.recordOf(placement.part());
    return renderer.render(
        DSL.select(record, columns.of(placement))
            .from(Renderer.table(columns.part(placement.part())))
            .where(record.gt(Renderer.number()).and(columns.of(placement).isNotNull()))
            .orderBy(record)
            .limit(Renderer.number()));
  }

  /** The links of some records, as record and target. Values: the number after which they begin, the last one. */
  public String links() {
    Field<Long> record = Renderer.numberColumn(links, "record");
    return renderer.render(
        DSL.select(record, Renderer.numberColumn(links, "target"))
            .from(Renderer.table(links))
            .where(record.gt(Renderer.number()).and(record.le(Renderer.number()))));
  }

  /** Which targets exist. Values: their numbers as an array. */
  public String existing() {
    return renderer.render(
        DSL.select(List.of(targets.record()))
            .from(Renderer.table(targets.part(0)))
            .where(Renderer.isAnyOf(targets.record())));
  }
}
