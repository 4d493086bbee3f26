package dev.fieldstone.lockstep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.lockstep.side.Autonumbers;
import dev.fieldstone.lockstep.side.EngineForms;
import dev.fieldstone.lockstep.side.EngineOrg;
import dev.fieldstone.lockstep.side.EnginePicture;
import dev.fieldstone.lockstep.side.Ids;
import dev.fieldstone.lockstep.side.ModelPicture;
import dev.fieldstone.lockstep.step.Keys;
import dev.fieldstone.lockstep.step.Stage;
import dev.fieldstone.lockstep.step.Steps;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.operation.History;
import dev.fieldstone.operation.Operation;
import java.io.Serial;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An org of the engine and the model of it, taken through the same history. Close it when done. */
public final class Lockstep implements AutoCloseable {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final List<String> ACTORS = List.of("ada", "bob");

  private final TickingClock clock;
  private final Ids ids = new Ids();
  private final Keys keys = new Keys();
  private final EngineOrg engine;
  private ModelOrg model;
  private int stepCount;

  private Lockstep(TickingClock clock, EngineOrg engine) {
    this.clock = clock;
    this.engine = engine;
    this.model = new ModelOrg(ZONE, clock.instant().truncatedTo(ChronoUnit.MICROS), ACTORS.get(0));
  }

  /** Starts with an empty org in memory; reopening does nothing there. */
  public static Lockstep inMemory() {
    return open(null);
  }

  /** Starts with an empty org in a directory. */
  public static Lockstep inDirectory(Path directory) {
    return open(directory);
  }

  private static Lockstep open(@Nullable Path directory) {
    TickingClock clock = new TickingClock();
    return new Lockstep(clock, EngineOrg.open(directory, clock, ZONE, ACTORS.get(0)));
  }

  /** {@return an empty org beside this one, in the same workspace; neither can be reopened any more} */
  public Lockstep neighbour() {
    return new Lockstep(clock, engine.neighbour());
  }

  /**
   * Runs a history; after each operation both sides must look the same and the law must hold, and at the end nothing is
   * wrong in the engine's storage.
   */
  public void run(History history, Law law) {
    for (Operation operation : history.operations()) {
      try {
        run(operation);
        law.holds(engine.session());
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError("Operation " + stepCount + " of the history fails: " + operation, failure);
      }
    }
    assertThat(engine.session().org().verify()).isEmpty();
  }

  /** What a law says of an org, apart from any model. */
  @FunctionalInterface
  public interface Law {
    /** A law that is held by the comparison with the model alone. */
    Law SAME_AS_MODEL = session -> {};

    /** Fails if the org breaks the law. */
    void holds(Session session);
  }

  /** {@return a session on the engine's side} */
  public Session session() {
    return engine.session();
  }

  /** {@return everything that can be seen of the engine's side, as lines} */
  public List<String> picture() {
    return EnginePicture.of(engine.session(), ids);
  }

  /** {@return every id that was issued} */
  public Collection<Object> issuedIds() {
    return ids.all();
  }

  /** Fails unless both sides look the same. */
  public void compare() {
    Autonumbers.learn(model, engine.session(), ids);
    assertThat(picture()).isEqualTo(ModelPicture.of(model, new EngineForms(ids)));
  }

  @Override
  public void close() {
    engine.close();
  }

  private void run(Operation operation) {
    stepCount++;
    clock.tick();
    model.now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    model.actor = ACTORS.get(stepCount % ACTORS.size());
    engine.actAs(model.actor);
    step(operation);
    compare();
  }

  private void step(Operation operation) {
    switch (operation) {
      case Operation.Single single -> step(single);
      case Operation.Together together -> together(together);
      case Operation.Reopen reopen -> engine.reopen();
    }
  }

  /** {@return whether it was done or had nothing to do, not refused} */
  private boolean step(Operation.Single operation) {
    Autonumbers.learn(model, engine.session(), ids);
    boolean hasTables = !model.tables.isEmpty() || operation instanceof Operation.MakeTable;
    return !hasTables || Steps.run(new Stage(model, engine, ids, keys), operation);
  }

  /** As one operation; the first refusal undoes everything, and so does giving up at the end. */
  private void together(Operation.Together together) {
    ModelOrg before = model.copy();
    GivenUp givenUp = new GivenUp();
    try {
      engine.session().write(session -> stepAll(session, together, givenUp));
    } catch (GivenUp thrown) {
      assertThat(thrown).isSameAs(givenUp);
      model = before.after(model);
    } finally {
      engine.bind(null);
    }
  }

  private boolean stepAll(Session session, Operation.Together together, GivenUp givenUp) {
    engine.bind(session);
    for (Operation.Single operation : together.operations()) {
      if (!step(operation)) {
        throw givenUp;
      }
    }
    compare();
    if (together.isAborted()) {
      throw givenUp;
    }
    return true;
  }

  /** Leaves an operation from inside, as a host's own exception would. */
  private static final class GivenUp extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;
  }
}
