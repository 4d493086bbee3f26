package dev.fieldstone.engine.internal.columns.filter;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.view.Filter;
import java.util.List;

/** Checks how deep and how large a filter is, parts that are switched off included, before anything walks it. */
final class FilterShape {
  static final String ROOT = "filter";
  private static final int MAX_OPERANDS = 10_000;

  private final Limits limits;
  private int conditionCount;

  private FilterShape(Limits limits) {
    this.limits = limits;
  }

  /**
   * Passes filters within the limits.
   *
   * @throws FieldstoneException {@code QUERY/TOO_MANY}
   */
  static void check(Filter filter, Limits limits) {
    new FilterShape(limits).check(filter, 0);
  }

  /** {@return the path of a part of a group} */
  static String part(String groupPath, int index) {
    return groupPath + ".parts[" + index + "]";
  }

  /** {@return the path of what is switched off} */
  static String switchedOff(String path) {
    return path + ".part";
  }

  private void check(Filter filter, int depth) {
    switch (filter) {
      case Filter.All all -> checkParts(all.parts(), depth + 1);
      case Filter.Any any -> checkParts(any.parts(), depth + 1);
      case Filter.Off off -> check(off.part(), off.part() instanceof Filter.Off ? checked(depth + 1) : depth);
      case Filter.Condition condition -> countCondition(condition);
    }
  }

  private void checkParts(List<Filter> parts, int depth) {
    checked(depth);
    for (Filter part : parts) {
      check(part, depth);
    }
  }

  private int checked(int depth) {
    if (depth > limits.maxFilterDepth()) {
      throw tooMany("A filter has too many groups inside one another", limits.maxFilterDepth());
    }
    return depth;
  }

  private void countCondition(Filter.Condition condition) {
    conditionCount++;
    if (condition.operands().size() > MAX_OPERANDS) {
      throw tooMany("A condition has too many operands", MAX_OPERANDS);
    }
    if (conditionCount > limits.maxConditions()) {
      throw tooMany("A filter has too many conditions", limits.maxConditions());
    }
  }

  private static FieldstoneException tooMany(String sentence, int limit) {
    return new FieldstoneException(ErrorCode.QUERY_TOO_MANY, sentence).with("limit", limit).at(ROOT);
  }
}
