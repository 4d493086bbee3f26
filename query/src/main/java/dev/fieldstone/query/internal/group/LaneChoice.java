package dev.fieldstone.query.internal.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which values have a lane of their own, where there may be more of them than lanes.
 *
 * @param tokens what stands for these values
 * @param leavesRest whether others share a lane
 */
record LaneChoice(Collection<Object> tokens, boolean leavesRest) {

  /**
   * {@return all of them if they fit beside the lane of empty values; otherwise those that people named, then those of
   * the most records}
   *
   * @param counts how many records have each
   * @param named what people named, in order; may be values that there are not
   * @param ties which comes first of those that as many records have
   * @param areAll whether there are no other values
   */
  static LaneChoice of(
      Map<Object, Long> counts, List<Object> named, Comparator<Object> ties, int maxLanes, boolean areAll) {
    if (areAll && counts.size() + 1 <= maxLanes) {
      return new LaneChoice(counts.keySet(), false);
    }
    int room = Math.max(0, maxLanes - 2);
    Set<Object> chosen = new LinkedHashSet<>();
    named.stream().filter(counts::containsKey).limit(room).forEach(chosen::add);
    List<Object> byCount = new ArrayList<>(counts.keySet());
    byCount.sort(Comparator.comparing((Object token) -> counts.getOrDefault(token, 0L)).reversed().thenComparing(ties));
    byCount.stream().filter(token -> !chosen.contains(token)).limit(room - chosen.size()).forEach(chosen::add);
    return new LaneChoice(List.copyOf(chosen), true);
  }
}
