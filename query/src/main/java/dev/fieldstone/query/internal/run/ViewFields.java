package dev.fieldstone.query.internal.run;

import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.spi.TableShape;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Operator;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.query.Aggregate;
import dev.fieldstone.query.LayoutUse;
import dev.fieldstone.query.ViewField;
import dev.fieldstone.query.internal.order.ValueKind;
import java.util.Arrays;
import java.util.List;

/** Tells what the fields of a view's table can serve for. */
public final class ViewFields {
  private static final List<Layout> KINDS =
      List.of(
          new Layout.Table(),
          new Layout.Board(null),
          new Layout.Calendar(null, null),
          new Layout.Timeline(null, null),
          new Layout.Gallery(null));

  private ViewFields() {}

  /** {@return every field, in the table's order} */
  public static List<ViewField> of(TableShape table, View view) {
    return table.fields().stream().map(field -> of(table, view, field)).toList();
  }

  private static ViewField of(TableShape table, View view, Field field) {
    return new ViewField(
        field,
        field.isReadonly(),
        ValueKind.of(table, field).isPresent(),
        Arrays.stream(Operator.values())
            .filter(operator -> operator.applies(field.type().storageClass()))
            .toList(),
        Arrays.stream(Aggregate.values())
            .filter(aggregate -> aggregate.applies(field.type().storageClass()))
            .toList(),
        uses(field),
        view.fields().contains(field.id()));
  }

  private static List<LayoutUse> uses(Field field) {
    return KINDS.stream()
        .flatMap(
            layout ->
                layout.slots().stream()
                    .filter(slot -> slot.accepts(field))
                    .map(slot -> new LayoutUse(layout.keyword(), slot)))
        .toList();
  }
}
