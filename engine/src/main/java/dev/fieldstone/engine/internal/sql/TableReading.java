package dev.fieldstone.engine.internal.sql;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.OptionEntry;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.placement.ColumnType;
import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.TableDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * How a host reads a table by SQL of its own. Nothing of this is run by the engine: keys and labels stand in the query,
 * quoted.
 *
 * @param renderer writes it
 * @param table the table
 */
public record TableReading(Renderer renderer, TableDefinition table) {

  /** {@return the description} */
  public TableDescription describe() {
    List<FieldDefinition> fields = table.fields().stream().map(table::get).toList();
    return new TableDescription(
        Definitions.partNames(table.layout()).stream()
            .map(name -> renderer.dsl().render(qualified(name)))
            .toList(),
        fields.stream().map(this::column).toList(),
        select(fields));
  }

  private TableDescription.Column column(FieldDefinition definition) {
    Field field = definition.field();
    Placement placement = definition.placement();
    return new TableDescription.Column(
        field.key(),
        field.id(),
        placement == null ? 0 : placement.part(),
        columns().of(definition).getName(),
        renderer.backend().columnType(ColumnType.of(definition.storageClass())));
  }

  private String select(List<FieldDefinition> fields) {
    RecordColumns columns = columns();
    List<SelectField<?>> selected = new ArrayList<>();
    fields.forEach(field -> selected.add(value(field).as(DSL.name(field.field().key()))));
    SelectJoinStep<org.jooq.Record> from = DSL.select(selected).from(qualified(columns.part(0)));
    for (int part = 1; part < table.layout().parts().size(); part++) {
      from = from.leftJoin(qualified(columns.part(part))).on(columns.recordOf(part).eq(columns.record()));
    }
    return renderer.dsl().renderInlined(from.orderBy(columns.record()));
  }

  private org.jooq.Field<?> value(FieldDefinition field) {
    org.jooq.Field<?> column = columns().of(field);
    return switch (field.storageClass()) {
      case OPTION -> label(field, column.coerce(Long.class));
      case BOOLEAN -> DSL.coalesce(column.coerce(Boolean.class), DSL.inline(false));
      case TEXT, NUMBER, DATE, TIMESTAMP, ACTOR, REFERENCE, OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> column;
    };
  }

  private static org.jooq.Field<String> label(FieldDefinition field, org.jooq.Field<Long> code) {
    Map<Long, String> labels = new LinkedHashMap<>();
    for (OptionEntry option : field.options()) {
      if (!option.removed()) {
        labels.put(option.number(), option.label());
      }
    }
    return labels.isEmpty() ? DSL.castNull(String.class) : DSL.case_(code).mapValues(labels);
  }

  private Table<?> qualified(String sqlTable) {
    return DSL.table(DSL.name(renderer.backend().schema(), sqlTable));
  }

  private RecordColumns columns() {
    return RecordColumns.of(table);
  }
}
