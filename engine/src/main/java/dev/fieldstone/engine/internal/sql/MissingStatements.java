package dev.fieldstone.engine.internal.sql;

import static org.jooq.impl.DSL.select;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.OptionEntry;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;

/**
 * The statements on the records that have no value in a field: an option that was removed is none. Rarely run, so not
 * kept.
 *
 * @param renderer renders them
 * @param columns the columns of the table
 * @param field the field
 */
public record MissingStatements(Renderer renderer, RecordColumns columns, FieldDefinition field) {

  /** How many active ones there are. No values. */
  public String count() {
    return renderer.render(from(DSL.count()).where(isActive().and(missing())));
  }

  /** The first active ones, by number. Values: how many at most. */
  public String first() {
    return renderer.render(
        from(columns.record()).where(isActive().and(missing())).orderBy(columns.record()).limit(Renderer.number()));
  }

  /** How many there are, archived ones too. No values. */
  public String countAll() {
    return renderer.render(from(DSL.count()).where(missing()));
  }

  /** The next ones by number, archived ones too. Values: the number to go on after, how many at most. */
  public String nextOfAll() {
    return renderer.render(
        from(columns.record())
            .where(columns.record().gt(Renderer.number()).and(missing()))
            .orderBy(columns.record())
            .limit(Renderer.number()));
  }

  private SelectJoinStep<org.jooq.Record> from(SelectFieldOrAsterisk selected) {
    return columns.join(select(List.of(selected)).from(Renderer.table(columns.part(0))), List.of(field));
  }

  private Condition isActive() {
    return columns.archived().eq(DSL.inline(false));
  }

  private Condition missing() {
    return RecordColumns.unindexed(columns.of(field).isNull().or(isRemoved()));
  }

  private Condition isRemoved() {
    List<Long> removed = field.options().stream().filter(OptionEntry::removed).map(OptionEntry::number).toList();
    if (removed.isEmpty()) {
      return DSL.falseCondition();
    }
    return switch (field.storageClass()) {
      case OPTION -> columns.of(field).coerce(Long.class).in(removed.stream().map(DSL::inline).toList());
      case OPTIONS -> DSL.not(hasReadableOption());
      case TEXT, NUMBER, BOOLEAN, DATE, TIMESTAMP, ACTOR, ACTORS, REFERENCE, REFERENCES, JSON, ATTACHMENTS ->
          DSL.falseCondition();
    };
  }

  /** A list that names an option which was not removed. */
  private Condition hasReadableOption() {
    Field<String> stored = columns.of(field).coerce(String.class);
    Field<String> list =
        DSL.replace(DSL.replace(stored, DSL.inline("["), DSL.inline(",")), DSL.inline("]"), DSL.inline(","));
    Condition any = DSL.falseCondition();
    for (OptionEntry option : field.options()) {
      if (!option.removed()) {
        any = any.or(list.like(DSL.inline("%," + option.number() + ",%")));
      }
    }
    return any;
  }
}
