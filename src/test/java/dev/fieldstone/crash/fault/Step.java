package dev.fieldstone.crash.fault;

import dev.fieldstone.engine.Session;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One call of a workload.
 *
 * @param name what a person calls it
 * @param maxAttempts how often it is made until it succeeds: once, unless making it twice does no more than once
 * @param call makes it
 * @param traces looks how much of it is there
 */
record Step(String name, int maxAttempts, Consumer<Session> call, Function<Session, Presence> traces) {

  /** Describes a call that is made once. */
  Step(String name, Consumer<Session> call, Function<Session, Presence> traces) {
    this(name, 1, call, traces);
  }
}
