package dev.fieldstone.engine.internal.columns.filter;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.columns.FieldSource;
import dev.fieldstone.engine.view.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives filters the form in which views keep them: fields by id, operands as the fields' Java values. */
public final class FilterNormalizer {
  private final ConditionReader conditions;
  private final Set<Filter.Condition> kept;

  private FilterNormalizer(ConditionReader conditions, Set<Filter.Condition> kept) {
    this.conditions = conditions;
    this.kept = kept;
  }

  /**
   * Returns the saved form of a filter. A date that is compared with a point in time stays a date. Parts that are
   * switched off are read like the others, since nobody reads them again when they are switched on.
   *
   * @param filter what is to be saved
   * @param present what the view has saved already, {@link Filter#EVERYTHING} for a new one; its conditions are kept
   *     unread where they come back unchanged, since they may be asleep
   * @param source the fields as they are now
   * @param limits how deep and how large a filter may be
   * @throws FieldstoneException {@code VIEW/INVALID} and {@code FIELD/NOT_FOUND} with every fault, each with a path
   *     such as {@code filter.parts[1].operands[0]}; {@code QUERY/TOO_MANY} with the limit
   */
  public static Filter normalize(Filter filter, Filter present, FieldSource source, Limits limits) {
    FilterShape.check(filter, limits);
    FaultCollector faults = new FaultCollector();
    Set<Filter.Condition> kept = FilterFields.conditions(present).collect(Collectors.toSet());
    FilterNormalizer normalizer = new FilterNormalizer(new GivenConditions(source, faults), kept);
    Filter normalized = normalizer.normalize(FilterShape.ROOT, filter);
    faults.throwIfAny();
    return normalized;
  }

  private Filter normalize(String path, Filter filter) {
    return switch (filter) {
      case Filter.All all -> new Filter.All(normalizeParts(path, all.parts()));
      case Filter.Any any -> new Filter.Any(normalizeParts(path, any.parts()));
      case Filter.Off off -> new Filter.Off(normalize(FilterShape.switchedOff(path), off.part()));
      case Filter.Condition condition -> normalizeCondition(path, condition);
    };
  }

  private List<Filter> normalizeParts(String path, List<Filter> parts) {
    List<Filter> normalized = new ArrayList<>();
    for (int index = 0; index < parts.size(); index++) {
      normalized.add(normalize(FilterShape.part(path, index), parts.get(index)));
    }
    return normalized;
  }

  private Filter normalizeCondition(String path, Filter.Condition condition) {
    if (kept.contains(condition)) {
      return condition;
    }
    // A condition with a fault stays as it is: the fault is thrown before anybody sees it.
    return conditions.read(path, condition).map(Comparison::toSavedForm).orElse(condition);
  }
}
