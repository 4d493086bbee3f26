package dev.fieldstone.engine.internal.sql.fault;

import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.internal.sql.LinkStatements;
import dev.fieldstone.engine.internal.sql.RecordColumns;
import dev.fieldstone.engine.internal.sql.Renderer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectConditionStep;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.SQLDataType;

/**
 * The statements that hold the values of a reference against its links and targets. Rarely run, so not kept. No values
 * unless said.
 */
public final class ReferenceFaultStatements {
  private static final String TARGETS = "targets";

  private final Renderer renderer;
  private final RecordColumns columns;
  private final Placement placement;
  private final String links;
  private final String targets;
  private final ValueCompanions companions;

  /** Prepares to render the statements of a field and target, active or dormant. */
  public ReferenceFaultStatements(
      Renderer renderer, TableDefinition table, FieldState field, ClassKey key, TableDefinition target) {
    this.renderer = renderer;
    this.columns = RecordColumns.of(table);
    this.placement = Objects.requireNonNull(field.memories().get(key)).placement();
    this.links = LinkStatements.name(field.number(), key);
    this.targets = RecordColumns.of(target).part(0);
    this.companions = new ValueCompanions(renderer, columns, placement, links);
  }

  /** How many values have each of the faults, in their order, in one pass. */
  public String count() {
    return renderer.render(
        values(Arrays.stream(ReferenceFault.values()).map(fault -> Renderer.countWhere(condition(fault))).toList()));
  }

  /** The first records whose value has a fault. Values: how many at most. */
  public String first(ReferenceFault fault) {
    return renderer.render(
        values(List.of(columns.record())).and(condition(fault)).orderBy(columns.record()).limit(Renderer.number()));
  }

  /** How many links belong to no value. */
  public String countStrays() {
    return companions.countStrays();
  }

  /** The first records, be there any such or not, with a link that belongs to no value. Values: how many at most. */
  public String firstStrays() {
    return companions.firstStrays();
  }

  private SelectConditionStep<org.jooq.Record> values(List<? extends SelectFieldOrAsterisk> selected) {
    return companions
        .withCompanions(selected)
        .leftJoin(Renderer.table(targets).as(TARGETS))
        .on(target().eq(value()))
        .where(value().isNotNull());
  }

  private Condition condition(ReferenceFault fault) {
    return switch (fault) {
      case DANGLING -> target().isNull();
      case UNLINKED -> companions.record().isNull();
      case LINKED_OTHERWISE -> Renderer.numberColumn(links, "target").ne(value());
    };
  }

  private Field<Long> value() {
    return columns.of(placement).coerce(SQLDataType.BIGINT);
  }

  private static Field<Long> target() {
    return Renderer.numberColumn(TARGETS, RecordColumns.RECORD);
  }
}
