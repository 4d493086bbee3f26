package dev.fieldstone.engine.internal.session;

import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.idempotency.Once;
import dev.fieldstone.engine.internal.write.OpenOrg;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.internal.write.WriteRequest;
import dev.fieldstone.engine.spi.AnswerForm;
import dev.fieldstone.engine.spi.WriteCall;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The way to an org for one session. */
public sealed interface Gate permits Gate.Free, Gate.Bound, Gate.Keyed {

  /** Runs reads of one state. */
  <T extends @Nullable Object> T read(Function<State, T> work);

  /** Runs a read that takes one statement at the most. */
  <T extends @Nullable Object> T readOnce(Function<State, T> work);

  /** Runs an operation of the engine's own code, all or nothing, on any thread. */
  <T extends @Nullable Object> T write(WriteCall call, Function<Operation, T> work);

  /** Runs an operation that calls the host's code, all or nothing, on this thread. */
  <T extends @Nullable Object> T writeHere(WriteCall call, AnswerForm<T> form, Function<Operation, T> work);

  /** {@return the workspace's limits} */
  Limits limits();

  /** Uses the org while it is surely open. */
  interface Opener {
    /** Opens the org if need be, and keeps it open while the work runs. */
    <T extends @Nullable Object> T use(Function<OpenOrg, T> work);

    /** {@return the workspace's limits} */
    Limits limits();
  }

  /**
   * Each call by itself.
   *
   * @param opener opens the org
   * @param actor who does it
   */
  record Free(Opener opener, String actor) implements Gate {
    @Override
    public <T extends @Nullable Object> T read(Function<State, T> work) {
      return opener.use(org -> outside(org).read(work));
    }

    @Override
    public <T extends @Nullable Object> T readOnce(Function<State, T> work) {
      return opener.use(org -> outside(org).readOnce(work));
    }

    @Override
    public <T extends @Nullable Object> T write(WriteCall call, Function<Operation, T> work) {
      return opener.use(org -> outside(org).write(WriteRequest.of(actor, work)));
    }

    @Override
    public <T extends @Nullable Object> T writeHere(
        WriteCall call, AnswerForm<T> form, Function<Operation, T> work) {
      return opener.use(org -> outside(org).write(WriteRequest.ofHost(actor, work)));
    }

    @Override
    public Limits limits() {
      return opener.limits();
    }

    private static OpenOrg outside(OpenOrg org) {
      if (org.isInsideOperation()) {
        throw new IllegalStateException("Inside an operation, use the session that it was given");
      }
      return org;
    }
  }

  /**
   * Each call by itself, and a write under an idempotency key.
   *
   * @param free the way without the key
   * @param once does a write once
   */
  record Keyed(Free free, Once once) implements Gate {
    @Override
    public <T extends @Nullable Object> T read(Function<State, T> work) {
      return free.read(work);
    }

    @Override
    public <T extends @Nullable Object> T readOnce(Function<State, T> work) {
      return free.readOnce(work);
    }

    @Override
    public <T extends @Nullable Object> T write(WriteCall call, Function<Operation, T> work) {
      return free.write(call, once.of(call, AnswerForm.ofPlain(), work));
    }

    @Override
    public <T extends @Nullable Object> T writeHere(
        WriteCall call, AnswerForm<T> form, Function<Operation, T> work) {
      return free.writeHere(call, form, once.of(call, form, work));
    }

    @Override
    public Limits limits() {
      return free.limits();
    }
  }

  /** Bound to one state or operation, on one thread, until it ends. */
  final class Bound implements Gate {
    private final State state;
    private final Thread thread = Thread.currentThread();
    private boolean isOver;

    Bound(State state) {
      this.state = state;
    }

    @Override
    public <T extends @Nullable Object> T read(Function<State, T> work) {
      return work.apply(current());
    }

    @Override
    public <T extends @Nullable Object> T readOnce(Function<State, T> work) {
      return work.apply(current());
    }

    @Override
    public <T extends @Nullable Object> T write(WriteCall call, Function<Operation, T> work) {
      if (current() instanceof Operation operation) {
        return operation.attempt(work);
      }
      throw new IllegalStateException("A session bound to a state can't write");
    }

    @Override
    public <T extends @Nullable Object> T writeHere(
        WriteCall call, AnswerForm<T> form, Function<Operation, T> work) {
      return write(call, work);
    }

    @Override
    public Limits limits() {
      return state.org().limits();
    }

    /** Ends the binding: the session is good for nothing from now on. */
    void end() {
      isOver = true;
    }

    private State current() {
      if (isOver) {
        throw new IllegalStateException("The operation or state that this session was bound to is over");
      }
      if (!Thread.currentThread().equals(thread)) {
        throw new IllegalStateException("A bound session is good on one thread");
      }
      return state;
    }
  }
}
