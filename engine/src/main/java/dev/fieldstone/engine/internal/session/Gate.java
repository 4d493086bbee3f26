package dev.fieldstone.engine.internal.session;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.columns.QueryMoment;
import dev.fieldstone.engine.internal.idempotency.Once;
import dev.fieldstone.engine.internal.scope.Scopes;
import dev.fieldstone.engine.internal.scope.Sight;
import dev.fieldstone.engine.internal.write.OpenOrg;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.internal.write.WriteRequest;
import dev.fieldstone.engine.spi.AnswerForm;
import dev.fieldstone.engine.spi.WriteCall;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The way to an org for one session. */
public sealed interface Gate permits Gate.Free, Gate.Bound, Gate.Narrow, Gate.Keyed {

  /** Runs reads of one state, in one transaction. */
  <T extends @Nullable Object> T read(Function<State, T> work);

  /** Answers a question about one state. It may be asked more than once: of the host's, it calls the clock alone. */
  <T extends @Nullable Object> T ask(Function<State, T> question);

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
    public <T extends @Nullable Object> T ask(Function<State, T> question) {
      return opener.use(org -> outside(org).ask(question));
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
   * A way on which no more is seen than scopes let.
   *
   * @param gate the way without them
   * @param scopes the scopes
   * @param moments what gives their conditions a meaning in a state
   */
  record Narrow(Gate gate, Scopes scopes, Function<State, QueryMoment> moments) implements Gate {
    @Override
    public <T extends @Nullable Object> T read(Function<State, T> work) {
      return gate.read(state -> state.seeing(sight(state), work));
    }

    @Override
    public <T extends @Nullable Object> T ask(Function<State, T> question) {
      return gate.ask(state -> state.seeing(sight(state), question));
    }

    @Override
    public <T extends @Nullable Object> T write(WriteCall call, Function<Operation, T> work) {
      demandRecords(call);
      return gate.write(call, operation -> operation.writingWith(sight(operation), work));
    }

    /** What is done there is made of calls that are judged by themselves. */
    @Override
    public <T extends @Nullable Object> T writeHere(
        WriteCall call, AnswerForm<T> form, Function<Operation, T> work) {
      return gate.writeHere(call, form, operation -> operation.writingWith(sight(operation), work));
    }

    @Override
    public Limits limits() {
      return gate.limits();
    }

    private Sight sight(State state) {
      return scopes.sight(moments.apply(state));
    }

    /** Tables, fields, views and actors are the same for all: who sees a part of them can't change them. */
    private static void demandRecords(WriteCall call) {
      if (!call.name().startsWith("records.") && !call.name().equals("bulk")) {
        throw new FieldstoneException(ErrorCode.SCOPE_REFUSED, "A session within a scope writes records alone");
      }
    }
  }

  /**
   * Each call by itself, and a write under an idempotency key. What decides what a session within
   * scopes sees is part of what is asked.
   *
   * @param free the way without the key
   * @param once does a write once
   * @param sight what decides what the session sees: the scopes, and all that gives them a meaning; empty without any
   */
  record Keyed(Gate free, Once once, List<Object> sight) implements Gate {
    /** Copies what decides. */
    public Keyed {
      sight = List.copyOf(sight);
    }

    @Override
    public <T extends @Nullable Object> T read(Function<State, T> work) {
      return free.read(work);
    }

    @Override
    public <T extends @Nullable Object> T ask(Function<State, T> question) {
      return free.ask(question);
    }

    @Override
    public <T extends @Nullable Object> T write(WriteCall call, Function<Operation, T> work) {
      return free.write(call, once.of(asked(call), AnswerForm.ofPlain(), work));
    }

    @Override
    public <T extends @Nullable Object> T writeHere(
        WriteCall call, AnswerForm<T> form, Function<Operation, T> work) {
      return free.writeHere(call, form, once.of(asked(call), form, work));
    }

    @Override
    public Limits limits() {
      return free.limits();
    }

    private WriteCall asked(WriteCall call) {
      WriteCall given = once.given() == null ? call : WriteCall.of(call.name(), once.given());
      List<@Nullable Object> arguments = new ArrayList<>(given.arguments());
      arguments.addAll(sight);
      return new WriteCall(given.name(), arguments);
    }
  }

  /** Bound to one state or operation, on one thread, until it ends. Sees all of it, whoever else is bound to it. */
  final class Bound implements Gate {
    private final State state;
    private final Thread thread = Thread.currentThread();
    private boolean isOver;

    Bound(State state) {
      this.state = state;
    }

    @Override
    public <T extends @Nullable Object> T read(Function<State, T> work) {
      return current().seeing(Sight.WHOLE, work);
    }

    @Override
    public <T extends @Nullable Object> T ask(Function<State, T> question) {
      return read(question);
    }

    @Override
    public <T extends @Nullable Object> T write(WriteCall call, Function<Operation, T> work) {
      if (current() instanceof Operation operation) {
        return operation.writingWith(Sight.WHOLE, same -> same.attempt(work));
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
