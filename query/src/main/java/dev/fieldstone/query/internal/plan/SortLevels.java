package dev.fieldstone.query.internal.plan;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.spi.TableShape;
import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.query.internal.order.Level;
import dev.fieldstone.query.internal.order.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sorts made ready for the present types of their fields.
 *
 * @param levels those that fit, in order
 * @param asleep the saved ones that do not
 */
record SortLevels(List<Level> levels, List<InactiveClause> asleep) {
  static final SortLevels NONE = new SortLevels(List.of(), List.of());

  /** Makes the sorts of a saved view ready; those that do not fit sleep. */
  static SortLevels saved(TableShape table, List<Sort> sorts) {
    List<Level> levels = new ArrayList<>();
    List<InactiveClause> asleep = new ArrayList<>();
    for (int index = 0; index < sorts.size(); index++) {
      Sort sort = sorts.get(index);
      Optional<Level> level = levelOfSaved(table, sort);
      if (level.isPresent()) {
        levels.add(level.get());
      } else if (sort.field() instanceof FieldId field) {
        asleep.add(new InactiveClause("sorts[" + index + "]", field, "The field can't be sorted by"));
      }
    }
    return new SortLevels(levels, asleep);
  }

  /** Makes the sorts of a query ready; those that do not fit are problems. */
  static SortLevels asked(TableShape table, List<Sort> sorts, List<Problem> problems) {
    List<Level> levels = new ArrayList<>();
    for (int index = 0; index < sorts.size(); index++) {
      Sort sort = sorts.get(index);
      String path = "sorts[" + index + "]";
      try {
        Field field = table.field(sort.field());
        level(table, field, sort).ifPresentOrElse(levels::add, () -> problems.add(unfit(table, field, sort, path)));
      } catch (FieldstoneException unknown) {
        unknown.problems().forEach(problem -> problems.add(problem.under(path + ".field")));
      }
    }
    return new SortLevels(levels, List.of());
  }

  private static Optional<Level> levelOfSaved(TableShape table, Sort sort) {
    return known(table, sort.field()).flatMap(field -> level(table, field, sort));
  }

  private static Optional<Field> known(TableShape table, FieldLocator locator) {
    try {
      return Optional.of(table.field(locator));
    } catch (FieldstoneException gone) {
      return Optional.empty();
    }
  }

  private static Optional<Level> level(TableShape table, Field field, Sort sort) {
    return ValueKind.of(table, field, sort.rule())
        .map(kind -> new Level(field.id(), kind, sort.direction(), sort.empties()));
  }

  private static Problem unfit(TableShape table, Field field, Sort sort, String path) {
    Problem problem =
        ValueKind.of(table, field).isEmpty()
            ? Problem.of(ErrorCode.VIEW_INVALID, path + ".field", "The field can't be sorted by")
            : Problem.of(ErrorCode.VIEW_INVALID, path + ".rule", "The field can't be sorted by this rule")
                .with("rule", sort.rule());
    return problem.with("field", field.key()).with("type", field.type().keyword());
  }
}
