package dev.fieldstone.query.internal.span;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.spi.TableShape;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.LayoutSlot;
import dev.fieldstone.engine.view.Operator;
import dev.fieldstone.engine.view.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields that say when records are.
 *
 * @param start when they begin
 * @param end when they end, of the same class; null for points in time
 */
public record SpanFields(Field start, @Nullable Field end) {

  /**
   * Returns those of a view.
   *
   * @param kind the layout that the view must have
   * @throws FieldstoneException {@code VIEW/INVALID} for a view of another kind, and where the start is missing or does
   *     not fit
   */
  public static SpanFields of(TableShape table, View view, Class<? extends Layout.Ungrouped> kind) {
    if (!kind.isInstance(view.layout())) {
      throw new FieldstoneException(ErrorCode.VIEW_INVALID, "A view of this kind has no span of time")
          .with("view", view.key())
          .with("kind", view.layout().keyword())
          .at("layout");
    }
    Field start = field(table, view, LayoutSlot.START);
    if (start == null) {
      throw new FieldstoneException(ErrorCode.VIEW_INVALID, "The view has no field that says when records are")
          .with("view", view.key())
          .at("layout.start");
    }
    Field end = field(table, view, LayoutSlot.END);
    boolean isOfOneClass = end != null && end.type().storageClass() == start.type().storageClass();
    return new SpanFields(start, isOfOneClass ? end : null);
  }

  /** {@return what the records meet that are on one of the days of a span} */
  public Filter meeting(Span span) {
    Filter begun = new Filter.Condition(start.id(), Operator.ON_OR_BEFORE, List.of(span.last()));
    Filter begunInside = new Filter.Condition(start.id(), Operator.ON_OR_AFTER, List.of(span.from()));
    if (end == null) {
      return Filter.all(begun, begunInside);
    }
    Filter notEnded = new Filter.Condition(end.id(), Operator.ON_OR_AFTER, List.of(span.from()));
    return Filter.all(begun, Filter.any(begunInside, notEnded));
  }

  private static @Nullable Field field(TableShape table, View view, LayoutSlot slot) {
    FieldLocator locator = view.layout().field(slot);
    Field field = locator == null ? null : table.field(locator);
    return field != null && slot.accepts(field) ? field : null;
  }
}
