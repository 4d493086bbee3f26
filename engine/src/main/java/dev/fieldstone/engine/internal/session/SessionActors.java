package dev.fieldstone.engine.internal.session;

import dev.fieldstone.engine.Actors;
import dev.fieldstone.engine.internal.define.ActorChanges;
import dev.fieldstone.engine.schema.Actor;
import dev.fieldstone.engine.spi.WriteCall;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whom an org knows, for one session.
 *
 * @param gate the way to the org
 */
record SessionActors(Gate gate) implements Actors {

  @Override
  public void put(String id, String label, boolean active) {
    Actor actor = new Actor(id, label, active);
    gate.write(
        WriteCall.of("actors.put", actor),
        operation -> {
          new ActorChanges(operation).put(actor);
          return null;
        });
  }

  @Override
  public int putAll(List<Actor> actors) {
    List<Actor> copies = List.copyOf(actors);
    return gate.write(
        WriteCall.of("actors.putAll", copies), operation -> new ActorChanges(operation).putAll(copies));
  }

  @Override
  public Optional<Actor> find(String id) {
    Objects.requireNonNull(id, "id");
    return gate.ask(state -> Optional.ofNullable(state.catalog().actors().find(id)));
  }

  @Override
  public List<Actor> list() {
    return listAll().stream().filter(Actor::active).toList();
  }

  @Override
  public List<Actor> listAll() {
    return gate.ask(state -> state.catalog().actors().inOrder());
  }

  @Override
  public boolean remove(String id) {
    Objects.requireNonNull(id, "id");
    return gate.write(WriteCall.of("actors.remove", id), operation -> new ActorChanges(operation).remove(id));
  }
}
