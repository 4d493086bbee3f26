package dev.fieldstone.engine.internal.catalog;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.columns.filter.FilterCompiler;
import dev.fieldstone.engine.internal.columns.QueryMoment;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.engine.view.Sort;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Finds the clauses of a saved view that do not fit their fields' present types. */
public final class SleepingClauses {
  /** Whether a clause fits depends on no time, zone or actor. */
  private static final QueryMoment ANY_MOMENT =
      new QueryMoment(Instant.EPOCH, ZoneOffset.UTC, DayOfWeek.MONDAY, "");

  /** What was saved was within the limits of its time. */
  private static final Limits NO_LIMITS =
      Limits.defaults().toBuilder().maxFilterDepth(Integer.MAX_VALUE).maxConditions(Integer.MAX_VALUE).build();

  private SleepingClauses() {}

  /** A view is kept with clauses that are sound but for their fields' types: any other fault is damage. */
  static List<InactiveClause> of(ViewState view, TableDefinition table) {
    try {
      return find(view, table);
    } catch (FieldstoneException fault) {
      throw new IllegalStateException("A kept view does not fit its table", fault);
    }
  }

  /** {@return whether a kept condition does not fit its field's present type} */
  public static boolean isAsleep(Filter condition, TableDefinition table) {
    return !FilterCompiler.compile(condition, table, ANY_MOMENT, NO_LIMITS, true).inactiveClauses().isEmpty();
  }

  /** {@return whether a query can sort by a field} */
  public static boolean isSortable(Field field) {
    return switch (field.type().storageClass()) {
      case TEXT, NUMBER, BOOLEAN, DATE, TIMESTAMP, OPTION, ACTOR, REFERENCE -> true;
      case OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> false;
    };
  }

  /** {@return whether a sort fits the present type of its field} */
  public static boolean isAwake(Sort sort, Field field) {
    return isSortable(field) && sort.rule().applies(field.type().storageClass());
  }

  private static List<InactiveClause> find(ViewState view, TableDefinition table) {
    List<InactiveClause> inactive =
        new ArrayList<>(
            FilterCompiler.compile(view.query().filter(), table, ANY_MOMENT, NO_LIMITS, true)
                .inactiveClauses());
    for (int index = 0; index < view.query().sorts().size(); index++) {
      Sort sort = view.query().sorts().get(index);
      Field field = table.field(sort.field());
      if (!isAwake(sort, field)) {
        inactive.add(new InactiveClause("sorts[" + index + "]", field.id(), "The field can't be sorted by"));
      }
    }
    inactive.addAll(LayoutFit.misfits(view.layout(), table));
    return inactive;
  }
}
