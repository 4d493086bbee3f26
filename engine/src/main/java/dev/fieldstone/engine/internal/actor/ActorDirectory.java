package dev.fieldstone.engine.internal.actor;

import dev.fieldstone.engine.feed.SchemaStep;
import dev.fieldstone.engine.internal.columns.ActorLabels;
import dev.fieldstone.engine.internal.text.TextFold;
import dev.fieldstone.engine.internal.text.TextOrder;
import dev.fieldstone.engine.schema.Actor;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The actors that an org knows in one state. Immutable, safe for threads; a change copies a small part of it, and
 * labels are folded when somebody is first looked up by one.
 */
public final class ActorDirectory implements ActorLabels {
  /** Nobody. */
  public static final ActorDirectory EMPTY = new ActorDirectory(PartedMap.empty());

  /** One is an answer, two are too many. */
  private static final int MAX_NAMESAKES = 2;

  private final PartedMap<Actor> byId;
  private volatile @Nullable Map<String, List<String>> idsByFold;

  private ActorDirectory(PartedMap<Actor> byId) {
    this.byId = byId;
  }

  /** {@return the directory of some actors} */
  public static ActorDirectory of(Collection<Actor> actors) {
    return EMPTY.with(actors);
  }

  /** {@return how many actors are known} */
  public int size() {
    return byId.size();
  }

  /** Returns an actor, or null. */
  public @Nullable Actor find(String id) {
    Actor known = byId.get(id);
    return known != null || Normalizer.isNormalized(id, Normalizer.Form.NFC)
        ? known
        : byId.get(Normalizer.normalize(id, Normalizer.Form.NFC));
  }

  @Override
  public String label(String actor) {
    Actor known = byId.size() == 0 ? null : find(actor);
    return known == null ? actor : known.label();
  }

  @Override
  public boolean isKnown(String actor) {
    return find(actor) != null;
  }

  /**
   * {@return the ids that a text may mean: itself if it is known, else those of the actors that have it for a label by
   * case fold; none, one, or two where there are more}
   */
  public List<String> named(String text) {
    if (byId.size() == 0) {
      return List.of();
    }
    return byId.get(text) == null
        ? idsByFold().getOrDefault(TextFold.caseFold(text.strip()), List.of())
        : List.of(text);
  }

  /** {@return the id that a text means: of the only one it may mean, else the text, for an actor that is not known} */
  public String resolve(String text) {
    List<String> ids = named(text);
    return ids.size() == 1 ? ids.getFirst() : text;
  }

  /** {@return the actors by label as texts sort, then by id} */
  public List<Actor> inOrder() {
    record Placed(Actor actor, TextOrder label, TextOrder id) {}
    return byId.values()
        .map(actor -> new Placed(actor, TextOrder.of(actor.label()), TextOrder.of(actor.id())))
        .sorted(Comparator.comparing(Placed::label).thenComparing(Placed::id))
        .map(Placed::actor)
        .toList();
  }

  /** {@return this directory with some actors put in place of those with their ids, or added} */
  public ActorDirectory with(Collection<Actor> actors) {
    Map<String, Actor> changed = new HashMap<>();
    actors.forEach(actor -> changed.put(actor.id(), actor));
    return new ActorDirectory(byId.with(changed));
  }

  /** {@return this directory without an actor} */
  public ActorDirectory without(String id) {
    return new ActorDirectory(byId.without(id));
  }

  /** {@return what became of actors since an earlier state, by id, those that stayed as they were left out} */
  public Map<String, SchemaStep> stepsSince(ActorDirectory before) {
    Map<String, SchemaStep> steps = new LinkedHashMap<>();
    for (String id : byId.differences(before.byId)) {
      boolean isGone = byId.get(id) == null;
      boolean isNew = before.byId.get(id) == null;
      steps.put(id, isGone ? SchemaStep.DELETED : isNew ? SchemaStep.CREATED : SchemaStep.UPDATED);
    }
    return steps;
  }

  /** Made twice at the worst. */
  private Map<String, List<String>> idsByFold() {
    Map<String, List<String>> known = idsByFold;
    if (known == null) {
      known = folded();
      idsByFold = known;
    }
    return known;
  }

  private Map<String, List<String>> folded() {
    Map<String, List<String>> ids = new HashMap<>();
    byId.values()
        .forEach(
            actor -> {
              List<String> namesakes =
                  ids.computeIfAbsent(TextFold.caseFold(actor.label()), absent -> new ArrayList<>(1));
              if (namesakes.size() < MAX_NAMESAKES) {
                namesakes.add(actor.id());
              }
            });
    return ids;
  }
}
