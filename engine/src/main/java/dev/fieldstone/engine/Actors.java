package dev.fieldstone.engine;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.schema.Actor;
import java.util.List;
import java.util.Optional;

/**
 * Whom an org knows by label. An actor that it was not told of works all the same, and shows its id.
 *
 * <p>Values stay ids. Labels serve display, sorting, search, readable export, and lenient reading, which takes an id or
 * else the label of exactly one actor, by case fold.
 */
public interface Actors {

  /**
   * Makes an actor known, or changes its label or whether it is active.
   *
   * @param id the host's own id: 1 to 200 characters, not blank
   * @param label what people read: 1 to 200 characters on one line; space around it is left out
   * @param active whether it is to be offered
   * @throws FieldstoneException {@code VALUE/INVALID}, {@code VALUE/TOO_LARGE} with the paths {@code id} and
   *     {@code label}; {@code ORG/TOO_MANY_ACTORS}
   */
  void put(String id, String label, boolean active);

  /**
   * Does so with many at once, all or nothing. Actors that are not given stay as they are.
   *
   * @param actors each id once
   * @return how many were not known, or are different now
   * @throws FieldstoneException {@code VALUE/INVALID}, {@code VALUE/TOO_LARGE} with every fault, each with a path such
   *     as {@code actors[3].label}; {@code ORG/TOO_MANY_ACTORS}
   */
  int putAll(List<Actor> actors);

  /** Returns an actor if the org knows it. */
  Optional<Actor> find(String id);

  /** {@return the active actors, by label as texts sort, then by id} */
  List<Actor> list();

  /** {@return all actors, inactive ones too, by label as texts sort, then by id} */
  List<Actor> listAll();

  /**
   * Forgets an actor. Values that name it stay, and show its id.
   *
   * @return whether it was known
   */
  boolean remove(String id);
}
