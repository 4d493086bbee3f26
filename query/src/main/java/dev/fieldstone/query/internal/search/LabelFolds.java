package dev.fieldstone.query.internal.search;

import dev.fieldstone.engine.internal.columns.ActorLabels;
import dev.fieldstone.engine.internal.text.TextFold;
import java.util.HashMap;
import java.util.Map;

/** What actors are called, by search fold, made once per actor. For one run; not safe for threads. */
final class LabelFolds {
  private final ActorLabels labels;
  private final Map<String, String> folds = new HashMap<>();

  LabelFolds(ActorLabels labels) {
    this.labels = labels;
  }

  /** {@return the fold of what an actor is called} */
  String of(String actor) {
    return folds.computeIfAbsent(actor, id -> TextFold.searchFold(labels.label(id)));
  }
}
