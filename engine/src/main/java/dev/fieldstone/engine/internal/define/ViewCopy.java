package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.internal.catalog.LaneKeys;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.catalog.ViewState;
import dev.fieldstone.engine.internal.catalog.Visibility;
import dev.fieldstone.engine.internal.id.IdCipher.IdNumbers;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.LayoutSlot;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.ShownField;
import dev.fieldstone.engine.view.VisibleFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the views of a table's copy: fields and options become those of the copy. A condition that names a record of
 * the original stays, and finds none.
 *
 * @param original the table that is copied
 * @param copy the copy's number
 * @param fields the numbers of the copy's fields by those of the original's
 * @param options the numbers of the copy's options by those of the original's
 */
record ViewCopy(TableDefinition original, long copy, Map<Long, Long> fields, Map<Long, Long> options) {

  /** {@return a view of the copy under a number, without a manual order} */
  ViewState of(ViewState view, long number) {
    return new ViewState(
        number,
        view.key(),
        view.name(),
        view.description(),
        view.isDefault(),
        view.archived(),
        fields(view.fields()),
        query(view.query()),
        layout(view.layout()),
        view.otherLayouts().stream().map(this::layout).toList(),
        view.hostData());
  }

  private Query query(Query query) {
    return new Query(
        filter(query.filter()),
        query.sorts().stream()
            .map(sort -> sort.of(field(sort.field())))
            .toList(),
        query.status(),
        query.expanded().stream().<FieldLocator>map(this::field).toList(),
        query.paging());
  }

  /** Named one by one, since the copy's fields have other numbers, so that none of them looks as if made later. */
  private @Nullable VisibleFields fields(@Nullable VisibleFields kept) {
    if (kept == null) {
      return null;
    }
    VisibleFields present = Visibility.of(kept, original);
    return new VisibleFields(
        present.shown().stream().map(shown -> new ShownField(field(shown.field()), shown.width())).toList(),
        present.hidden().stream().<FieldLocator>map(this::field).toList(),
        present.newFields());
  }

  private Layout layout(Layout layout) {
    Layout copied = layout;
    for (LayoutSlot slot : layout.slots()) {
      FieldLocator locator = layout.field(slot);
      copied = locator == null ? copied : copied.withField(slot, field(locator));
    }
    return switch (copied) {
      case Layout.Board board -> board.withLanes(LaneKeys.mapped(board.lanes(), this::laneKey));
      case Layout.Ungrouped other -> other;
    };
  }

  private String laneKey(String key) {
    return operand(LaneKeys.value(key, ids())).toString();
  }

  private Filter filter(Filter filter) {
    return switch (filter) {
      case Filter.All all -> new Filter.All(all.parts().stream().map(this::filter).toList());
      case Filter.Any any -> new Filter.Any(any.parts().stream().map(this::filter).toList());
      case Filter.Off off -> new Filter.Off(filter(off.part()));
      case Filter.Condition condition ->
          new Filter.Condition(
              field(condition.field()),
              condition.operator(),
              condition.operands().stream().map(this::operand).toList(),
              condition.exact());
    };
  }

  private Object operand(Object operand) {
    IdNumbers numbers = operand instanceof OptionId option ? ids().read(option) : null;
    Long number = numbers == null ? null : options.get(numbers.number());
    return number == null ? operand : ids().option(number);
  }

  /** Built-in fields have the same number in every table. */
  private FieldId field(FieldLocator locator) {
    long number = original.get(locator).number();
    return ids().field(copy, fields.getOrDefault(number, number));
  }

  private OrgIds ids() {
    return original.ids();
  }
}
