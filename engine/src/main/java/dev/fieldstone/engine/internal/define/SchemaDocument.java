package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.catalog.ViewDefinition;
import dev.fieldstone.engine.internal.catalog.ViewState;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableKey;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.ViewDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The schema document of what is there: keys and labels for ids, archived tables and views left out. A condition or sort
 * that sleeps is written as it is.
 *
 * @param catalog what is there
 */
public record SchemaDocument(Catalog catalog) {

  /** {@return the document} */
  public Schema write() {
    return new Schema(catalog.tables().stream().filter(table -> !table.state().archived()).map(this::table).toList());
  }

  private TableDraft table(TableDefinition table) {
    return new TableDraft(
        table.table().name(),
        table.table().key(),
        table.table().description(),
        table.table().icon(),
        table.table().color(),
        table.displayField().field().key(),
        table.ownFields().stream().map(this::field).toList(),
        table.views().stream()
            .filter(view -> !view.state().archived())
            .map(view -> view(table, view))
            .toList());
  }

  private FieldDraft field(FieldDefinition definition) {
    Field field = definition.field();
    return new FieldDraft(
        field.name(),
        field.key(),
        type(field.type()),
        field.description(),
        field.required(),
        byLabel(field, field.defaultValue()),
        field.locked(),
        null,
        null);
  }

  private FieldType type(FieldType type) {
    return type instanceof FieldType.Referring reference
        ? reference.targeting(new TableKey(catalog.get(reference.target()).table().key()))
        : type;
  }

  private ViewDraft view(TableDefinition table, ViewDefinition view) {
    ViewState state = view.state();
    Query query = state.query();
    return new ViewDraft(
        state.name(),
        state.key(),
        state.description(),
        layout(table, state.layout()),
        new Query(
            filter(table, query.filter()),
            query.sorts().stream()
                .map(sort -> new Sort(key(table, sort.field()), sort.direction(), sort.empties()))
                .toList(),
            query.status(),
            query.expanded().stream().map(field -> key(table, field)).toList(),
            query.paging()),
        fields(table, state.fields()));
  }

  private static @Nullable List<FieldLocator> fields(TableDefinition table, @Nullable List<FieldId> fields) {
    return fields == null ? null : fields.stream().map(field -> key(table, field)).toList();
  }

  private static Layout layout(TableDefinition table, Layout layout) {
    return switch (layout) {
      case Layout.Table tableLayout -> tableLayout;
      case Layout.Board board -> {
        FieldLocator axis = board.axis();
        yield axis == null ? board : new Layout.Board(key(table, axis));
      }
    };
  }

  private static Filter filter(TableDefinition table, Filter filter) {
    return switch (filter) {
      case Filter.All all -> new Filter.All(all.parts().stream().map(part -> filter(table, part)).toList());
      case Filter.Any any -> new Filter.Any(any.parts().stream().map(part -> filter(table, part)).toList());
      case Filter.Off off -> new Filter.Off(filter(table, off.part()));
      case Filter.Condition condition -> {
        Field field = table.field(condition.field());
        yield new Filter.Condition(
            key(table, condition.field()),
            condition.operator(),
            condition.operands().stream().map(operand -> known(byLabel(field, operand), operand)).toList());
      }
    };
  }

  private static Object known(@Nullable Object label, Object operand) {
    return label == null ? operand : label;
  }

  private static @Nullable Object byLabel(Field field, @Nullable Object value) {
    return switch (value) {
      case OptionId option -> field.option(option).<Object>map(Option::label).orElse(option);
      case List<?> elements -> elements.stream().map(element -> byLabel(field, element)).toList();
      case null, default -> value;
    };
  }

  private static FieldLocator key(TableDefinition table, FieldLocator field) {
    return new FieldKey(table.field(field).key());
  }
}
