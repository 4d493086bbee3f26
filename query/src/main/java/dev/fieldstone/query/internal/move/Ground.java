package dev.fieldstone.query.internal.move;

import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.spi.TableShape;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.query.internal.group.Grouping;
import dev.fieldstone.query.internal.order.Order;
import dev.fieldstone.query.internal.plan.Plan;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The view on which records are moved.
 *
 * @param plan what it shows
 * @param order in which order, for this move
 * @param grouping how it splits its items; null for one lane
 */
record Ground(Plan plan, Order order, @Nullable Grouping grouping) {

  /** {@return the table} */
  TableShape table() {
    return plan.table();
  }

  /** {@return the view} */
  View view() {
    return Objects.requireNonNull(plan.view());
  }

  /** {@return the id of a record} */
  RecordId id(long number) {
    return table().id(number);
  }

  /** {@return the fields that say in which lane a record is} */
  Set<FieldId> laneFields() {
    return grouping == null ? Set.of() : Set.of(grouping.axis().id());
  }

  /** {@return the fields that say whether an item is shown, in which lane, and in which order} */
  Set<FieldId> fields() {
    Set<FieldId> fields = new HashSet<>(plan.conditions().unnarrowedFields());
    fields.addAll(plan.orderFields());
    fields.addAll(laneFields());
    return fields;
  }

  /** {@return in which lane the record at an index is} */
  int laneOf(ColumnBatch batch, int index) {
    return grouping == null ? 0 : grouping.laneOf(batch.column(grouping.axis().id()), index);
  }

  /** {@return whether the record at an index is in a lane} */
  boolean isIn(int lane, ColumnBatch batch, int index) {
    return grouping == null || grouping.isIn(lane, batch.column(grouping.axis().id()), index);
  }

  /** {@return the key of a lane; null on a view without groups} */
  @Nullable String groupKey(int lane) {
    return grouping == null ? null : grouping.lanes().get(lane).key();
  }
}
