package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.actor.ActorDirectory;
import dev.fieldstone.engine.internal.sql.ActorStatements;
import dev.fieldstone.engine.internal.value.ActorTexts;
import dev.fieldstone.engine.internal.value.ValueRead;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.schema.Actor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes whom an org knows, within one operation. */
public final class ActorChanges {
  private final Operation operation;
  private final ActorDirectory before;
  private final List<Problem> problems = new ArrayList<>();

  /** Makes the changes of an operation. */
  public ActorChanges(Operation operation) {
    this.operation = operation;
    this.before = operation.catalog().actors();
  }

  /** Makes one actor known. */
  public void put(Actor actor) {
    Actor normal = normalized(actor, "");
    refuseFaults();
    write(List.of(normal));
  }

  /** Makes several known; {@return how many are different now} */
  public int putAll(List<Actor> actors) {
    demandRoom(actors.size());
    List<Actor> normal = new ArrayList<>(actors.size());
    Set<String> ids = new HashSet<>();
    for (int index = 0; index < actors.size(); index++) {
      String path = "actors[" + index + "]";
      Actor actor = normalized(actors.get(index), path + ".");
      normal.add(actor);
      if (!ids.add(actor.id())) {
        problems.add(
            Problem.of(ErrorCode.VALUE_INVALID, path + ".id", "An actor is given once").with("id", actor.id()));
      }
    }
    refuseFaults();
    return write(normal);
  }

  /** Forgets an actor, whatever its id looks like; {@return whether it was known} */
  public boolean remove(String id) {
    Actor known = before.find(id);
    if (known == null) {
      return false;
    }
    operation.sql().update(statements().delete(), known.id());
    operation.identify(before.without(known.id()));
    return true;
  }

  private Actor normalized(Actor actor, String path) {
    String id = text(ActorTexts.id(actor.id()), path + "id");
    return new Actor(id, text(ActorTexts.label(actor.label()), path + "label"), actor.active());
  }

  private String text(ValueRead read, String path) {
    if (read instanceof ValueRead.Good good && good.stored() instanceof String text) {
      return text;
    }
    if (read instanceof ValueRead.Bad bad) {
      problems.add(bad.problem().under(path));
    }
    return "";
  }

  private void refuseFaults() {
    if (!problems.isEmpty()) {
      throw new FieldstoneException(problems);
    }
  }

  private int write(List<Actor> actors) {
    List<@Nullable Object[]> unknown = new ArrayList<>();
    List<@Nullable Object[]> known = new ArrayList<>();
    List<Actor> changed = new ArrayList<>();
    for (Actor actor : actors) {
      Actor old = before.find(actor.id());
      if (!actor.equals(old)) {
        changed.add(actor);
        (old == null ? unknown : known).add(new @Nullable Object[] {actor.label(), actor.active(), actor.id()});
      }
    }
    if (!unknown.isEmpty()) {
      demandRoom(before.size() + unknown.size());
    }
    if (!changed.isEmpty()) {
      operation.sql().batch(statements().insert(), unknown);
      operation.sql().batch(statements().update(), known);
      operation.identify(before.with(changed));
    }
    return changed.size();
  }

  private void demandRoom(int count) {
    int limit = operation.org().limits().maxActors();
    if (count > limit) {
      throw new FieldstoneException(ErrorCode.ORG_TOO_MANY_ACTORS, "The org would know too many actors")
          .with("count", count)
          .with("limit", limit);
    }
  }

  private ActorStatements statements() {
    return operation.org().statements().actors();
  }
}
