package dev.fieldstone.query.internal.plan;

import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.spi.TableShape;
import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewId;
import dev.fieldstone.query.internal.order.Level;
import dev.fieldstone.query.internal.order.ValueKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run does.
 *
 * @param table the table
 * @param view the view; null for the table as it is
 * @param status which records by status
 * @param conditions what must hold
 * @param levels by what they are sorted, before manual position and creation
 * @param expanded reference fields whose display values come along
 * @param leftOut the clauses of the view that slept
 */
public record Plan(
    TableShape table,
    @Nullable View view,
    Status status,
    Conditions conditions,
    List<Level> levels,
    List<FieldLocator> expanded,
    List<InactiveClause> leftOut) {

  /** Copies the lists. */
  public Plan {
    levels = List.copyOf(levels);
    expanded = List.copyOf(expanded);
    leftOut = List.copyOf(leftOut);
  }

  /** {@return whether the order is that of creation, so that a scan brings the records as they are wanted} */
  public boolean isInCreationOrder() {
    return view == null && levels.isEmpty();
  }

  /** {@return the view whose manual order decides ties; null for none} */
  public @Nullable ViewId positionsIn() {
    return view == null ? null : view.id();
  }

  /** {@return the fields that the order looks at} */
  public Set<FieldId> orderFields() {
    Set<FieldId> fields = new HashSet<>();
    for (Level level : levels) {
      if (!(level.kind() instanceof ValueKind.Creation)) {
        fields.add(level.field());
      }
    }
    return fields;
  }
}
