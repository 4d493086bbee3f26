package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.LaneKeys;
import dev.fieldstone.engine.internal.catalog.LayoutFit;
import dev.fieldstone.engine.internal.catalog.SleepingClauses;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.catalog.ViewState;
import dev.fieldstone.engine.internal.catalog.Visibility;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldDraft;
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
import dev.fieldstone.engine.view.LayoutSlot;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.ShownField;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.VisibleFields;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The schema document of what is there: keys and labels for ids. What sleeps in a view, what names a record or a
 * removed option, and what is kept of former types and layouts is left out: it means nothing in another org.
 *
 * @param catalog what is there
 */
public record SchemaDocument(Catalog catalog) {

  /** {@return the document} */
  public Schema write() {
    return new Schema(catalog.tables().stream().map(this::table).toList());
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
        table.viewStates().stream().map(view -> view(table, view)).toList(),
        table.table().archived(),
        table.table().hostData());
  }

  private FieldDraft field(FieldDefinition definition) {
    Field field = definition.field();
    return new FieldDraft(
        field.name(),
        field.key(),
        type(field.type()),
        field.description(),
        field.required(),
        field.uniqueness(),
        field.defaultValue() instanceof RecordId ? null : byLabel(field, field.defaultValue()),
        field.locked(),
        null,
        null,
        field.hostData());
  }

  private FieldType type(FieldType type) {
    return type instanceof FieldType.Referring reference
        ? reference.targeting(new TableKey(catalog.get(reference.target()).table().key()))
        : type;
  }

  /** {@return a view of a table, be it there or not, as the document has it} */
  ViewDraft view(TableDefinition table, ViewState state) {
    Query query = state.query();
    return new ViewDraft(
        state.name(),
        state.key(),
        state.description(),
        layout(table, state.layout()),
        new Query(
            awake(table, query.filter()),
            query.sorts().stream()
                .filter(sort -> SleepingClauses.isAwake(sort, table.field(sort.field())))
                .map(sort -> sort.of(key(table, sort.field())))
                .toList(),
            query.status(),
            query.expanded().stream().map(field -> key(table, field)).toList(),
            query.paging()),
        fields(table, state),
        state.isDefault(),
        state.archived(),
        state.hostData());
  }

  /** A draft that says nothing means what a table view keeps as all fields. */
  private static @Nullable VisibleFields fields(TableDefinition table, ViewState state) {
    if (state.fields() == null) {
      return state.layout() instanceof Layout.Table ? null : VisibleFields.ALL;
    }
    VisibleFields present = Visibility.of(state.fields(), table);
    return new VisibleFields(
        present.shown().stream().map(shown -> new ShownField(key(table, shown.field()), shown.width())).toList(),
        present.hidden().stream().map(field -> key(table, field)).toList(),
        present.newFields());
  }

  private static Layout layout(TableDefinition table, Layout layout) {
    Layout awake = LayoutFit.awake(layout, table);
    Layout named = awake;
    for (LayoutSlot slot : awake.slots()) {
      FieldLocator field = awake.field(slot);
      named = field == null ? named : named.withField(slot, key(table, field));
    }
    return switch (named) {
      case Layout.Board board -> board.withLanes(LaneKeys.mapped(board.lanes(), laneKey(table, awake)));
      case Layout.Ungrouped other -> other;
    };
  }

  /**
   * An option goes by its label, unless that is the key of another group; one that is gone, or a record, by nothing.
   */
  private static Function<String, @Nullable String> laneKey(TableDefinition table, Layout layout) {
    FieldLocator axis = layout.field(LayoutSlot.AXIS);
    List<Option> options = axis == null ? List.of() : table.field(axis).options();
    return key ->
        switch (LaneKeys.value(key, table.ids())) {
          case OptionId id -> BoardClauses.label(options, id);
          case RecordId id -> null;
          default -> key;
        };
  }

  private static Filter awake(TableDefinition table, Filter filter) {
    Filter kept = filter(table, filter);
    return kept == null ? Filter.EVERYTHING : kept;
  }

  /** {@return a filter without what would mean nothing in another org; null if nothing is left} */
  private static @Nullable Filter filter(TableDefinition table, Filter filter) {
    return switch (filter) {
      case Filter.All all -> all.parts().isEmpty() ? all : nonEmpty(parts(table, all.parts()), Filter.All::new);
      case Filter.Any any -> any.parts().isEmpty() ? any : nonEmpty(parts(table, any.parts()), Filter.Any::new);
      case Filter.Off off -> {
        Filter part = filter(table, off.part());
        yield part == null ? null : new Filter.Off(part);
      }
      case Filter.Condition condition -> condition(table, condition);
    };
  }

  private static @Nullable Filter nonEmpty(List<Filter> parts, Function<List<Filter>, Filter> together) {
    return parts.isEmpty() ? null : together.apply(parts);
  }

  private static List<Filter> parts(TableDefinition table, List<Filter> parts) {
    return parts.stream().map(part -> filter(table, part)).filter(Objects::nonNull).toList();
  }

  private static @Nullable Filter condition(TableDefinition table, Filter.Condition condition) {
    Field field = table.field(condition.field());
    List<Object> operands =
        condition.operands().stream().map(operand -> known(byLabel(field, operand), operand)).toList();
    boolean isOfThisOrg =
        operands.stream().anyMatch(operand -> operand instanceof RecordId || operand instanceof OptionId);
    return isOfThisOrg || SleepingClauses.isAsleep(condition, table)
        ? null
        : new Filter.Condition(key(table, condition.field()), condition.operator(), operands, condition.exact());
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
