package dev.fieldstone.engine.internal.write;

import org.jspecify.annotations.Nullable;

/**
 * A write and its answer, between its caller and whoever runs it.
 *
 * @param <T> the answer
 */
final class Pending<T extends @Nullable Object> extends Ticket {
  private final WriteRequest<T> request;
  private @Nullable T value;
  private @Nullable Throwable failure;

  Pending(WriteRequest<T> request) {
    super(request.runner() == WriteRequest.Runner.CALLER);
    this.request = request;
  }

  WriteRequest<T> request() {
    return request;
  }

  /** Does the work. */
  T perform(Operation operation) {
    return request.work().apply(operation);
  }

  /** Keeps the answer, until the group is committed. */
  void answer(T answer) {
    value = answer;
  }

  /** Keeps a failure, unless there is one. */
  void fail(Throwable cause) {
    if (failure == null) {
      failure = cause;
    }
  }

  /** {@return the answer, or throws the failure} */
  @SuppressWarnings("NullAway") // An answer is null only where T is nullable.
  T result() {
    switch (failure) {
      case null -> {}
      case RuntimeException refused -> throw refused;
      case Error error -> throw error;
      default -> throw new IllegalStateException(failure);
    }
    return value;
  }
}
