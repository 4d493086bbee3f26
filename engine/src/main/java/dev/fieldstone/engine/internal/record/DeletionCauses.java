package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.record.Links.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which of the records that a delete was given takes which others along, and so is held back by whom. */
final class DeletionCauses {
  private final Restrictions restrictions;
  private final Map<RecordKey, RecordKey> causes = new HashMap<>();
  private final Map<Referrer, List<Link>> restricting = new LinkedHashMap<>();

  DeletionCauses(Restrictions restrictions) {
    this.restrictions = restrictions;
  }

  /** Records go because of those that they refer to. */
  void cascaded(Referrer referrer, List<Link> links) {
    for (Link link : links) {
      causes.putIfAbsent(
          new RecordKey(referrer.table().number(), link.record()),
                    new RecordKey(referrer.key().target(), link.target()));
    }
  }

  /** Records hold those back that they refer to. */
  void restricted(Referrer referrer, List<Link> links) {
    restricting.put(referrer, links);
  }

  /** {@return what holds each of the given records back, all of the hidden as one} */
  Map<RecordKey, List<Problem>> faults() {
    Map<RecordKey, List<Problem>> faults = new LinkedHashMap<>();
    restricting.forEach(
        (referrer, links) -> {
          Map<RecordKey, List<Long>> byGiven = new LinkedHashMap<>();
          for (Link link : links) {
            RecordKey given = given(new RecordKey(referrer.key().target(), link.target()));
            byGiven.computeIfAbsent(given, absent -> new ArrayList<>()).add(link.record());
          }
          byGiven.forEach(
              (given, records) ->
                  faults
                      .computeIfAbsent(given, absent -> new ArrayList<>())
                      .add(problem(referrer, records)));
        });
    faults.replaceAll((given, problems) -> ScopeRule.withoutRepeats(problems));
    return faults;
  }

  private Problem problem(Referrer referrer, List<Long> records) {
    return restrictions.problem(referrer, records.stream().distinct().sorted().toList());
  }

  private RecordKey given(RecordKey record) {
    RecordKey given = record;
    for (RecordKey cause = causes.get(given); cause != null; cause = causes.get(given)) {
      given = cause;
    }
    return given;
  }
}
