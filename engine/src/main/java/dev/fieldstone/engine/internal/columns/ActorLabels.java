package dev.fieldstone.engine.internal.columns;

/** Knows what actors are called in one state. */
@FunctionalInterface
public interface ActorLabels {
  /** Knows nobody. */
  ActorLabels NONE = actor -> actor;

  /** {@return the label of an actor by id; the id itself where it is not known} */
  String label(String actor);

  /** {@return whether an actor is known by a label} */
  default boolean isKnown(String actor) {
    return false;
  }
}
