package dev.fieldstone.query;

import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.view.Operator;
import java.util.List;

/**
 * What a field can serve for in a view: all that a front end needs to draw its pickers and editors.
 *
 * @param field the field
 * @param readonly whether nobody can write it
 * @param sortable whether a query can sort by it
 * @param operators how a condition can compare it
 * @param aggregates what many of its values can come to
 * @param groupableIn the kinds of view in whose layouts it can serve, and as what
 * @param visible whether the view shows it
 */
public record ViewField(
    Field field,
    boolean readonly,
    boolean sortable,
    List<Operator> operators,
    List<Aggregate> aggregates,
    List<LayoutUse> groupableIn,
    boolean visible) {

  /** Copies the lists. */
  public ViewField {
    operators = List.copyOf(operators);
    aggregates = List.copyOf(aggregates);
    groupableIn = List.copyOf(groupableIn);
  }
}
